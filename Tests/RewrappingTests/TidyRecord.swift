import Layout
import SourceText
import Vocabulary

/// A record whose every line is a paragraph, taken apart so that it can be set otherwise.
struct TidyRecord {
  /// One line of it.
  struct Line {
    /// The words, without the white space around them; of a row the whole line.
    var words: [UInt32]
    /// The columns of white space before them.
    var indent: Int
    /// Whether it is a row of a table, or one of several lines in columns, and is never wrapped.
    var isRow: Bool
    /// Whether it stands before the first part.
    var isHead: Bool
    /// Whether it opens something by its own words.
    var opens: Bool
    /// How many columns its number takes.
    var markWidth: Int
    /// How deep its number is in the official order; nil without a number.
    var level: Int?
    /// How many empty lines stand before it.
    var blanksBefore: Int
  }

  let name: String
  let lines: [Line]

  /// The record in a text; nil when it is wrapped itself.
  init?(_ name: String, _ text: String, vocabulary: Vocabulary) {
    self.name = name
    let bytes = Array(text.utf8)
    let laidOut = LaidOutText(
      reading: Source(path: name, bytes: bytes),
      vocabulary: vocabulary
    )
    guard !laidOut.wrapping.isWrapped, laidOut.setAside.isEmpty else { return nil }
    let opener = LineOpener(vocabulary)
    let glyphs = laidOut.glyphs
    var isHead = true
    lines = laidOut.lines.map { line in
      let content = line.content
      let marker = Marker(opening: content, of: glyphs)
      let label = opener.label(content, glyphs) != nil
      let isTitle = opener.isAgendaTitle(content, glyphs)
      let isAgenda = opener.agendaMark(content, glyphs) != nil
      let rest = marker.map { glyphs.trimmed($0.range.upperBound..<content.upperBound) } ?? content
      let headLabel = opener.headLabel(rest, glyphs) != nil
      if isTitle || isAgenda || label || marker != nil && !headLabel { isHead = false }
      let isBracketed = [0x28, 0xFF08].contains(glyphs.scalars[content.lowerBound])
      let opensBracket =
        isBracketed
        && opener.label(content.lowerBound + 1..<content.upperBound, glyphs) != nil
      return Line(
        words: Array(glyphs.scalars[content]),
        indent: line.indent,
        isRow: line.shape != .text,
        isHead: isHead,
        opens: marker != nil || label || isTitle || isAgenda || headLabel || opensBracket
          || LineOpener.isRule(content, glyphs)
          || vocabulary[.annexWords].isWhole(glyphs, content),
        markWidth: marker.map { mark in
          glyphs.scalars[mark.range].reduce(0) { $0 + Self.width($1) }
        } ?? 0,
        level: marker?.form.officialLevel,
        blanksBefore: line.blanksBefore
      )
    }
  }

  /// The columns a scalar takes.
  static func width(_ scalar: UInt32) -> Int {
    switch scalar {
    case 0..<0x2010, 0x203F..<0x2460: 1
    default: 2
    }
  }
}

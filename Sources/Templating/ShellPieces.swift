import SourceText

/// The lines of templates (樣板文字) as pieces, each with a mark that stands for it.
///
/// Mustache puts blocks and partials together, and for that it need see neither text nor names: it gets
/// a skeleton of marks, and what it made of that tells which pieces a page has, in which order. To
/// render names too would take ten times as long, for mustache asks of each value what it can do.
struct ShellPieces: Sendable {
  private struct Piece {
    var parts: [ShellPart]
    /// Whether it is a section's tag alone on its line, which takes the line with it.
    var isAlone = false
  }

  private var pieces: [Piece] = []

  /// A template without its text and its names.
  mutating func skeleton(of text: TemplateText) -> [UInt8] {
    let bytes = text.source.bytes
    var skeleton: [UInt8] = []
    var line: [ShellPart] = []
    var start = 0
    var open: [Bool] = []
    for tag in text.tags {
      var endsSection = false
      switch tag.kind {
      case .section, .inverted: open.append(true)
      case .parent, .block: open.append(false)
      case .close: endsSection = open.popLast() ?? false
      case .words, .html, .partial, .comment: break
      }
      let part = ShellPart(tag, endsSection: endsSection)
      let whole = Self.isSection(part) ? Self.line(of: tag.whole, in: bytes) : tag.whole
      take(bytes[start..<max(start, whole.lowerBound)], &line, &skeleton)
      start = whole.upperBound
      if let part, whole == tag.whole {
        line.append(part)
      } else {
        add(&line, &skeleton)
        if let part {
          add(Piece(parts: [part], isAlone: true), &skeleton)
          if bytes[whole].last == 0x0A { skeleton.append(0x0A) }
        } else {
          skeleton += bytes[whole]
        }
      }
    }
    take(bytes[start...], &line, &skeleton)
    add(&line, &skeleton)
    return skeleton
  }

  /// What stands between two tags; mustache sees the ends of lines and the blanks at their beginning.
  private mutating func take(
    _ text: ArraySlice<UInt8>,
    _ line: inout [ShellPart],
    _ skeleton: inout [UInt8]
  ) {
    var rest = text
    while !rest.isEmpty {
      let newLine = rest.firstIndex(of: 0x0A)
      var words = rest[..<(newLine ?? rest.endIndex)]
      rest = rest[words.endIndex...].dropFirst()
      var end: [UInt8] = newLine == nil ? [] : [0x0A]
      if newLine != nil, words.last == 0x0D {
        words.removeLast()
        end = [0x0D, 0x0A]
      }
      if line.isEmpty {
        let blanks = words.prefix { $0 == 0x20 || $0 == 0x09 }
        skeleton += blanks
        words = words[blanks.endIndex...]
      }
      if !words.isEmpty { line.append(.text(words)) }
      if newLine != nil { add(&line, &skeleton) }
      skeleton += end
    }
  }

  private mutating func add(_ line: inout [ShellPart], _ skeleton: inout [UInt8]) {
    if !line.isEmpty { add(Piece(parts: line), &skeleton) }
    line = []
  }

  private mutating func add(_ piece: Piece, _ skeleton: inout [UInt8]) {
    skeleton += [Self.markStart] + String(pieces.count).utf8 + [Self.markEnd]
    pieces.append(piece)
  }

  private static let markStart: UInt8 = 1
  private static let markEnd: UInt8 = 2

  /// The parts of a page of which mustache has put the skeletons together.
  func parts(of page: [UInt8]) -> [ShellPart] {
    var parts: [ShellPart] = []
    var start = 0
    var index = 0
    while index < page.count {
      guard page[index] == Self.markStart else {
        index += 1
        continue
      }
      var end = index + 1
      var number = 0
      while end < page.count, page[end] != Self.markEnd {
        number = number * 10 + Int(page[end] & 0xF)
        end += 1
      }
      let piece = pieces[number]
      let text = start..<(piece.isAlone ? Self.lineStart(before: index, in: page) : index)
      if !text.isEmpty { parts.append(.text(page[text])) }
      parts += piece.parts
      index = end + 1
      if piece.isAlone, index < page.count, page[index] == 0x0A { index += 1 }
      start = index
    }
    return start < page.count ? parts + [.text(page[start...])] : parts
  }

  /// The same with words in place of names that mean the same on every page.
  func filled(with values: [String: ShellValue]) -> ShellPieces {
    var filled = self
    for index in pieces.indices {
      filled.pieces[index].parts = pieces[index].parts.map { $0.filled(with: values) }
    }
    return filled
  }

  private static func isSection(_ part: ShellPart?) -> Bool {
    switch part {
    case .section, .end: true
    case .text, .value, nil: false
    }
  }

  /// The line of a tag that is alone on it; the tag where other things are.
  private static func line(of tag: Range<Int>, in text: [UInt8]) -> Range<Int> {
    let lower = lineStart(before: tag.lowerBound, in: text)
    var upper = tag.upperBound
    while upper < text.count, [0x20, 0x09, 0x0D].contains(text[upper]) { upper += 1 }
    let isAlone =
      (lower == 0 || text[lower - 1] == 0x0A) && (upper == text.count || text[upper] == 0x0A)
    return isAlone ? lower..<min(text.count, upper + 1) : tag
  }

  /// Where the line begins that has only blanks before an index; the index where it has other things.
  private static func lineStart(before index: Int, in text: [UInt8]) -> Int {
    var lower = index
    while lower > 0, text[lower - 1] == 0x20 || text[lower - 1] == 0x09 { lower -= 1 }
    return lower == 0 || text[lower - 1] == 0x0A ? lower : index
  }
}

import Layout
import SourceText
import Vocabulary

/// Whole records of other meetings within the lines of one (附於紀錄內之前次議事錄).
///
/// Between rules, with a title and a head of its own, a record was read into the meeting; one that
/// begins after the first has closed is a second meeting in the same file.
struct NestedRecords {
  /// The lines of each record read into this one.
  private(set) var ranges: [Range<Int>] = []
  /// The lines on which a second meeting of the same file begins.
  private(set) var furtherMeetings: [Int] = []

  init(
    in lines: Range<Int>,
    of text: LaidOutText,
    opener: LineOpener,
    vocabulary: Vocabulary
  ) {
    let glyphs = text.glyphs
    var isAdjourned = false
    var line = lines.lowerBound
    while line < lines.upperBound {
      let content = text.lines[line].content
      if Self.isTitle(line, in: lines, text, opener, vocabulary) {
        if line > lines.lowerBound, LineOpener.isRule(text.lines[line - 1].content, glyphs) {
          let end =
            (line + 1..<lines.upperBound).first {
              LineOpener.isRule(text.lines[$0].content, glyphs)
            } ?? lines.upperBound
          ranges.append(line..<end)
          line = end
          continue
        }
        if isAdjourned { furtherMeetings.append(line) }
      }
      if !isAdjourned, content.count <= 30,
        opener.words.adjourned.first(in: glyphs, content) != nil
      {
        isAdjourned = true
      }
      line += 1
    }
  }

  /// Whether a line is the title of a record: it says so, and a label with a date follows it.
  private static func isTitle(
    _ line: Int,
    in lines: Range<Int>,
    _ text: LaidOutText,
    _ opener: LineOpener,
    _ vocabulary: Vocabulary
  ) -> Bool {
    let glyphs = text.glyphs
    let content = text.lines[line].content
    guard text.lines[line].shape == .text, content.count <= 80,
      Ordinal.last(in: content, glyphs, vocabulary) != nil,
      let kind = vocabulary[.recordKinds].first(in: glyphs, content),
      kind.upperBound + 4 >= content.upperBound
    else { return false }
    for next in line + 1..<min(lines.upperBound, line + 5) {
      guard text.lines[next].shape == .text,
        let label = opener.headLabel(text.lines[next].content, glyphs)
      else { continue }
      if vocabulary[.dateLabels].isWhole(glyphs, label.word) { return true }
    }
    return false
  }
}

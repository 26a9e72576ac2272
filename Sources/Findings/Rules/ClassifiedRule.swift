internal import Minutes
internal import SourceText
internal import Vocabulary

/// A record that calls itself classified (密件), 密（不對外公開） above its title.
///
/// Only the title, the head and page marks say what a record is; 保密 and 機密維護 in its text are what
/// it tells of.
enum ClassifiedRule: Rule {
  static let id = "classified"
  static let severity = Severity.warning
  static let sayings = [
    Saying(
      "The record is marked {word}",
      remedy: "Make sure that it may be published; if it was declassified, say so beside the mark."
    )
  ]

  static func check(_ record: CheckedRecord, _ findings: inout FindingList) {
    for (line, isHead) in lines(record) {
      guard let found = mark(in: line, isHead: isHead, record) else { continue }
      findings.add(
        Self.self,
        at: [record.signs.glyphs.range(found)],
        ["word": record.signs.glyphs.string(found)]
      )
      return
    }
  }

  /// The lines on which a record may say what it is: title, head, what stands before anything that is
  /// numbered, and what stands in no element.
  private static func lines(_ record: CheckedRecord) -> [(line: Range<Int>, isHead: Bool)] {
    let glyphs = record.signs.glyphs
    var lines: [(Range<Int>, Bool)] = []
    var last: Int32 = 0
    var isBefore = true
    for (index, element) in record.record.elements.enumerated() {
      if hasWords(last..<element.range.lower, record) {
        let gap = glyphs.positions(SourceRange(Int(last), Int(element.range.lower)))
        lines += glyphs.scalars[gap].split(whereSeparator: \.isLineEnd).map { ($0.indices, false) }
      }
      last = element.range.upper
      isBefore = isBefore && element.step == nil && element.kind != .part && index < limit
      guard isBefore, !record.isNested(index) else { continue }
      lines.append((glyphs.positions(element.range), element.kind != .title))
    }
    return lines
  }

  /// A record without numbers has no end of what stands before them.
  private static let limit = 40

  private static func hasWords(_ bytes: Range<Int32>, _ record: CheckedRecord) -> Bool {
    !bytes.isEmpty && bytes.contains { record.text.bytes[Int($0)] >= 0xE5 }
  }

  /// The word by which a line says it: 密, （密）, 密等：密; not the unticked one of □普通 □密.
  private static func mark(
    in line: Range<Int>,
    isHead: Bool,
    _ record: CheckedRecord
  ) -> Range<Int>? {
    let (glyphs, words) = (record.signs.glyphs, record.vocabulary)
    guard words[.classifiedWords].first(in: glyphs, line) != nil,
      words[.declassifiedWords].first(in: glyphs, line) == nil
    else { return nil }
    // 極　機　密 is one word.
    if words[.classifiedWords].isWhole(glyphs, line) { return glyphs.trimmed(line) }
    let tokens = tokens(of: line, glyphs)
    guard let first = tokens.first else { return nil }
    let isLabelled = words[.classifiedLabels].isWhole(glyphs, first)
    let candidates = !isHead || isLabelled ? tokens[...] : tokens.prefix(1)
    return candidates.first {
      words[.classifiedWords].isWhole(glyphs, $0) && !isOpenBox($0.lowerBound - 1, glyphs)
    }
  }

  private static func isOpenBox(_ position: Int, _ glyphs: Glyphs) -> Bool {
    guard position >= 0 else { return false }
    return [0x25A1, 0x25CB, 0x2610, 0x2B1C, 0x25FB].contains(glyphs.scalars[position])
  }

  /// What stands between blanks, brackets, boxes and punctuation.
  private static func tokens(of line: Range<Int>, _ glyphs: Glyphs) -> [Range<Int>] {
    glyphs.scalars[line].split { !$0.isHan && !$0.isLatinLetter && !$0.isDigit }.map(\.indices)
  }
}

internal import Minutes
internal import SourceText
internal import Vocabulary

/// A character or a sign typed twice (疊字), 修正有有關規定, 洽悉。。.
///
/// Most doubled characters are words (人人, 種種) or the seam of two (部部長, 目的的, 1月21日日本), so only
/// those of a closed list are looked at, and longer words in which they are right are left alone.
enum DoubledCharacterRule: Rule {
  static let id = "doubled-character"
  static let severity = Severity.info
  static let sayings = [
    Saying(
      "{sign} stands twice in a row: {written}",
      remedy: "Compare it with the signed record; one of the two is probably a slip."
    )
  ]

  private static let stops: Set<UInt32> = [0x3001, 0x3002, 0xFF0C, 0xFF1A, 0xFF1B]
  private static let listComma: UInt32 = 0x3001

  static func check(_ record: CheckedRecord, _ findings: inout FindingList) {
    let signs = record.signs
    for first in signs.doubles where isSlip(at: first, record) {
      let pair = first..<first + 2
      let shown = signs.before(first, count: 2).lowerBound..<signs.after(first, count: 5).upperBound
      findings.add(
        Self.self,
        at: [signs.glyphs.range(pair)],
        [
          "sign": signs.glyphs.string(first..<first + 1),
          "written": signs.glyphs.string(signs.glyphs.trimmed(shown)),
        ]
      )
    }
  }

  private static func isSlip(at first: Int, _ record: CheckedRecord) -> Bool {
    let signs = record.signs
    let scalars = signs.glyphs.scalars
    let sign = scalars[first]
    // Three and more are a placeholder or meant so: 。。。.
    if first > 0, scalars[first - 1] == sign { return false }
    if first + 2 < scalars.count, scalars[first + 2] == sign { return false }
    if stops.contains(sign) {
      // 第、、號 leaves room for a number.
      return sign != listComma || (isWord(first - 1, signs) && isWord(first + 2, signs))
    }
    let words = record.vocabulary
    guard
      words[.doubledSlips].match(signs.glyphs, at: first, before: scalars.count) != nil,
      isOnePiece(first, record), !isRight(at: first, record)
    else { return false }
    return !endsName(first, record)
  }

  private static func isWord(_ position: Int, _ signs: TextSigns) -> Bool {
    let sign = signs.sign(position)
    return sign.isHan && sign != 0x7B2C || sign.isLatinLetter || sign.isDigit
  }

  /// Whether the two stood side by side before wrapped lines were joined.
  private static func isOnePiece(_ first: Int, _ record: CheckedRecord) -> Bool {
    let offsets = record.signs.glyphs.offsets
    let (left, right) = (Int(offsets[first]), Int(offsets[first + 1]))
    return record.text.sourceOffset(right) - record.text.sourceOffset(left) == right - left
  }

  /// Whether a word in which the doubling is right covers both: 所有有關, 目的的.
  private static func isRight(at first: Int, _ record: CheckedRecord) -> Bool {
    let glyphs = record.signs.glyphs
    let words = record.vocabulary[.doubledRight]
    return (max(0, first - 3)...first).contains { start in
      (words.match(glyphs, at: start, before: glyphs.scalars.count)?.end ?? 0) >= first + 2
    }
  }

  /// Whether the first of the two may end a name: 王敬之之提案.
  private static func endsName(_ first: Int, _ record: CheckedRecord) -> Bool {
    let glyphs = record.signs.glyphs
    let words = record.vocabulary
    guard words[.nameEndings].end(in: glyphs.scalars, at: first, before: first + 1) != nil else {
      return false
    }
    return (max(0, first - 2)..<first).contains {
      words[.surnames].end(in: glyphs.scalars, at: $0, before: $0 + 1) != nil
    }
  }
}

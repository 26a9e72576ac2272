internal import Minutes
internal import SourceText
internal import Vocabulary

/// A letter that stands for the digit it looks like (形近字元), 第27條第l項, or a Cyrillic one in a Latin
/// word.
enum LookAlikeRule: Rule {
  static let id = "look-alike"
  static let severity = Severity.warning
  static let sayings = [
    Saying(
      "digit",
      "{written} holds the letter {sign} where a digit is meant",
      remedy: "Write the digit; searches do not find it as it is."
    ),
    Saying(
      "letter",
      "{written} mixes Latin letters with the Cyrillic {sign}",
      remedy: "Write the Latin letter; searches do not find it as it is."
    ),
  ]

  static func check(_ record: CheckedRecord, _ findings: inout FindingList) {
    let signs = record.signs
    var done = 0
    for position in signs.lookAlikes where position >= done {
      let word = word(around: position, signs)
      done = word.upperBound
      let isCyrillic = isCyrillic(signs.sign(position))
      guard isCyrillic ? isMixed(word, signs) : isNumber(word, record) else { continue }
      findings.add(
        Self.self,
        isCyrillic ? "letter" : "digit",
        at: [signs.glyphs.range(word)],
        [
          "written": signs.glyphs.string(isCyrillic ? word : shown(word, signs)),
          "sign": signs.glyphs.string(position..<position + 1),
        ]
      )
    }
  }

  /// The run of letters and digits around a position.
  private static func word(around position: Int, _ signs: TextSigns) -> Range<Int> {
    var (start, end) = (position, position + 1)
    while isLetter(start - 1, signs) { start -= 1 }
    while isLetter(end, signs) { end += 1 }
    return start..<end
  }

  private static func isLetter(_ position: Int, _ signs: TextSigns) -> Bool {
    signs.isCode(position) || isCyrillic(signs.sign(position))
  }

  private static func isCyrillic(_ sign: UInt32) -> Bool { (0x0400...0x04FF).contains(sign) }

  /// Whether a word of Latin letters holds few Cyrillic ones: a Russian word is all Cyrillic.
  private static func isMixed(_ word: Range<Int>, _ signs: TextSigns) -> Bool {
    let latin = word.count { signs.sign($0).isLatinLetter }
    return latin > 0 && latin + word.count { isCyrillic(signs.sign($0)) } >= 2
  }

  /// Whether a number was meant: digits and l or O before 年, 條 or 項.
  ///
  /// 第I類 and 11O年O月 are a Roman number and a place left open.
  private static func isNumber(_ word: Range<Int>, _ record: CheckedRecord) -> Bool {
    let signs = record.signs
    let letters = word.filter { !signs.sign($0).isDigit }
    guard letters.allSatisfy({ [0x6C, 0x4F, 0x6F].contains(signs.sign($0)) }) else { return false }
    let isOrdinal = signs.sign(word.lowerBound - 1) == 0x7B2C
    guard letters.count < word.count || isOrdinal && letters.allSatisfy({ signs.sign($0) == 0x6C })
    else { return false }
    // A point or comma before it: 0.5l.
    let before = signs.sign(word.lowerBound - 1)
    guard before != 0x2E, before != 0x2C, signs.sign(word.lowerBound) != 0x4F,
      signs.sign(word.lowerBound) != 0x6F
    else { return false }
    let end = word.upperBound
    guard !leavesOpen(end, signs) else { return false }
    let words = record.vocabulary[isOrdinal ? .numberedThings : .numberedYears]
    return words.match(signs.glyphs, at: end, before: signs.glyphs.scalars.count) != nil
  }

  /// Whether the next number of the date is a place left open: 11O年O月O日.
  private static func leavesOpen(_ end: Int, _ signs: TextSigns) -> Bool {
    signs.after(end, count: 8).contains {
      let sign = signs.sign($0)
      return (sign == 0x4F || sign == 0x6F || sign == 0x25CB)
        && !signs.sign($0 - 1).isDigit && !signs.sign($0 + 1).isDigit
    }
  }

  private static func shown(_ word: Range<Int>, _ signs: TextSigns) -> Range<Int> {
    let start = signs.sign(word.lowerBound - 1) == 0x7B2C ? word.lowerBound - 1 : word.lowerBound
    return start..<signs.after(word.upperBound, count: 1).upperBound
  }
}

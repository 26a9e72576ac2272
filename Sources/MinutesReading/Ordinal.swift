import SourceText
import Vocabulary

/// A number in a title: 第21次, 第 01 次, 第五○○次, 第8屆.
struct Ordinal {
  /// Its value.
  var value: Int
  /// What is counted, 次.
  var unit: [UInt32]
  /// From 第 to its unit, as positions.
  var range: Range<Int>

  /// Every number of a title, in order.
  static func all(
    in positions: Range<Int>,
    _ glyphs: Glyphs,
    _ vocabulary: Vocabulary
  ) -> [Ordinal] {
    var found: [Ordinal] = []
    var position = positions.lowerBound
    while position < positions.upperBound {
      if glyphs.scalars[position] == 0x7B2C,
        let ordinal = Ordinal(at: position, before: positions.upperBound, glyphs, vocabulary)
      {
        found.append(ordinal)
        position = ordinal.range.upperBound
      } else {
        position += 1
      }
    }
    return found
  }

  /// The last 第N次, the meeting's own; 屆 and 會期 belong to the series.
  static func last(
    in positions: Range<Int>,
    _ glyphs: Glyphs,
    _ vocabulary: Vocabulary
  ) -> Ordinal? {
    all(in: positions, glyphs, vocabulary).last { $0.unit == [0x6B21] }  // 次
  }

  private init?(at start: Int, before end: Int, _ glyphs: Glyphs, _ vocabulary: Vocabulary) {
    var position = start + 1
    var numerals: [UInt32] = []
    var digits: Int?
    while position < end, position - start < 14 {
      let scalar = glyphs.scalars[position]
      if let digit = scalar.digitValue {
        digits = min(99_999, (digits ?? 0) * 10 + digit)
      } else if ChineseNumeral.isNumeral(scalar) {
        numerals.append(scalar)
      } else if !scalar.isWhitespace {
        break
      }
      position += 1
    }
    guard let number = numerals.isEmpty ? digits : ChineseNumeral.value(numerals),
      let found = vocabulary[.ordinalUnits].match(glyphs, at: position, before: end)
    else { return nil }
    value = number
    unit = found.word
    range = start..<found.end
  }
}

extension UInt32 {
  /// A round bracket, half or full width.
  var isBracket: Bool { self == 0x28 || self == 0x29 || self == 0xFF08 || self == 0xFF09 }
}

internal import SourceText

/// A sign of a head's label as formulas use it (欄名符號): a column's letter, an operator, a bracket.
struct HeadSign {
  /// What it is.
  enum Kind: Equatable {
    /// A, (1), ①, 甲: a column by its letter.
    case letter(UInt32)
    /// 100 of ×100.
    case number(Int)
    case plus, minus, times, over, equals, open, close, percent
    /// A part of a name.
    case word
  }

  /// What it is.
  var kind: Kind
  /// Where it stands in the label.
  var range: Range<Int>

  /// The signs of a label without white space.
  static func signs(of label: [UInt32]) -> [HeadSign] {
    var signs: [HeadSign] = []
    signs.reserveCapacity(label.count)
    var index = 0
    while index < label.count {
      let (kind, end) = sign(label, index)
      signs.append(HeadSign(kind: kind, range: index..<end))
      index = end
    }
    return signs
  }

  private static func sign(_ label: [UInt32], _ index: Int) -> (Kind, Int) {
    switch label[index] {
    case 0x28, 0x5B, 0x7B, 0x3014, 0x3010, 0xFE59: return (.open, index + 1)
    case 0x29, 0x5D, 0x7D, 0x3015, 0x3011, 0xFE5A: return (.close, index + 1)
    case 0x2B, 0xFE62: return (.plus, index + 1)
    case 0x2D, 0x2212, 0x2010...0x2015, 0x2500, 0xFE63: return (.minus, index + 1)
    case 0x2A, 0xD7, 0x2715, 0x2573: return (.times, index + 1)
    case 0x2F, 0xF7, 0x2215: return (.over, index + 1)
    case 0x3D: return (.equals, index + 1)
    case 0x25, 0xFE6A: return (.percent, index + 1)
    // ① ⑴ ㈠ Ⅰ
    case 0x2460...0x2487, 0x3220...0x3229, 0x2160...0x217F:
      return (.letter(label[index]), index + 1)
    case let scalar where scalar.isDigit: return number(label, index)
    case let scalar where isLatin(scalar): return letter(label, index)
    case let scalar where isStem(scalar):
      let before = index > 0 ? label[index - 1] : 0
      let after = index + 1 < label.count ? label[index + 1] : 0
      return (before.isHan || after.isHan ? .word : .letter(scalar), index + 1)
    default: return (.word, index + 1)
    }
  }

  private static func number(_ label: [UInt32], _ index: Int) -> (Kind, Int) {
    var end = index
    var value = 0
    while end < label.count, let digit = label[end].digitValue {
      value = min(value * 10 + digit, 1_000_000)
      end += 1
    }
    // 5G, 1.5 and 113年 are parts of names.
    if end < label.count, isLatin(label[end]) || label[end] == 0x2E || label[end].isHan {
      return (.word, end)
    }
    let before = index > 0 ? label[index - 1] : 0
    return (before.isHan || before == 0x2E ? .word : .number(value), end)
  }

  /// One letter, with a number or without: A, B2; AI is a word, and so is the A of A級.
  private static func letter(_ label: [UInt32], _ index: Int) -> (Kind, Int) {
    var end = index
    while end < label.count, isLatin(label[end]) { end += 1 }
    let letters = end - index
    var number: UInt32 = 0
    while end < label.count, let digit = label[end].digitValue {
      number = min(number * 10 + UInt32(digit), 1000)
      end += 1
    }
    let after = end < label.count ? label[end] : 0
    let before = index > 0 ? label[index - 1] : 0
    guard letters == 1, number < 100, !after.isHan, !isLatin(after), !before.isDigit else {
      return (.word, end)
    }
    let scalar = label[index]
    let capital = (0x61...0x7A).contains(scalar) ? scalar - 0x20 : scalar
    return (.letter(capital | number << 21), end)
  }

  /// A letter; × and ÷ are none.
  private static func isLatin(_ scalar: UInt32) -> Bool {
    scalar.isLatinLetter && scalar != 0xD7 && scalar != 0xF7
  }

  /// 甲 to 癸.
  static func isStem(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x7532, 0x4E59, 0x4E19, 0x4E01, 0x620A, 0x5DF1, 0x5E9A, 0x8F9B, 0x58EC, 0x7678: true
    default: false
    }
  }
}

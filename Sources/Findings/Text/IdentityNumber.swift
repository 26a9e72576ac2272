internal import SourceText

/// A national identity number or a resident's number (國民身分證統一編號、統一證號), A123456789, told by
/// its last digit, which is computed from the others.
struct IdentityNumber {
  /// Where it stands.
  let positions: Range<Int>

  /// What each letter from A on stands for.
  private static let letters = [
    10, 11, 12, 13, 14, 15, 16, 17, 34, 18, 19, 20, 21, 22, 35, 23, 24, 25, 26, 27, 28, 29, 32, 30,
    31, 33,
  ]
  private static let length = 10

  /// The number that opens at a capital letter before which no letter or digit stands.
  init?(at start: Int, _ signs: TextSigns) {
    positions = start..<start + Self.length
    guard let letter = Self.value(signs.sign(start)),
      let second = Self.second(signs.sign(start + 1))
    else { return nil }
    var sum = letter / 10 + letter % 10 * 9 + second * 8
    for index in 2..<Self.length {
      guard let digit = signs.sign(start + index).digitValue else { return nil }
      sum += digit * (index < 9 ? 9 - index : 1)
    }
    guard sum % 10 == 0 else { return nil }
    guard !Self.goesOn(start - 1, -1, signs), !Self.goesOn(positions.upperBound, 1, signs) else {
      return nil
    }
  }

  private static func value(_ sign: UInt32) -> Int? {
    (0x41...0x5A).contains(sign) ? letters[Int(sign) - 0x41] : nil
  }

  /// 1 or 2 by sex, 8 or 9 for residents since 2021, A to D for those before.
  private static func second(_ sign: UInt32) -> Int? {
    switch sign {
    case 0x31, 0x32, 0x38, 0x39: Int(sign) - 0x30
    case 0x41...0x44: letters[Int(sign) - 0x41] % 10
    default: nil
    }
  }

  /// Whether a longer number goes on there, A123456789-01, or a document's ends, A123456789號; 號 before
  /// it is a label's (身分證字號A123456789).
  private static func goesOn(_ position: Int, _ step: Int, _ signs: TextSigns) -> Bool {
    if signs.isCode(position) { return true }
    let sign = signs.sign(position)
    let isJoint = sign == 0x2D || sign == 0x5F || sign == 0x2F || sign == 0x2A || sign == 0x23
    return isJoint && (sign == 0x2A || signs.isCode(position + step)) || step > 0 && sign == 0x865F
  }
}

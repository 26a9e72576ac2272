internal import SourceText

/// A mobile telephone's number (行動電話號碼), 0912-345-678, 0912345678, +886 912 345 678.
struct MobileNumber {
  /// Where it stands.
  let positions: Range<Int>
  /// Whether its digits stand in one piece, as those of a document's number do.
  let isPlain: Bool

  private static let length = 10

  /// The number that opens at a digit before which no digit stands.
  init?(at start: Int, _ signs: TextSigns) {
    let isAbroad = signs.sign(start) == 0x38
    var digits: [UInt32] = []
    var groups = [0]
    var position = start
    var needed = Self.length
    while digits.count < needed {
      let sign = signs.sign(position)
      if sign.isDigit {
        digits.append(sign)
        groups[groups.count - 1] += 1
        if isAbroad, digits.count == 4 { needed = sign == 0x30 ? 13 : 12 }
        if isAbroad, digits.count < 4 { needed = 12 }
        position += 1
      } else if Self.isSeparator(sign), !digits.isEmpty,
        groups.last != 0 || Self.isHyphen(sign) || Self.isHyphen(signs.sign(position - 1))
      {
        if groups.last != 0 { groups.append(0) }
        position += 1
      } else {
        return nil
      }
    }
    guard !signs.sign(position).isDigit, !Self.isPart(start, position, signs) else { return nil }
    let own = digits.suffix(9)
    guard own.first == 0x39, Set(own.suffix(6)).count > 1 else { return nil }
    guard isAbroad || groups[0] == 4 || groups[0] == Self.length else { return nil }
    positions = start..<position
    isPlain = groups.count == 1 && !isAbroad
  }

  /// Whether a longer number or a code holds it: 02-0912…, 0912-345-678-1, V0912345678.
  private static func isPart(_ start: Int, _ end: Int, _ signs: TextSigns) -> Bool {
    let (before, after) = (signs.sign(start - 1), signs.sign(end))
    if before.isLatinLetter || after.isLatinLetter { return true }
    if isHyphen(before) || before == 0x2E || before == 0x2C || before == 0x24 { return true }
    return (isHyphen(after) || after == 0x2E || after == 0x2C) && signs.sign(end + 1).isDigit
  }

  private static func isSeparator(_ sign: UInt32) -> Bool {
    sign == 0x20 || sign == 0x3000 || sign == 0xA0 || isHyphen(sign) || sign == 0x28 || sign == 0x29
  }

  private static func isHyphen(_ sign: UInt32) -> Bool {
    sign == 0x2D || (0x2010...0x2015).contains(sign) || sign == 0x2212
  }
}

import SourceText

/// A mark as `mark_order` names it (編號樣本), 甲、 or (一): its form matters, not its number.
enum MarkSample {
  /// One of each form, for the nearest name.
  static let known = [
    "壹、", "一、", "(一)", "1、", "(1)", "1)", "甲、", "(甲)", "子、", "①", "A.", "(A)", "第1款：", "案由一：",
  ]

  /// Whether words look like a mark: a number or letter with its sign, not 一 alone.
  static func isMark(_ words: String) -> Bool {
    let scalars = words.unicodeScalars.map { $0.value.halfWidth }.filter { !$0.isWhitespace }
    guard let first = scalars.first, let last = scalars.last else { return false }
    if scalars.count == 1 {
      return (0x2460...0x249B).contains(first) || (0x3220...0x3229).contains(first)
    }
    // 第2款：, 案由一：
    if first.isHan, scalars.count > 2, scalars.contains(where: isNumber) {
      return !isNumber(first) || isSign(last)
    }
    let inner = first == 0x28 ? scalars.dropFirst().dropLast() : scalars.dropLast()
    return isSign(last) && !inner.isEmpty && inner.count <= 4 && inner.allSatisfy(isNumber)
  }

  /// 、 . )
  private static func isSign(_ scalar: UInt32) -> Bool {
    scalar == 0x3001 || scalar == 0x2E || scalar == 0x29
  }

  private static func isNumber(_ scalar: UInt32) -> Bool {
    scalar.isDigit || scalar.isLatinLetter || ChineseNumeral.isNumeral(scalar)
      || ChineseNumeral.isFormal(scalar) || letters.contains(scalar)
  }

  /// The stems (天干) and branches (地支).
  private static let letters = Set("甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥".unicodeScalars.map(\.value))
}

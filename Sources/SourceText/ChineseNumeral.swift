/// Numbers written in Chinese digits (中文數字): 十三, 二十一, 一○○, 一百零四, 貳拾, 廿三.
public enum ChineseNumeral {
  /// The value of a single digit sign, ordinary or formal (壹), zero in all its forms.
  public static func digit(_ scalar: UInt32) -> Int? {
    switch scalar {
    case 0x3007, 0x25CB, 0x96F6, 0x25EF: 0  // 〇 ○ 零 ◯
    case 0x4E00, 0x58F9, 0x58F1: 1  // 一 壹 壱
    case 0x4E8C, 0x8CB3, 0x5169, 0x8CAE: 2  // 二 貳 兩 貮
    case 0x4E09, 0x53C3, 0x53C1, 0x53C2, 0x53C4: 3  // 三 參 叁 参 叄
    case 0x56DB, 0x8086: 4  // 四 肆
    case 0x4E94, 0x4F0D: 5  // 五 伍
    case 0x516D, 0x9678: 6  // 六 陸
    case 0x4E03, 0x67D2: 7  // 七 柒
    case 0x516B, 0x634C: 8  // 八 捌
    case 0x4E5D, 0x7396: 9  // 九 玖
    default: nil
    }
  }

  /// Ten, hundred and thousand, ordinary or formal; 廿 and 卅 are twenty and thirty.
  static func power(_ scalar: UInt32) -> Int? {
    switch scalar {
    case 0x5341, 0x62FE: 10  // 十 拾
    case 0x767E, 0x4F70: 100  // 百 佰
    case 0x5343, 0x4EDF: 1000  // 千 仟
    default: nil
    }
  }

  /// Whether a sign can stand in a Chinese number.
  public static func isNumeral(_ scalar: UInt32) -> Bool {
    digit(scalar) != nil || power(scalar) != nil || scalar == 0x5EFF || scalar == 0x5345
  }

  /// Whether a sign is one of the formal numerals (大寫) by which parts are counted: 壹 … 拾.
  public static func isFormal(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x58F9, 0x58F1, 0x8CB3, 0x8CAE, 0x53C3, 0x53C1, 0x53C2, 0x53C4, 0x8086, 0x4F0D, 0x9678,
      0x67D2, 0x634C, 0x7396, 0x62FE:
      true
    default: false
    }
  }

  /// The value of a whole number in Chinese signs; nil when it is none.
  ///
  /// Positional (一○四) and with powers (一百零四) are both read.
  public static func value(_ scalars: some Collection<UInt32>) -> Int? {
    guard !scalars.isEmpty, scalars.count <= 12 else { return nil }
    var total = 0
    var current: Int?
    var digits = 0
    var hasPower = false
    for scalar in scalars {
      if let digit = digit(scalar) {
        if hasPower {
          if let pending = current, pending != 0 { return nil }
          current = digit
        } else {
          current = (current ?? 0) * 10 + digit
          digits += 1
        }
      } else if let power = power(scalar) {
        guard hasPower || digits <= 1 else { return nil }
        total += (current ?? 1) * power
        current = nil
        hasPower = true
      } else if scalar == 0x5EFF || scalar == 0x5345 {  // 廿 卅
        total += scalar == 0x5EFF ? 20 : 30
        hasPower = true
        current = nil
      } else {
        return nil
      }
    }
    return total + (current ?? 0)
  }
}

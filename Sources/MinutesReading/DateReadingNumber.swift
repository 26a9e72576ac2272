import SourceText

/// A number as dates have them: 115, １１５, 一○四, 一百零四.
struct DateNumber {
  var value: Int
  /// How many signs it has.
  var count: Int
  /// The position after it.
  var end: Int
  /// Whether it is written in Chinese signs.
  var isChinese: Bool

  /// The number that begins at a position, if one does; one of more than eight signs is none.
  init?(at start: Int, before end: Int, in scalars: [UInt32]) {
    guard start < end else { return nil }
    var next = start
    var value = 0
    if scalars[start].isDigit {
      while next < end, let digit = scalars[next].digitValue {
        if next - start < 8 { value = value * 10 + digit }
        next += 1
      }
      guard next - start <= 8 else { return nil }
      isChinese = false
    } else {
      while next < end, ChineseNumeral.isNumeral(scalars[next]) { next += 1 }
      guard next > start, next - start <= 8,
        let number = ChineseNumeral.value(scalars[start..<next])
      else { return nil }
      value = number
      isChinese = true
    }
    self.value = value
    count = next - start
    self.end = next
  }

  /// Where a number that is none of a date's ends: all its digits are passed over.
  static func pastDigits(_ start: Int, before end: Int, in scalars: [UInt32]) -> Int {
    var next = start
    while next < end, scalars[next].isDigit || ChineseNumeral.isNumeral(scalars[next]) { next += 1 }
    return max(next, start + 1)
  }
}

/// The signs between the parts of a date and between two dates.
enum DateSign {
  static let year: UInt32 = 0x5E74  // 年
  static let month: UInt32 = 0x6708  // 月
  static let day: UInt32 = 0x65E5  // 日
  static let number: UInt32 = 0x865F  // 號
  static let end: UInt32 = 0x5E95  // 底
  static let season: UInt32 = 0x5B63  // 季
  static let ordinal: UInt32 = 0x7B2C  // 第

  /// The sign that parts 115/2/12, 115.2.12 or 90-09-05, in its half-width form.
  static func separator(_ scalar: UInt32) -> UInt32? {
    switch scalar.halfWidth {
    case 0x2F: 0x2F
    case 0x2E: 0x2E
    case 0x2D, 0x2010, 0x2011: 0x2D
    default: nil
    }
  }

  /// Whether a sign means "until": 至 到 迄 ~ -.
  static func isRange(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x81F3, 0x5230, 0x8FC4, 0x7E, 0xFF5E, 0x301C, 0x223C, 0x2D, 0xFF0D, 0x2010...0x2015,
      0x2500:
      true
    default: false
    }
  }

  /// Whether a sign means "and": 、 及 和 與, also ， between days.
  static func isAnd(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x3001, 0x53CA, 0x548C, 0x8207: true
    default: false
    }
  }

  /// Whether a sentence ends here; a semicolon only ends a clause.
  static func endsSentence(_ scalar: UInt32) -> Bool {
    scalar == 0x3002 || scalar == 0xFF01 || scalar == 0xFF1F
  }

  /// How far a word before a date without a year moves it from the meeting's year; nil for a word
  /// that is no such thing, `.some(nil)` for one that makes it no date at all, 每年3月.
  static func yearWord(_ scalar: UInt32) -> Int?? {
    switch scalar {
    case 0x4ECA, 0x672C: .some(0)  // 今 本
    case 0x53BB: .some(-1)  // 去
    case 0x524D: .some(-2)  // 前
    case 0x660E: .some(1)  // 明
    case 0x6BCF, 0x5404, 0x6B77, 0x9010: .some(nil)  // 每 各 歷 逐
    default: nil
    }
  }

  /// Whether a sign before a number makes it a count or an ordinal: 第3月, 每1月, 逾100年.
  static func counts(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x7B2C, 0x6BCF, 0x903E, 0x6EFF, 0x8FD1, 0x9054, 0x6578, 0x500B, 0x5211: true
    // 第 每 逾 滿 近 達 數 個, and the 刑 of 徒刑六月
    default: false
    }
  }

  /// Whether a sign after a month without a year makes it a length of time: 六月以上, 3月內.
  static func measures(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x4EE5, 0x5167, 0x4E4B: true  // 以 內 之
    default: false
    }
  }
}

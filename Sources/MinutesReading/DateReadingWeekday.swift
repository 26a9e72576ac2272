public import Minutes
public import SourceText

/// Days of the week (星期).
extension DateReading {
  /// The day of the week at a position: （星期四）, (四), （週四）, 星期四.
  ///
  /// - Returns: 0 for Sunday (星期日) to 6, the position after it, and whether it is in brackets;
  ///   nil when none stands there.
  public static func weekday(
    at position: Int,
    before end: Int,
    of glyphs: Glyphs
  ) -> (day: Int, end: Int, isBracketed: Bool)? {
    let scalars = glyphs.scalars
    let end = min(end, scalars.count)
    var next = max(0, position)
    func skip() { while next < end, scalars[next].isWhitespace { next += 1 } }
    func take(_ signs: UInt32...) -> Bool {
      skip()
      guard next < end, signs.contains(scalars[next]) else { return false }
      next += 1
      return true
    }
    let isBracketed = take(0x28, 0xFF08)
    var isNamed = false
    if take(0x661F, 0x79AE) {  // 星期, 禮拜
      guard take(0x671F, 0x62DC) else { return nil }
      isNamed = true
    } else {
      isNamed = take(0x9031, 0x5468)  // 週 周
    }
    guard isBracketed || isNamed else { return nil }
    skip()
    guard next < end else { return nil }
    let day: Int
    switch scalars[next] {
    case 0x65E5, 0x5929: day = 0  // 日 天
    case let scalar:
      guard let digit = ChineseNumeral.digit(scalar) ?? (isNamed ? scalar.digitValue : nil),
        (1...6).contains(digit)
      else { return nil }
      day = digit
    }
    next += 1
    if isBracketed, !take(0x29, 0xFF09) { return nil }
    return (day, next, isBracketed)
  }

  /// The day of the week written after a date, 115年2月12日（星期四）.
  public static func weekday(after date: RecordDate, before end: Int, of glyphs: Glyphs) -> Int? {
    weekday(at: glyphs.position(ofByte: Int(date.range.upper)), before: end, of: glyphs)?.day
  }
}

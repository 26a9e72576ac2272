import Minutes
import SourceText

/// Days of a month: 16日, 16、17日, 12月1日至5日.
extension DateScan {
  func isDaySign(_ scalar: UInt32) -> Bool { scalar == DateSign.day || scalar == DateSign.number }

  /// Whether a list of days goes on after its first: the 16 of 16、17日.
  func isMore(after number: DateNumber) -> Bool {
    dayList(number).map { $0.days.count > 1 } ?? false
  }

  /// The days of 16、17日 or 16至18日 and where the list ends.
  func dayList(_ first: DateNumber) -> (days: [Int], end: Int)? {
    guard first.count <= 3 else { return nil }
    var days = [first.value]
    var next = skippingBlanks(first.end)
    while days.count < 12 {
      if isDaySign(at(next)) { return (days, next + 1) }
      guard DateSign.isAnd(at(next)) || DateSign.isRange(at(next)),
        let number = numeral(at: skippingBlanks(next + 1)), number.count <= 3,
        number.value > days[days.count - 1]
      else { return nil }
      days.append(number.value)
      next = skippingBlanks(number.end)
    }
    return nil
  }

  /// Whether 號 after a day is a day's and not a document's.
  func isAllowed(_ end: Int) -> Bool {
    guard at(end - 1) == DateSign.number else { return true }
    switch at(skippingBlanks(end)) {
    case 0x51FD, 0x4EE4, 0x516C: return false  // 函 令 公
    default: return true
    }
  }

  /// Days that hang on to the one before: 12月1日至5日, 2月12日、13日; but not 及5日內.
  mutating func furtherDays(after position: Int) -> Int {
    var position = position
    while let last, last.end == position {
      var next = skippingBlanks(position)
      if let weekday = DateReading.weekday(at: next, before: end, of: glyphs), weekday.isBracketed {
        next = skippingBlanks(weekday.end)
      }
      if at(next) == 0x8D77 { next = skippingBlanks(next + 1) }  // 起
      guard DateSign.isAnd(at(next)) || DateSign.isRange(at(next)) else { return position }
      let start = skippingBlanks(next + 1)
      guard let number = numeral(at: start), number.value > last.day.day,
        let (days, close) = dayList(number), at(close - 1) == DateSign.day, at(close) != 0x5167
      else { return position }
      let month = last.day
      add(
        start..<close,
        days.count == 1 ? .day : .span,
        last.calendar,
        from: CalendarDay(year: month.year, month: month.month, day: days[0]),
        to: CalendarDay(year: month.year, month: month.month, day: days[days.count - 1]),
        inferred: last.inferred
      )
      position = close
    }
    return position
  }
}

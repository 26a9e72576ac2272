import Minutes
import SourceText

/// Dates with one sign between their parts: 115/2/12, 115.2.12, 90-09-05.
extension DateScan {
  /// A date whose parts one sign separates.
  mutating func separated(
    _ number: DateNumber,
    at sign: Int,
    from: Int,
    era: RecordDate.Calendar?
  ) -> Int? {
    let separator = DateSign.separator(at(sign))
    let skipsBlanks = isCell || era != nil
    guard skipsBlanks || sign == number.end, !followsNumber(from) else { return nil }
    func part(after position: Int) -> DateNumber? {
      let start = skipsBlanks ? skippingBlanks(position + 1) : position + 1
      guard at(start).isDigit, let part = numeral(at: start), part.count <= 2 else { return nil }
      return part
    }
    guard (2...4).contains(number.count), let year = year(number, era: era),
      year.isSure || number.value >= 38, let month = part(after: sign)
    else { return nil }
    let second = skipsBlanks ? skippingBlanks(month.end) : month.end
    guard DateSign.separator(at(second)) == separator, let day = part(after: second) else {
      return monthOfCell(year, month, from: from)
    }
    let close = at(day.end)
    if close.isDigit || close.isLatinLetter && close != 0x54
      || DateSign.separator(close) == separator && at(day.end + 1).isDigit
    {
      return DateNumber.pastDigits(day.end, before: end, in: scalars)
    }
    guard (1...12).contains(month.value), (1...31).contains(day.value) else { return day.end }
    let date = CalendarDay(year: year.year, month: month.value, day: day.value)
    named = (year.year, year.calendar)
    add(from..<day.end, .day, year.calendar, from: date, to: date)
    return day.end
  }

  /// Whether what stands before a number makes it the end of something else: 02-115/2/12, v1.2.3.
  private func followsNumber(_ position: Int) -> Bool {
    let sign = at(position - 1)
    if sign.isLatinLetter || sign.isDigit { return true }
    guard DateSign.separator(sign) != nil || sign == 0x2C else { return false }
    return at(position - 2).isDigit && last?.end != position - 1
  }

  /// 115/4 as all that a cell holds.
  private mutating func monthOfCell(
    _ year: (year: Int, calendar: RecordDate.Calendar, isSure: Bool),
    _ month: DateNumber,
    from: Int
  ) -> Int? {
    guard isCell, year.isSure, (1...12).contains(month.value),
      skippingBlanks(month.end) == end, before(from) < start
    else { return nil }
    addMonth(
      month.value,
      from..<month.end,
      .init(year: year.year, calendar: year.calendar, inferred: false)
    )
    return month.end
  }
}

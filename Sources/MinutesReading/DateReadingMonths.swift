import Minutes
import SourceText

/// Several months in one: 1至3月, 11、12月.
extension DateScan {
  /// 1至3月, or 11、12月 after a year; the date when the list ends in 月.
  mutating func monthSpan(from: Int, first: DateNumber, _ given: GivenYear?) -> Int? {
    var months = [first.value]
    var next = skippingBlanks(first.end)
    while at(next) != DateSign.month, months.count < 12 {
      guard DateSign.isRange(at(next)) || given != nil && DateSign.isAnd(at(next)),
        let number = numeral(at: skippingBlanks(next + 1)), number.count <= 3,
        number.value > months[months.count - 1]
      else { return nil }
      months.append(number.value)
      next = skippingBlanks(number.end)
    }
    guard months.count > 1, at(next) == DateSign.month, let last = months.last, last <= 12,
      months[0] >= 1
    else { return nil }
    // 1至3月5日 is no list of months.
    if let day = numeral(at: skippingBlanks(next + 1)), isDaySign(at(skippingBlanks(day.end))) {
      return nil
    }
    guard let given = given ?? givenYear(at: from, month: months[0], day: 15) else { return nil }
    let end = at(next + 1) == 0x4EFD ? next + 2 : next + 1
    add(
      from..<end,
      .span,
      given.calendar,
      from: CalendarDay(year: given.year, month: months[0], day: 1),
      to: CalendarDay(
        year: given.year,
        month: last,
        day: CalendarDay.length(ofMonth: last, year: given.year)
      ),
      inferred: given.inferred
    )
    return end
  }

  /// 1至3月 without a year.
  mutating func months(_ number: DateNumber, at sign: Int, from: Int) -> Int {
    guard number.count <= 3, !DateSign.counts(at(before(from))),
      !at(from - 1).isDigit, !at(from - 1).isLatinLetter
    else { return number.end }
    return monthSpan(from: from, first: number, nil) ?? number.end
  }
}

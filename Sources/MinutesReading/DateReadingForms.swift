import Minutes
import SourceText

/// What a number opens: a year, a month, 115/2/12.
extension DateScan {
  /// Reads the number at a position; `from` is where the date begins, 中華民國 included.
  mutating func number(at position: Int, from: Int, era: RecordDate.Calendar?) -> Int {
    guard let number = numeral(at: position) else {
      return DateNumber.pastDigits(position, before: end, in: scalars)
    }
    let next = skippingBlanks(number.end)
    switch at(next) {
    case DateSign.year:
      guard era != nil || !isPartOfNumber(position) else { return next + 1 }
      return afterYear(number, at: next, from: from, era: era)
    case DateSign.month where era == nil:
      return month(number, at: next, from: position)
    case let sign where DateSign.separator(sign) != nil && !number.isChinese:
      if let end = separated(number, at: next, from: from, era: era) { return end }
      return era == nil && DateSign.isRange(sign)
        ? months(number, at: next, from: position) : number.end
    case let sign where era == nil && DateSign.isRange(sign):
      return months(number, at: next, from: position)
    default:
      return number.end
    }
  }

  /// Whether a number goes on from one before it: the 115 of 1,115年.
  private func isPartOfNumber(_ position: Int) -> Bool {
    let sign = at(position - 1)
    guard sign == 0x2C || sign == 0x2E || sign == 0xFF0E else { return false }
    return at(position - 2).isDigit && last?.end != position - 1
  }

  /// Reads on after 115年: a month, a quarter, 底, 度 or nothing.
  private mutating func afterYear(
    _ number: DateNumber,
    at sign: Int,
    from: Int,
    era: RecordDate.Calendar?
  ) -> Int {
    let next = skippingBlanks(sign + 1)
    let counts = era == nil && DateSign.counts(at(before(from)))
    guard let year = year(number, era: era), !counts else {
      return pastDuration(next)
    }
    if at(sign + 1) == 0x5EA6 {  // 度
      if year.isSure || number.value >= 38 { named = (year.year, year.calendar) }
      return sign + 2
    }
    let given = GivenYear(year: year.year, calendar: year.calendar, inferred: false)
    if at(next) == 0x5143, at(next + 1) == DateSign.month {  // 元月
      return afterMonth(1, at: next + 1, from: from, given)
    }
    if let month = numeral(at: next) {
      let monthSign = skippingBlanks(month.end)
      if at(monthSign) == DateSign.month, month.count <= 3 {
        // 2年6月 is a length of time, 36年2月28日 a day.
        let isDay = numeral(at: skippingBlanks(monthSign + 1)).map {
          at(skippingBlanks($0.end)) == DateSign.day
        }
        guard year.isSure || number.value >= 38 || isDay == true else { return monthSign + 1 }
        named = (year.year, year.calendar)
        return afterMonth(month.value, at: monthSign, from: from, given)
      }
      if DateSign.isRange(at(monthSign)) || DateSign.isAnd(at(monthSign)), year.isSure,
        let end = monthSpan(from: from, first: month, given)
      {
        named = (year.year, year.calendar)
        return end
      }
    }
    guard year.isSure else { return sign + 1 }
    return yearAlone(given, at: sign, from: from)
  }

  /// A length of time, 3年6月, is passed over whole.
  private func pastDuration(_ position: Int) -> Int {
    guard let month = numeral(at: position) else { return position }
    let sign = skippingBlanks(month.end)
    return at(sign) == DateSign.month ? sign + 1 : position
  }

  /// 115年第1季, 115年底, 115年上半年, or 115年 alone.
  private mutating func yearAlone(_ given: GivenYear, at sign: Int, from: Int) -> Int {
    let next = skippingBlanks(sign + 1)
    func day(_ month: Int, _ day: Int) -> CalendarDay? {
      CalendarDay(year: given.year, month: month, day: day)
    }
    if at(next) == DateSign.ordinal, let (quarter, end) = quarter(at: next) {
      addQuarter(quarter, from..<end, given)
      return end
    }
    if at(sign + 1) == DateSign.end {
      add(from..<sign + 2, .end, given.calendar, from: day(12, 1), to: day(12, 31))
      return sign + 2
    }
    if at(next + 1) == 0x534A, at(next) == 0x4E0A || at(next) == 0x4E0B {  // 上半, 下半
      let end = at(next + 2) == DateSign.year ? next + 3 : next + 2
      let isFirst = at(next) == 0x4E0A
      add(
        from..<end,
        .span,
        given.calendar,
        from: isFirst ? day(1, 1) : day(7, 1),
        to: isFirst ? day(6, 30) : day(12, 31)
      )
      return end
    }
    switch at(sign + 1) {
    case 0x4F86, 0x671F, 0x5167, 0x9593, 0x9F61, 0x4EE5, 0x5F8C: break  // 來 期 內 間 齡 以 後
    default: add(from..<sign + 1, .year, given.calendar, from: day(1, 1), to: day(12, 31))
    }
    return sign + 1
  }

  // MARK: Quarters

  /// 第1季 or 第一季 at a position.
  private func quarter(at position: Int) -> (quarter: Int, end: Int)? {
    guard let number = numeral(at: skippingBlanks(position + 1)), (1...4).contains(number.value)
    else { return nil }
    let sign = skippingBlanks(number.end)
    guard at(sign) == DateSign.season else { return nil }
    return (number.value, at(sign + 1) == 0x5EA6 ? sign + 2 : sign + 1)  // 季度
  }

  private mutating func addQuarter(_ quarter: Int, _ positions: Range<Int>, _ given: GivenYear) {
    let month = quarter * 3
    add(
      positions,
      .quarter,
      given.calendar,
      from: CalendarDay(year: given.year, month: month - 2, day: 1),
      to: CalendarDay(
        year: given.year,
        month: month,
        day: CalendarDay.length(ofMonth: month, year: given.year)
      ),
      inferred: given.inferred
    )
  }

  /// A quarter without a year.
  mutating func season(at position: Int) -> Int {
    guard let (quarter, end) = quarter(at: position) else {
      // 第39條, 第3月: the number is no date's.
      let next = skippingBlanks(position + 1)
      guard next < self.end, let number = numeral(at: next) else { return position + 1 }
      let sign = skippingBlanks(number.end)
      return at(sign) == DateSign.month || at(sign) == DateSign.year ? sign + 1 : number.end
    }
    guard let given = givenYear(at: position, month: quarter * 3 - 1, day: 15) else { return end }
    addQuarter(quarter, position..<end, given)
    return end
  }

  // MARK: 115/2/12

  private mutating func separated(
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

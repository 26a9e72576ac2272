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
    case 0x29, 0xFF09: return bracketed(number, at: position, close: next)
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

  /// 本(115)年2月12日, 上(1)月: the number is in brackets behind a word that says the same.
  private mutating func bracketed(_ number: DateNumber, at position: Int, close: Int) -> Int {
    let open = before(position)
    let word = before(open)
    let sign = skippingBlanks(close + 1)
    guard at(open) == 0x28 || at(open) == 0xFF08 else { return number.end }
    switch (at(sign), at(word)) {
    case (DateSign.year, 0x672C), (DateSign.year, 0x4ECA), (DateSign.year, 0x53BB),
      (DateSign.year, 0x524D), (DateSign.year, 0x660E):  // 本 今 去 前 明
      return afterYear(number, at: sign, from: word, era: nil)
    case (DateSign.month, 0x672C), (DateSign.month, 0x4E0A), (DateSign.month, 0x4E0B),
      (DateSign.month, 0x6B21):  // 本 上 下 次
      return month(number, at: sign, from: word)
    default: return number.end
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
}

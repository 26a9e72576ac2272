import Minutes
import SourceText

/// Months and what follows them: 2月12日, 4月份, 2月底, 1月16、17日, 1至3月.
extension DateScan {
  /// Reads a month without a year.
  mutating func month(_ number: DateNumber, at sign: Int, from: Int) -> Int {
    let previous = at(from - 1)
    guard number.count <= 3, !DateSign.counts(at(before(from))),
      !(at(from - 2).isDigit && [0x2C, 0x2E, 0x2F, 0x3A, 0xFF0F].contains(previous)),
      !isLunar(before(from))
    else { return sign + 1 }
    let day = numeral(at: skippingBlanks(sign + 1))
    let isDay = day.map { isDaySign(at(skippingBlanks($0.end))) || isMore(after: $0) } ?? false
    if !isDay {
      if DateSign.measures(at(skippingBlanks(sign + 1))) { return sign + 1 }
      guard (1...12).contains(number.value) else { return sign + 1 }
    }
    let middle = isDay ? day?.value ?? 15 : 15
    guard
      let given = givenYear(at: from, month: number.value, day: middle)
        ?? unknownYear(number.value, day?.value, isDay: isDay)
    else { return sign + 1 }
    return afterMonth(number.value, at: sign, from: from, given)
  }

  /// A year for 2月30日 where there is none to be had: a leap one, so that only what no year has is
  /// reported.
  private func unknownYear(_ month: Int, _ day: Int?, isDay: Bool) -> GivenYear? {
    guard meeting == nil, named == nil, isDay, let day,
      CalendarDay(year: 2000, month: month, day: day) == nil
    else { return nil }
    return GivenYear(year: 2000, calendar: .republic, inferred: true)
  }

  /// Whether 農曆 or 陰曆 stands before a date.
  private func isLunar(_ position: Int) -> Bool {
    guard at(position) == 0x66C6 else { return false }
    return [0x8FB2, 0x9670, 0x820A].contains(at(before(position)))  // 農 陰 舊
  }

  /// 元月 without a year, before a day.
  mutating func firstMonth(at position: Int) -> Int {
    guard at(position + 1) == DateSign.month,
      let day = numeral(at: skippingBlanks(position + 2)), isDaySign(at(skippingBlanks(day.end))),
      let given = givenYear(at: position, month: 1, day: day.value)
    else { return position + 1 }
    return afterMonth(1, at: position + 1, from: position, given)
  }

  /// Reads on after a month: its day or days, 底, 上旬, 份.
  mutating func afterMonth(_ month: Int, at sign: Int, from: Int, _ given: GivenYear) -> Int {
    func day(_ day: Int) -> CalendarDay? {
      CalendarDay(year: given.year, month: month, day: day)
    }
    let next = skippingBlanks(sign + 1)
    if let number = numeral(at: next), let (days, end) = dayList(number), isAllowed(end) {
      add(
        from..<end,
        days.count == 1 ? .day : .span,
        given.calendar,
        from: day(days[0]),
        to: day(days[days.count - 1]),
        inferred: given.inferred
      )
      return furtherDays(after: end)
    }
    let length = (1...12).contains(month) ? CalendarDay.length(ofMonth: month, year: given.year) : 0
    let stretch: (first: Int, last: Int, precision: RecordDate.Precision, end: Int)? =
      switch (at(sign + 1), at(sign + 2)) {
      case (DateSign.end, _): (21, length, .end, sign + 2)
      case (0x521D, _): (1, 10, .span, sign + 2)  // 初
      case (0x4E0A, 0x65EC): (1, 10, .span, sign + 3)  // 上旬
      case (0x4E2D, 0x65EC): (11, 20, .span, sign + 3)  // 中旬
      case (0x4E0B, 0x65EC): (21, length, .span, sign + 3)  // 下旬
      default: nil
      }
    if let stretch {
      add(
        from..<stretch.end,
        stretch.precision,
        given.calendar,
        from: day(stretch.first),
        to: day(stretch.last),
        inferred: given.inferred
      )
      return stretch.end
    }
    let end = at(sign + 1) == 0x4EFD ? sign + 2 : sign + 1  // 份
    addMonth(month, from..<end, given)
    return end
  }

  mutating func addMonth(_ month: Int, _ positions: Range<Int>, _ given: GivenYear) {
    guard (1...12).contains(month) else {
      add(positions, .month, given.calendar, from: nil, to: nil)
      return
    }
    add(
      positions,
      .month,
      given.calendar,
      from: CalendarDay(year: given.year, month: month, day: 1),
      to: CalendarDay(
        year: given.year,
        month: month,
        day: CalendarDay.length(ofMonth: month, year: given.year)
      ),
      inferred: given.inferred
    )
  }
}

import Minutes
import SourceText

/// Quarters: 第1季, 第一季.
extension DateScan {
  /// 第1季 or 第一季 at a position.
  func quarter(at position: Int) -> (quarter: Int, end: Int)? {
    guard let number = numeral(at: skippingBlanks(position + 1)), (1...4).contains(number.value)
    else { return nil }
    let sign = skippingBlanks(number.end)
    guard at(sign) == DateSign.season else { return nil }
    return (number.value, at(sign + 1) == 0x5EA6 ? sign + 2 : sign + 1)  // 季度
  }

  mutating func addQuarter(_ quarter: Int, _ positions: Range<Int>, _ given: GivenYear) {
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
}

internal import Minutes

/// The days that a date of a record takes in a calendar (行事曆日期): as exact as it was told.
///
/// 115年4月 is the whole month, and tentative: nobody said which day.
struct CalendarSpan: Equatable {
  let first: CalendarDay
  let last: CalendarDay
  /// Whether the day itself is not told.
  let isTentative: Bool

  init(_ date: RecordDate) {
    first = date.first
    last = max(date.first, date.last)
    isTentative =
      switch date.precision {
      case .day, .span: false
      case .month, .end, .quarter, .year: true
      }
  }

  /// Writes the properties; an event's end is the day after its last.
  func write(to calendar: inout CalendarWriter) {
    calendar.property("DTSTART;VALUE=DATE", RecordTime.compact(first))
    let end = CalendarDay(number: last.number + 1)
    calendar.property("DTEND;VALUE=DATE", RecordTime.compact(end))
  }
}

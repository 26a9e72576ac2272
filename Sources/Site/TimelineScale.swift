internal import Minutes

/// Where a day lies on the drawing (時間尺度): the one function that turns time into place.
struct TimelineScale {
  /// The first day drawn, as a day's number.
  let start: Int
  /// The day after the last drawn.
  let end: Int
  /// Where the first day begins.
  let left: Double
  /// How wide all of it is.
  let width: Double

  /// A scale of whole months round some days.
  init(_ days: [CalendarDay], left: Double, width: Double) {
    let first = days.min() ?? CalendarDay(number: 0)
    let last = days.max() ?? first
    start = first.number - first.day + 1
    end = last.number - last.day + 1 + CalendarDay.length(ofMonth: last.month, year: last.year)
    self.left = left
    self.width = width
  }

  /// Where a day begins.
  func x(_ day: CalendarDay) -> Double { x(day.number) }

  /// Where a day is over: the end of a month's bracket.
  func end(of day: CalendarDay) -> Double { x(day.number + 1) }

  /// Where the drawing ends.
  var right: Double { left + width }

  /// How wide a day is.
  var dayWidth: Double { width / Double(max(1, end - start)) }

  private func x(_ number: Int) -> Double {
    left + Double(min(max(number, start), end) - start) * dayWidth
  }

  /// The first days of the months to mark, as many as have room for labels of a width.
  func ticks(labelWidth: Double) -> [CalendarDay] {
    let steps = [1, 2, 3, 6, 12, 24, 60, 120, 240]
    let step = steps.first { Double($0) * 30 * dayWidth >= labelWidth } ?? 600
    var ticks: [CalendarDay] = []
    let first = CalendarDay(number: start)
    var month = first.year * 12 + first.month - 1
    if month % step != 0 { month += step - month % step }
    while let day = CalendarDay(year: month / 12, month: month % 12 + 1, day: 1), day.number < end {
      ticks.append(day)
      month += step
    }
    return ticks
  }

  /// The stretches of calendar years drawn.
  var years: [(year: Int, left: Double, right: Double)] {
    let first = CalendarDay(number: start).year
    let last = CalendarDay(number: end - 1).year
    return (first...max(first, last)).compactMap { year in
      guard let begin = CalendarDay(year: year, month: 1, day: 1) else { return nil }
      let length = begin.number + (CalendarDay.length(ofMonth: 2, year: year) == 29 ? 366 : 365)
      return (year, x(begin.number), x(length))
    }
  }
}

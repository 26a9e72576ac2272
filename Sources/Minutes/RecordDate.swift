public import SourceText

/// A date as a record writes it (日期), at the precision it has.
///
/// 115年2月12日, 115/2/12, 115 年 4 月, 115年第一季, 115年2月底, 自114年12月1日起至115年1月31日止.
/// It is shown as written; the days here are added.
public struct RecordDate: Hashable, Sendable {
  /// How exactly a date is told.
  public enum Precision: String, Hashable, Sendable {
    /// One day, 115年2月12日.
    case day
    /// Several days or a span, 115年1月16、17日.
    case span
    /// A month, 115 年 4 月.
    case month
    /// The end of a month or year (月底, 年底).
    case end
    /// A quarter, 115年第1季.
    case quarter
    /// A year.
    case year
  }

  /// The calendar a date is written in.
  public enum Calendar: String, Hashable, Sendable {
    /// The Republic's (民國).
    case republic
    /// The common era (西元).
    case common
  }

  /// Where it stands.
  public let range: SourceRange
  /// How exactly it is told.
  public let precision: Precision
  /// The calendar it is written in.
  public let calendar: Calendar
  /// The first day it can mean.
  public let first: CalendarDay
  /// The last day it can mean.
  public let last: CalendarDay
  /// Whether its year is not in its sentence but was taken from the meeting (推定).
  public let inferred: Bool

  /// A date.
  public init(
    range: SourceRange,
    precision: Precision,
    calendar: Calendar,
    first: CalendarDay,
    last: CalendarDay,
    inferred: Bool
  ) {
    self.range = range
    self.precision = precision
    self.calendar = calendar
    self.first = first
    self.last = last
    self.inferred = inferred
  }

  /// The date for machines: `2026-02-12`, a month `2026-04`, a year `2026`; a quarter and a span
  /// have their first day.
  public var iso: String {
    switch precision {
    case .day, .span, .quarter: first.iso
    case .end: last.iso
    case .month: first.iso(prefix: 7)
    case .year: first.iso(prefix: 4)
    }
  }
}

/// A time of day (時分), as a meeting begins and ends.
public struct ClockTime: Hashable, Comparable, Sendable {
  /// The hour, 0 to 24.
  public let hour: Int
  /// The minute, 0 to 59.
  public let minute: Int

  /// A time, if the clock has it.
  public init?(hour: Int, minute: Int) {
    guard (0...24).contains(hour), (0...59).contains(minute) else { return nil }
    self.hour = hour
    self.minute = minute
  }

  /// `14:30`.
  public var iso: String { "\(CalendarDay.padded(hour, 2)):\(CalendarDay.padded(minute, 2))" }

  /// Orders times within a day.
  public static func < (left: ClockTime, right: ClockTime) -> Bool {
    (left.hour, left.minute) < (right.hour, right.minute)
  }
}

public import Minutes
public import SourceText

/// How dates are read (日期): 115年2月12日, 115/2/14, 90-09-05, 一百零四年一月七日, 115 年 4 月.
///
/// A date without a year takes the last year that its sentence names before it (115年度截至1月31日止),
/// else the one that brings it nearest to the meeting; only the latter is marked as inferred. 1/2 alone
/// is never a date, nor is 第39條 or a document's number.
public struct DateReading: Sendable {
  /// What a stretch of text holds.
  public struct Found: Sendable, Equatable {
    /// Its dates, in order.
    public var dates: [RecordDate] = []
    /// What is written like a date but is none in the calendar, 2月30日, in order.
    public var impossible: [SourceRange] = []

    /// Nothing yet.
    public init() {}
  }

  /// The day of the meeting, to which dates without a year are near; nil when it is not known.
  public let meeting: CalendarDay?

  /// The reading of dates around a meeting.
  public init(meeting: CalendarDay?) { self.meeting = meeting }

  /// All dates of a paragraph, and what only looks like one.
  public func found(in positions: Range<Int>, of glyphs: Glyphs) -> Found {
    var scan = DateScan(glyphs, positions, meeting: meeting)
    scan.run()
    return scan.found
  }

  /// All dates of a paragraph, in order: 自1月26日起至3月4日止 has two, 1月16、17日 is one span.
  public func dates(in positions: Range<Int>, of glyphs: Glyphs) -> [RecordDate] {
    found(in: positions, of: glyphs).dates
  }

  /// The first date of a label's value, 115年2月12日（星期四）下午2時30分.
  public func date(in positions: Range<Int>, of glyphs: Glyphs) -> RecordDate? {
    var scan = DateScan(glyphs, positions, meeting: meeting)
    scan.stopsAtFirst = true
    scan.run()
    return scan.found.dates.first
  }
}

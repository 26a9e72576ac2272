internal import Archive
internal import Minutes

/// Which faults a page shows (障礙範圍): those of one series, or of one asset in it.
struct OutageSelection {
  private let events: [OutageEvent]
  private let all: [Int]
  private let asOf: CalendarDay

  init(_ catalogue: Catalogue, series: Int, asset: Int? = nil) {
    let outages = catalogue.archive.outages
    let events = outages.events
    self.events = events
    all = events.indices.filter {
      events[$0].series == series && (asset == nil || events[$0].asset == asset)
    }
    asOf = outages.series[series].asOf ?? CalendarDay(number: 0)
  }

  /// Those still listed.
  var open: [Int] { all.filter { events[$0].status == .open || events[$0].status == .overdue } }

  /// Those still listed, and those that ended within a year before the newest table.
  var current: [Int] {
    all.filter {
      let event = events[$0]
      if event.status == .open || event.status == .overdue { return true }
      return Self.end(of: event).number >= asOf.number - 366
    }
  }

  /// Whether the history is too long for one page: faults that ended long ago, or more than two years
  /// of tables.
  private var isLong: Bool {
    let first = all.map { events[$0].observations[0].asOf }.min() ?? asOf
    return current.count < all.count || asOf.number - first.number > 731
  }

  /// The days of the page of what is current: all, or the year before the newest table where the
  /// years have pages of their own.
  var days: ClosedRange<CalendarDay> {
    CalendarDay(number: isLong ? asOf.number - 366 : Self.distantPast)...asOf
  }

  /// The days of a year's page.
  static func days(of year: Int) -> ClosedRange<CalendarDay> {
    let first = CalendarDay(year: year, month: 1, day: 1)?.number ?? 0
    let next = CalendarDay(year: year + 1, month: 1, day: 1)?.number ?? first + 366
    return CalendarDay(number: first)...CalendarDay(number: next - 1)
  }

  private static let distantPast = -700_000

  /// The faults by the years in which they were open, the newest first; none where one page holds
  /// them all.
  var years: [(year: Int, events: [Int])] {
    guard isLong else { return [] }
    var years: [Int: [Int]] = [:]
    for event in all {
      for year in Self.years(of: events[event]) { years[year, default: []].append(event) }
    }
    return years.sorted { $0.key > $1.key }.map { ($0.key, $0.value) }
  }

  private static func years(of event: OutageEvent) -> ClosedRange<Int> {
    let end = end(of: event).year
    return min(event.occurred?.first.year ?? end, end)...end
  }

  private static func end(of event: OutageEvent) -> CalendarDay {
    event.status == .repaired ? event.repaired?.last ?? event.lastSeen : event.lastSeen
  }
}

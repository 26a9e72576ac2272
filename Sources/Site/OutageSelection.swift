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

  /// The faults by the years in which they were open, the newest first; none where ``current`` is
  /// all.
  var years: [(year: Int, events: [Int])] {
    guard current.count < all.count else { return [] }
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

internal import Archive
internal import Minutes
internal import Pages
internal import Settings

/// The expected repairs as a calendar (預計修復日期): one event for each fault, which moves with every
/// estimate and stays on the day of the repair.
///
/// An estimate that was taken back without another is cancelled; a fault that is no longer listed
/// stays where it was last expected, and says so.
struct RepairsCalendar {
  private let catalogue: Catalogue
  private let address: SiteAddress
  private let news: OutageNews
  private let words: [OutageWords]

  init(_ catalogue: Catalogue) {
    self.catalogue = catalogue
    address = SiteAddress(catalogue.registry.site)
    news = OutageNews(catalogue)
    words = OutageWords.all(catalogue)
  }

  /// The faults that have a day to stand on, the newest told first; a note of what befell each.
  private var events: [(event: Int, happenings: [OutageHappening])] {
    let outages = catalogue.archive.outages
    return outages.events.indices.filter { Self.date(of: outages.events[$0]) != nil }
      .map { ($0, outages.events[$0].happenings(in: outages.series[outages.events[$0].series])) }
      .sorted { ($1.1.last?.asOf.number ?? 0, $0.0) < ($0.1.last?.asOf.number ?? 0, $1.0) }
  }

  /// The day of the repair, else the one expected, else the one that was.
  static func date(of event: OutageEvent) -> RecordDate? {
    event.repaired ?? event.expected ?? event.estimates.last
  }

  var bytes: [UInt8] {
    var calendar = CalendarWriter(
      name: Subscription.repairsCalendar.title(catalogue),
      language: catalogue.registry.site.language,
      hasTimes: false
    )
    for one in events.prefix(Subscription.mostEvents) {
      add(catalogue.archive.outages.events[one.event], one.happenings, to: &calendar)
    }
    return calendar.whole
  }

  private func add(
    _ event: OutageEvent,
    _ happenings: [OutageHappening],
    to calendar: inout CalendarWriter
  ) {
    guard let date = Self.date(of: event), let newest = happenings.last else { return }
    let archive = catalogue.archive
    let wording = catalogue.wording
    calendar.begin(
      uid: StableID.uuid(
        "repair",
        of: archive.records[event.observations[0].record].meeting,
        event.id
      ),
      stamp: RecordTime(max(newest.asOf, event.lastSeen)),
      sequence: happenings.count - 1
    )
    let span = CalendarSpan(date)
    span.write(to: &calendar)
    calendar.text("SUMMARY", summary(of: event))
    let told = event.observations[event.observations.count - 1]
    let facts =
      [(wording["outages.head_status"], words[event.series].words(event.status))]
      + news.facts(of: event)
      + [(wording["observations.head_as_of"], catalogue.days.words(told.asOf))]
      + [(wording["outages.head_source"], catalogue.names[told.record])]
    calendar.text(
      "DESCRIPTION",
      facts.map { $0.0 + wording["place.colon"] + $0.1 }.joined(separator: "\n")
    )
    if let place = event.place { calendar.text("LOCATION", place) }
    let asset = archive.outages.assets[event.asset]
    if let url = address.whole(.asset(asset.slug)) { calendar.property("URL", url) }
    calendar.text("CATEGORIES", asset.label)
    calendar.end(status(of: event, span))
  }

  private func summary(of event: OutageEvent) -> String {
    let wording = catalogue.wording
    let fault = news.name(of: event)
    switch event.status {
    case .repaired: return wording["calendar.repaired", "fault", fault]
    case .open where event.expected == nil: return wording["calendar.untold", "fault", fault]
    case .open: return wording["calendar.expected", "fault", fault]
    case .overdue, .vanished:
      let status = words[event.series].words(event.status)
      return wording["calendar.expected_but", "fault", fault, "status", status]
    }
  }

  private func status(of event: OutageEvent, _ span: CalendarSpan) -> CalendarWriter.Status {
    switch event.status {
    case .repaired: .confirmed
    case .vanished: .tentative
    case .open, .overdue:
      event.expected == nil ? .cancelled : span.isTentative ? .tentative : .confirmed
    }
  }
}

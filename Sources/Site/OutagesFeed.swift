internal import Archive
internal import Minutes
internal import Pages
internal import Settings

/// What befell the faults as an Atom feed (障礙動態訂閱): an entry for each thing that happened, on the day
/// of the table that tells it.
struct OutagesFeed {
  private let catalogue: Catalogue

  init(_ catalogue: Catalogue) { self.catalogue = catalogue }

  var bytes: [UInt8] {
    let outages = catalogue.archive.outages
    var found: [(event: Int, place: Int, happening: OutageHappening)] = []
    for (number, event) in outages.events.enumerated() {
      for (place, one) in event.happenings(in: outages.series[event.series]).enumerated() {
        found.append((number, place, one))
      }
    }
    found.sort {
      ($1.happening.asOf.number, $0.event, $1.place)
        < ($0.happening.asOf.number, $1.event, $0.place)
    }
    guard let newest = found.first?.happening.asOf else { return [] }
    let news = OutageNews(catalogue)
    var feed = AtomWriter(
      Subscription.outagesFeed.path,
      of: .outages,
      name: catalogue.wording[Subscription.outagesFeed.key],
      updated: RecordTime(newest),
      catalogue
    )
    for one in found.prefix(Subscription.mostEntries) {
      add(one.happening, of: outages.events[one.event], news, to: &feed)
    }
    return feed.bytes
  }

  private func add(
    _ happening: OutageHappening,
    of event: OutageEvent,
    _ news: OutageNews,
    to feed: inout AtomWriter
  ) {
    let archive = catalogue.archive
    let meeting = archive.records[event.observations[0].record].meeting
    let asOf = happening.asOf
    feed.entry(
      id: StableID.uuid("outage", of: meeting, event.id, happening.kind.name, asOf.iso),
      time: RecordTime(asOf),
      body: meeting.organisation,
      target: target(of: happening, event),
      title: { $0.text(news.sentence(happening, of: event)) },
      summary: catalogue.wording["outages.as_of"] + catalogue.days.words(asOf)
        + catalogue.wording["list.separator"] + catalogue.names[happening.record],
      content: { html in
        // As it was then: an entry does not change with what happened later.
        for fact in news.facts(of: event.until(happening.observation)) {
          html.raw("<p>")
          html.text(fact.label + catalogue.wording["place.colon"] + fact.words)
          html.raw("</p>\n")
        }
      }
    )
  }

  /// The row, or the note, that tells it; of a fault that was left out the page of its asset.
  private func target(
    of happening: OutageHappening,
    _ event: OutageEvent
  ) -> (page: PagePath, anchor: String?) {
    let told = event.observations[happening.observation]
    guard happening.kind != .vanished,
      let place = catalogue.anchor(of: told.told, in: told.record)
    else { return (.asset(catalogue.archive.outages.assets[event.asset].slug), nil) }
    return (catalogue.page(ofElement: place.element, in: told.record), place.id)
  }
}

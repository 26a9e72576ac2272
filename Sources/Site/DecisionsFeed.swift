internal import Archive
internal import Minutes
internal import Pages
internal import Settings

/// The newest decisions as an Atom feed (決定與決議訂閱), every decision an entry.
struct DecisionsFeed {
  private let catalogue: Catalogue

  init(_ catalogue: Catalogue) { self.catalogue = catalogue }

  var bytes: [UInt8] {
    let archive = catalogue.archive
    let records = MeetingsFeed.newest(
      archive.records.indices.filter {
        archive.supersededBy[$0] == nil && !archive.records[$0].meeting.decisions.isEmpty
      },
      in: archive
    )
    guard let newest = records.first else { return [] }
    let entries = RecordEntries(catalogue)
    var feed = AtomWriter(
      Subscription.decisionsFeed.path,
      of: .decisions,
      name: catalogue.wording[Subscription.decisionsFeed.key],
      updated: RecordTime(of: archive.records[newest]),
      catalogue
    )
    var left = Subscription.mostEntries
    for record in records {
      for decision in archive.records[record].meeting.decisions.indices where left > 0 {
        entries.add(decision: decision, of: record, to: &feed)
        left -= 1
      }
    }
    return feed.bytes
  }
}

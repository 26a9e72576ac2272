internal import Archive
internal import Minutes
internal import Pages
internal import Settings

/// The newest records as an Atom feed (會議紀錄訂閱): an entry for each meeting, a correction in its place.
struct MeetingsFeed {
  private let catalogue: Catalogue

  init(_ catalogue: Catalogue) { self.catalogue = catalogue }

  var bytes: [UInt8] {
    let archive = catalogue.archive
    let records = Self.newest(
      archive.records.indices.filter { archive.supersededBy[$0] == nil },
      in: archive
    )
    guard let newest = records.first else { return [] }
    let editions = Editions(archive)
    var feed = AtomWriter(
      Subscription.meetingsFeed.path,
      of: .meetings,
      name: catalogue.wording[Subscription.meetingsFeed.key],
      updated: RecordTime(of: archive.records[newest]),
      catalogue
    )
    let line = MeetingLine(catalogue)
    let content = FeedContent(catalogue)
    for record in records {
      let source = archive.records[record]
      let first = archive.records[editions.first[record]]
      feed.entry(
        id: StableID.uuid("meeting", of: first.meeting, first.stem),
        time: RecordTime(of: source),
        body: source.meeting.organisation,
        target: (.meeting(source.stem), nil),
        title: { $0.text(catalogue.names[record]) },
        summary: ([catalogue.days.words(source.meeting.date)] + line.facts(of: record))
          .joined(separator: catalogue.wording["list.separator"]),
        content: { content.write(meeting: record, into: &$0) }
      )
    }
    return feed.bytes
  }

  /// Of some records those that a feed tells of, the one that came out last first.
  static func newest(_ records: [Int], in archive: Archive) -> [Int] {
    let times = records.map { (RecordTime(of: archive.records[$0]), $0) }
    return times.sorted { $0 > $1 }.prefix(Subscription.mostEntries).map(\.1)
  }
}

internal import Archive
internal import Minutes
internal import Pages
internal import Settings

/// Parts of records as entries of feeds (訂閱項目): a decision is the same entry in every feed it is in.
struct RecordEntries {
  private let catalogue: Catalogue
  private let editions: Editions
  private let names: DecisionEntry
  private let content: FeedContent
  private let reportName: Sentence

  init(_ catalogue: Catalogue) {
    self.catalogue = catalogue
    editions = Editions(catalogue.archive)
    names = DecisionEntry(catalogue)
    content = FeedContent(catalogue)
    reportName = Sentence(catalogue.wording, "unit.report_of", "meeting", "unit")
  }

  /// Adds a decision.
  func add(decision: Int, of record: Int, to feed: inout AtomWriter) {
    let source = catalogue.archive.records[record]
    let decided = source.meeting.decisions[decision]
    guard let element = decided.elements.first else { return }
    let name = names.name(of: decision, in: record)
    let item = decided.agendaItem.map { source.meeting.cases[$0] }
    let isOnly = item.map { $0.decisions.count == 1 } ?? true
    feed.entry(
      id: id("decision", element, in: record),
      time: RecordTime(of: source),
      body: source.meeting.organisation,
      target: (catalogue.page(ofElement: element, in: record), source.elements[element].id),
      title: { xml in
        xml.text(name)
        if !isOnly { xml.text("（\(decision + 1)）") }
        guard let item else { return }
        xml.text(catalogue.wording["place.colon"])
        catalogue.quote(item.title, of: record, into: &xml)
      },
      summary: decided.word + catalogue.wording["list.separator"]
        + catalogue.days.words(source.meeting.date),
      content: { content.write(decision: decision, in: record, into: &$0) }
    )
  }

  /// Adds a unit's report.
  func add(report: Int, of record: Int, unit: String, to feed: inout AtomWriter) {
    let source = catalogue.archive.records[record]
    guard let element = source.meeting.reports[report].elements.first else { return }
    feed.entry(
      id: id("report", element, in: record),
      time: RecordTime(of: source),
      body: source.meeting.organisation,
      target: (catalogue.page(ofReport: report, in: record), nil),
      title: { $0.text(reportName.filled(catalogue.shortNames[record], unit)) },
      summary: catalogue.days.words(source.meeting.date),
      content: { content.write(report: report, in: record, into: &$0) }
    )
  }

  private func id(_ kind: String, _ element: Int, in record: Int) -> String {
    let archive = catalogue.archive
    let first = archive.records[editions.first[record]]
    let anchor = archive.records[record].elements[element].id
    return StableID.uuid(kind, of: first.meeting, first.stem, anchor)
  }
}

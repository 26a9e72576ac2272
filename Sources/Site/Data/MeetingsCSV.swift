internal import Archive
internal import Minutes
internal import Pages
internal import SourceText

/// Every meeting as CSV (會議.csv), the oldest first.
struct MeetingsCSV: SiteCSV {
  static let path = PagePath.meetingsCSV
  static let key = "meetings_csv"
  static let columns: [CSVColumn] = [
    .meeting("meeting"), "organisation", "series", .integer("ordinal"), "title", "kind",
    "edition", .day("date"), .republic("date_roc"), "start", "end", "place",
    .integer("reports"), .integer("cases"), .integer("decisions"), .integer("points"),
    .integer("tables"), .integer("outages"), .address("page"), .address("source"), "sha256",
    "url", .meeting("corrected_by"),
  ]

  private let catalogue: Catalogue

  init(_ catalogue: Catalogue) { self.catalogue = catalogue }

  func write(into csv: inout CSVWriter) {
    let archive = catalogue.archive
    for (index, record) in archive.records.enumerated() {
      let (meeting, counts) = (record.meeting, MeetingCounts(record))
      csv.text(record.stem)
      csv.text(meeting.organisation)
      csv.text(meeting.series)
      csv.number(meeting.ordinal)
      csv.text(meeting.title)
      csv.text(meeting.kind)
      csv.text(meeting.edition)
      csv.days(meeting.date)
      csv.text(meeting.start?.iso)
      csv.text(meeting.end?.iso)
      csv.text(meeting.place.map { record.text.string($0) })
      csv.number(counts.reports)
      csv.number(counts.cases)
      csv.number(counts.decisions)
      csv.number(counts.points)
      csv.number(counts.tables)
      csv.number(counts.outages)
      csv.text(PagePath.meeting(record.stem).path)
      csv.text(PagePath.sourceText(record.stem).path)
      csv.text(record.text.source.hash.digits)
      csv.text(record.sourceURL)
      csv.text(archive.supersededBy[index].map { archive.records[$0].stem })
      csv.endRow()
    }
  }
}

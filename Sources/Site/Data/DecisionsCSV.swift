internal import Archive
internal import Minutes
internal import Pages
internal import Settings
internal import SourceText

/// Every point of every decision as CSV (決定與決議.csv), the oldest meeting first.
struct DecisionsCSV: SiteCSV {
  static let path = PagePath.decisionsCSV
  static let key = "decisions_csv"
  static let columns: [CSVColumn] = [
    .meeting("meeting"), "organisation", "series", .integer("ordinal"), .day("date"),
    .republic("date_roc"), "case", "case_title", "reporting_units", "word", "point", "text",
    "units", .address("page"), .integer("line"), .meeting("corrected_by"),
  ]

  private let catalogue: Catalogue

  init(_ catalogue: Catalogue) { self.catalogue = catalogue }

  func write(into csv: inout CSVWriter) {
    let archive = catalogue.archive
    for (index, record) in archive.records.enumerated() {
      let meeting = record.meeting
      for decision in meeting.decisions {
        let item = decision.agendaItem.map { meeting.cases[$0] }
        for point in decision.points {
          csv.text(record.stem)
          csv.text(meeting.organisation)
          csv.text(meeting.series)
          csv.number(meeting.ordinal)
          csv.days(meeting.date)
          csv.text(item?.number)
          text(item.map { [$0.title] } ?? [], of: record, into: &csv)
          text(item?.reportingUnits ?? [], of: record, into: &csv)
          csv.text(decision.word)
          csv.text(point.number)
          text([point.text], of: record, into: &csv)
          text(point.units, of: record, into: &csv)
          let element = record.elements[point.element]
          let page = catalogue.page(ofElement: point.element, in: index)
          csv.text("\(page.path)#\(element.id)")
          csv.number(record.text.lines(of: element.range).lowerBound)
          csv.text(archive.supersededBy[index].map { archive.records[$0].stem })
          csv.endRow()
        }
      }
    }
  }

  /// Stretches of a record in one cell.
  private func text(_ ranges: [SourceRange], of record: Record, into csv: inout CSVWriter) {
    var words: [UInt8] = []
    for (number, range) in ranges.enumerated() {
      if number > 0 { words += "、".utf8 }
      words += record.text.bytes[range.bytes]
    }
    csv.text(words)
  }
}

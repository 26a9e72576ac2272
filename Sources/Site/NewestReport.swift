internal import Archive
internal import Minutes
internal import Pages
internal import Settings
internal import SourceText

/// A unit's newest report in full (最新報告), as its own page has it.
struct NewestReport {
  private let report: UnitHistory.Report
  private let catalogue: Catalogue

  init(_ report: UnitHistory.Report, _ catalogue: Catalogue) {
    self.report = report
    self.catalogue = catalogue
  }

  func write(on place: PagePlace, into html: inout HTMLWriter) {
    let record = catalogue.archive.records[report.record]
    let elements = record.meeting.reports[report.report].elements
    var address = HTMLWriter(capacity: 64)
    place.write(catalogue.page(ofReport: report.report, in: report.record), into: &address)
    catalogue.shownRecords.write(
      elements.dropFirst().startIndex..<elements.upperBound,
      of: report.record,
      page: String(decoding: address.bytes, as: UTF8.self),
      level: 3,
      on: place,
      into: &html
    )
  }
}

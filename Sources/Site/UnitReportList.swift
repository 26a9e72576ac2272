internal import Archive
internal import Minutes
internal import Pages
internal import Settings
internal import SourceText

/// What a unit reported, meeting after meeting (歷次報告): each report with its headings.
struct UnitReportList {
  private let reports: [UnitHistory.Report]
  private let history: UnitHistory
  private let catalogue: Catalogue

  init(_ reports: [UnitHistory.Report], _ history: UnitHistory, _ catalogue: Catalogue) {
    self.reports = reports
    self.history = history
    self.catalogue = catalogue
  }

  func write(on place: PagePlace, into html: inout HTMLWriter) {
    let name = Sentence(catalogue.wording, "unit.report_of", "meeting", "unit")
    html.raw("<ul class=\"meetings\">\n")
    for report in reports.reversed() {
      let record = catalogue.archive.records[report.record]
      html.raw("<li>")
      place.open(catalogue.page(ofReport: report.report, in: report.record), into: &html)
      name.write(catalogue.shortNames[report.record], history.unit.name, into: &html)
      html.raw("</a> <span class=\"when\">")
      catalogue.days.write(record.meeting.date, into: &html)
      html.raw("</span>")
      let headings = headings(of: report, in: record)
      if !headings.isEmpty {
        html.raw("\n<ul class=\"plain what\">\n")
        for heading in headings {
          html.raw("<li>")
          catalogue.quote(record.elements[heading].range, of: report.record, into: &html)
          html.raw("</li>\n")
        }
        html.raw("</ul>")
      }
      html.raw("</li>\n")
    }
    html.raw("</ul>\n")
  }

  /// The headings directly under the unit's own line.
  private func headings(of report: UnitHistory.Report, in record: Record) -> [Int] {
    let reports = record.meeting.reports
    guard reports.indices.contains(report.report),
      let first = reports[report.report].elements.first
    else { return [] }
    return reports[report.report].elements.filter {
      record.elements[$0].parent == first && record.elements[$0].kind == .heading
    }
  }
}

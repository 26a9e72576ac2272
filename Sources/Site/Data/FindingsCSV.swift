internal import Archive
internal import Findings
internal import Minutes
internal import Pages
internal import Settings
internal import SourceText

/// Every finding as CSV (檢核發現.csv), the oldest meeting first.
struct FindingsCSV: SiteCSV {
  static let path = PagePath.findingsCSV
  static let key = "findings_csv"
  static let columns: [CSVColumn] = [
    "id", .meeting("meeting"), "organisation", "series", .integer("ordinal"), .day("date"),
    .republic("date_roc"), "rule", "name", "severity", "message", .address("page"),
    .integer("line"), "waived", .meeting("corrected_by"),
  ]

  private let catalogue: Catalogue

  init(_ catalogue: Catalogue) { self.catalogue = catalogue }

  func write(into csv: inout CSVWriter) {
    let (archive, wording) = (catalogue.archive, catalogue.wording)
    let words = catalogue.recordWords.findings
    for (index, record) in archive.records.enumerated() {
      let findings = catalogue.findings.told(of: index)
      let ids = FindingIDs.all(of: findings, in: record)
      for (finding, id) in zip(findings, ids) {
        let place = FindingPlace(finding, in: record)
        let target = catalogue.target(of: place, in: index)
        csv.text("\(record.stem)-\(id)")
        csv.text(record.stem)
        csv.text(record.meeting.organisation)
        csv.text(record.meeting.series)
        csv.number(record.meeting.ordinal)
        csv.days(record.meeting.date)
        csv.text(finding.rule)
        csv.text(words.name(of: finding.rule))
        csv.text(wording["findings_csv.\(finding.severity.rawValue)"])
        csv.text(words.sentence(of: finding))
        csv.text(target.page.path + (target.anchor.map { "#\($0)" } ?? ""))
        csv.number(place.line)
        csv.text(finding.waiver?.reason)
        csv.text(archive.supersededBy[index].map { archive.records[$0].stem })
        csv.endRow()
      }
    }
  }
}

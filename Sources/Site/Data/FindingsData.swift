internal import Archive
internal import Findings
internal import Minutes
internal import Pages
internal import SourceText

/// Every finding, and what was checked, for programs (檢核資料), the oldest meeting first.
struct FindingsData: DataItems {
  private let catalogue: Catalogue
  private let words: FindingWords

  init(_ catalogue: Catalogue) {
    self.catalogue = catalogue
    words = catalogue.recordWords.findings
  }

  func write(into lines: inout DataLines) {
    let records = catalogue.archive.records
    lines.members = { json in json.array("checks") { json in writeChecks(&json) } }
    for index in records.indices {
      // Those for the owner alone are told nowhere.
      let findings = catalogue.findings.told(of: index)
      let ids = FindingIDs.all(of: findings, in: records[index])
      for (finding, id) in zip(findings, ids) {
        lines.item { json in write(finding, id, index, &json) }
      }
    }
  }

  /// By meeting and kind what the checks came to.
  private func writeChecks(_ json: inout JSONWriter) {
    for (index, record) in catalogue.archive.records.enumerated() {
      let tally = ArithmeticTally(catalogue.findings.arithmetic[index][...])
      for kind in ArithmeticCheck.Kind.allCases where tally[kind].all > 0 {
        let counts = tally[kind]
        json.newLine()
        json.object { json in
          json.member("meeting", record.stem)
          json.member("kind", kind.rawValue)
          json.member("checks", counts.all)
          json.member("exact", counts.exact)
          json.member("rounded", counts.rounded)
          json.member("contradiction", counts.contradictions)
          json.member("no_base", counts.withoutBase)
          json.member("unchecked", counts.unchecked)
          json.member("with_dashes", counts.withDashes)
        }
      }
    }
  }

  private func write(
    _ finding: Finding,
    _ id: String,
    _ index: Int,
    _ json: inout JSONWriter
  ) {
    let archive = catalogue.archive
    let record = archive.records[index]
    let place = FindingPlace(finding, in: record)
    let target = catalogue.target(of: place, in: index)
    json.member("id", "\(record.stem)-\(id)")
    json.member("rule", finding.rule)
    json.member("name", words.name(of: finding.rule))
    json.member("severity", finding.severity.rawValue)
    json.member("message", words.sentence(of: finding))
    json.member("meeting", record.stem)
    json.member("line", place.line)
    json.member("path", place.element.map(record.path) ?? [])
    json.member("href", target.page.path + (target.anchor.map { "#\($0)" } ?? ""))
    json.object("cell", finding.cell) { cell, json in
      json.member("table", cell.table)
      json.member("row", cell.row)
      json.member("column", cell.column)
    }
    json.object("data") { json in
      for datum in finding.data {
        json.key(named: datum.name)
        json.string(datum.value)
      }
    }
    json.object("waived", finding.waiver) { waiver, json in json.member("reason", waiver.reason) }
    json.member("corrected_by", archive.supersededBy[index].map { archive.records[$0].stem })
  }
}

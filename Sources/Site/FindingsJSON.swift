internal import Archive
internal import Findings
internal import Minutes
internal import Pages
internal import Settings
internal import SourceText

/// Every finding, and what was checked, as JSON (檢核的 JSON), the oldest meeting first.
///
/// ``FindingsSchema`` says it for programs.
struct FindingsJSON {
  private let catalogue: Catalogue
  private let words: FindingWords

  init(_ catalogue: Catalogue) {
    self.catalogue = catalogue
    words = FindingWords(catalogue.wording)
  }

  var bytes: [UInt8] {
    let records = catalogue.archive.records
    var json = JSONWriter(capacity: 32_768)
    json.object { json in
      json.key("checks")
      json.array { json in writeChecks(&json) }
      json.newLine()
      json.key("findings")
      json.array { json in
        for index in records.indices {
          let findings = catalogue.findings.told(of: index)
          let ids = FindingIDs.all(of: findings, in: records[index])
          for (finding, id) in zip(findings, ids) {
            json.newLine()
            json.object { json in write(finding, id, index, &json) }
          }
        }
      }
    }
    return json.bytes + [0x0A]
  }

  /// By meeting and kind what the checks came to.
  private func writeChecks(_ json: inout JSONWriter) {
    for (index, record) in catalogue.archive.records.enumerated() {
      let tally = ArithmeticTally(catalogue.findings.arithmetic[index])
      for kind in ArithmeticCheck.Kind.allCases where tally[kind].all > 0 {
        let counts = tally[kind]
        json.newLine()
        json.object { json in
          json.key("meeting")
          json.string(record.stem)
          json.key("kind")
          json.string(kind.rawValue)
          json.key("checks")
          json.number(counts.all)
          json.key("exact")
          json.number(counts.exact)
          json.key("rounded")
          json.number(counts.rounded)
          json.key("contradiction")
          json.number(counts.contradictions)
          json.key("no_base")
          json.number(counts.withoutBase)
          json.key("unchecked")
          json.number(counts.unchecked)
          json.key("with_dashes")
          json.number(counts.withDashes)
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
    let record = catalogue.archive.records[index]
    let place = FindingPlace(finding, in: record)
    let target = catalogue.target(of: place, in: index)
    json.key("id")
    json.string("\(record.stem)-\(id)")
    json.key("rule")
    json.string(finding.rule)
    json.key("name")
    json.string(words.name(of: finding.rule))
    json.key("severity")
    json.string(finding.severity.rawValue)
    json.key("message")
    json.string(words.sentence(of: finding))
    json.key("meeting")
    json.string(record.stem)
    json.key("line")
    json.number(place.line)
    json.key("path")
    json.array { json in
      for step in place.element.map(record.path) ?? [] { json.string(step) }
    }
    json.key("page")
    json.string(target.page.path)
    json.key("anchor")
    json.string(target.anchor)
    json.key("cell")
    if let cell = finding.cell {
      json.object { json in
        json.key("table")
        json.number(cell.table)
        json.key("row")
        json.number(cell.row)
        json.key("column")
        json.number(cell.column)
      }
    } else {
      json.null()
    }
    json.key("data")
    json.object { json in
      for datum in finding.data {
        json.key(named: datum.name)
        json.string(datum.value)
      }
    }
    json.key("waived")
    if let waiver = finding.waiver {
      json.object { json in
        json.key("reason")
        json.string(waiver.reason)
      }
    } else {
      json.null()
    }
    json.key("corrected_by")
    json.string(
      catalogue.archive.supersededBy[index].map { catalogue.archive.records[$0].stem }
    )
  }
}

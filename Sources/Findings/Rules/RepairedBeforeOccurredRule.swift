internal import Minutes
internal import SourceText

/// A fault was repaired before it occurred (修復早於發生).
enum RepairedBeforeOccurredRule: Rule {
  static let id = "repaired-before-occurred"
  static let severity = Severity.warning
  static let sayings = [
    Saying(
      "{asset}: repaired {repaired}, before it occurred, {occurred}",
      remedy: "One of the two days is wrong; compare them with the signed record."
    )
  ]

  static func check(_ record: CheckedRecord, _ findings: inout FindingList) {
    guard !record.meeting.outages.isEmpty else { return }
    for told in ToldOutage.all(in: record) {
      guard let repaired = told.outage.repaired, let occurred = told.occurred, !repaired.inferred,
        !occurred.inferred, repaired.last < occurred.first
      else { continue }
      let isHere = told.outage.occurred != nil
      findings.add(
        Self.self,
        at: [repaired.range] + (isHere ? [occurred.range] : []),
        cell: told.cell(of: repaired, in: record),
        [
          "asset": told.asset, "repaired": record.text.string(repaired.range),
          "occurred": isHere ? record.text.string(occurred.range) : occurred.iso,
        ]
      )
    }
  }
}

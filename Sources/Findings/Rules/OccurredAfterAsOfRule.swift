internal import Minutes
internal import SourceText

/// A fault occurred after the day its table is of (發生日晚於資料日期).
enum OccurredAfterAsOfRule: Rule {
  static let id = "occurred-after-as-of"
  static let severity = Severity.warning
  static let sayings = [
    Saying(
      "{asset}: it occurred {occurred}, after the table's day, {as_of}",
      remedy: "One of the two days is wrong; compare them with the signed record."
    )
  ]

  static func check(_ record: CheckedRecord, _ findings: inout FindingList) {
    guard !record.meeting.outages.isEmpty else { return }
    for told in ToldOutage.all(in: record) where told.row != nil {
      guard let occurred = told.outage.occurred, !occurred.inferred else { continue }
      let asOf = told.asOf(in: record)
      guard occurred.first > asOf.day else { continue }
      findings.add(
        Self.self,
        at: [occurred.range],
        cell: told.cell(of: occurred, in: record),
        [
          "asset": told.asset, "occurred": record.text.string(occurred.range), "as_of": asOf.words,
        ]
      )
    }
  }
}

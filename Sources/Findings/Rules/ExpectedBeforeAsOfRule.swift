internal import Minutes
internal import SourceText

/// A repair is still expected for a day before the table's own (預計修復日已過).
///
/// A month has passed with its last day. What is merged down from one cell is said once.
enum ExpectedBeforeAsOfRule: Rule {
  static let id = "expected-before-as-of"
  static let severity = Severity.warning
  static let sayings = [
    Saying(
      "{asset}: the repair is expected {expected}, before the table's day, {as_of}",
      remedy: "Ask for the new date, or whether it was repaired."
    )
  ]

  static func check(_ record: CheckedRecord, _ findings: inout FindingList) {
    guard !record.meeting.outages.isEmpty else { return }
    for told in ToldOutage.all(in: record) where told.row != nil && told.repaired == nil {
      guard let expected = told.outage.expected, !told.outage.expectedInherited, !expected.inferred
      else { continue }
      let asOf = told.asOf(in: record)
      guard expected.last < asOf.day else { continue }
      findings.add(
        Self.self,
        at: [expected.range],
        cell: told.cell(of: expected, in: record),
        [
          "asset": told.asset, "expected": record.text.string(expected.range), "as_of": asOf.words,
        ]
      )
    }
  }
}

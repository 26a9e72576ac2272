internal import SourceText

/// A total column's figure is not the sum of its columns (列合計不符).
enum RowSumRule: Rule {
  static let id = "row-sum"
  static let severity = Severity.warning
  static let sayings = [
    Saying(
      "{column} of {row} is printed as {printed}, and its columns ({formula}) add up to {computed}",
      remedy: ContradictionSaying.remedy
    )
  ]

  static func check(_ record: CheckedRecord, _ findings: inout FindingList) {
    ContradictionSaying.check(record, .rowSum, Self.self, &findings)
  }
}

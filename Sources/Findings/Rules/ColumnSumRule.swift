internal import SourceText

/// A total row's figure is not the sum of its rows (欄合計不符).
enum ColumnSumRule: Rule {
  static let id = "column-sum"
  static let severity = Severity.warning
  static let sayings = [
    Saying(
      "{column} of {row} is printed as {printed}, and its rows add up to {computed}",
      remedy: ContradictionSaying.remedy
    )
  ]

  static func check(_ record: CheckedRecord, _ findings: inout FindingList) {
    ContradictionSaying.check(record, .columnSum, Self.self, &findings)
  }
}

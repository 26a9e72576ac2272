internal import SourceText

/// A figure is not the difference that its column's head states (差額不符), (B)-(A).
enum DifferenceRule: Rule {
  static let id = "difference"
  static let severity = Severity.warning
  static let sayings = [
    Saying(
      "{column} of {row} is printed as {printed}, and {formula} gives {computed}",
      remedy: ContradictionSaying.remedy
    )
  ]

  static func check(_ record: CheckedRecord, _ findings: inout FindingList) {
    ContradictionSaying.check(record, .difference, Self.self, &findings)
  }
}

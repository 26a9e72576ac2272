internal import SourceText

/// A figure is not the ratio that its column's head states (比率不符), (B)/(A).
enum RatioRule: Rule {
  static let id = "ratio"
  static let severity = Severity.warning
  static let sayings = [
    Saying(
      "{column} of {row} is printed as {printed}, and {formula} gives {computed}",
      remedy: ContradictionSaying.remedy
    )
  ]

  static func check(_ record: CheckedRecord, _ findings: inout FindingList) {
    ContradictionSaying.check(record, .ratio, Self.self, &findings)
  }
}

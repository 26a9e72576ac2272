internal import Archive
internal import Minutes
internal import Settings
internal import SourceText

/// A unit's name that is one sign off a listed one (單位名稱疑誤), 資安暑 for 資安署.
enum MisspeltUnitRule: Rule {
  static let id = "misspelt-unit"
  static let severity = Severity.warning
  static let sayings = [
    Saying(
      "{written} is one sign off {unit}",
      remedy: "If it is another unit, add it to content/units.yml; else correct the name."
    )
  ]

  static func check(_ record: CheckedRecord, _ findings: inout FindingList) {
    guard !record.registry.units.isEmpty else { return }
    var known = UnitSpelling(record)
    for unit in record.unlisted.units {
      guard let meant = known.meant(by: unit.name) else { continue }
      findings.add(Self.self, at: [unit.range], ["written": unit.name, "unit": meant])
    }
  }
}

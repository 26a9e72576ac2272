internal import Archive
internal import Minutes
internal import Settings
internal import SourceText

/// Units that report or are told something and are not in the owner's list (未列單位).
///
/// Where there is no list, none is missed in it.
enum UnknownUnitRule: Rule {
  static let id = "unknown-unit"
  static let severity = Severity.info
  static let sayings = [
    Saying(
      "{units}: not in content/units.yml",
      remedy: "Paste {entries} into content/units.yml, or add the name to an entry there."
    )
  ]

  static func check(_ record: CheckedRecord, _ findings: inout FindingList) {
    guard !record.registry.units.isEmpty else { return }
    var known = UnitSpelling(record)
    let unknown = record.unlisted.reporting.filter { known.meant(by: $0.name) == nil }
    guard !unknown.isEmpty else { return }
    findings.add(
      Self.self,
      at: unknown.map(\.range),
      [
        "units": unknown.map(\.name).joined(separator: "、"),
        "entries": unknown.map { "- {name: \($0.name), slug: \($0.slug)}" }.joined(separator: " "),
      ]
    )
  }
}

internal import Archive
internal import Minutes
internal import SourceText

/// Which of several faults a row or a note means cannot be told (障礙無法區別): asset, place, day and
/// distance are the same.
enum OutageTieRule: Rule {
  static let id = "outage-tie"
  static let severity = Severity.info
  static let sayings = [
    Saying(
      "row",
      "{asset}: this fault cannot be told from another that looks the same",
      remedy: "Give each fault its own day, place or distance in the table."
    ),
    Saying(
      "note",
      "{asset}: more than one fault can be meant by this repair",
      remedy: "Name the day on which the repaired fault occurred, or its place and distance."
    ),
  ]

  static func check(_ record: CheckedRecord, _ findings: inout FindingList) {
    guard !record.relations.sightings.isEmpty else { return }
    for told in ToldOutage.all(in: record) where told.course?.observation.certainty == .tied {
      findings.add(
        Self.self,
        told.row == nil ? "note" : "row",
        at: [told.outage.range],
        ["asset": told.asset]
      )
    }
  }
}

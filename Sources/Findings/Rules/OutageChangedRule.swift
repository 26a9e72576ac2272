internal import Archive
internal import Minutes
internal import SourceText

/// A table gives a known fault another day or distance than the table before (障礙資料更動).
enum OutageChangedRule: Rule {
  static let id = "outage-changed"
  static let severity = Severity.info
  static let sayings = [
    Saying(
      "day",
      "{asset}: it occurred {now}; the table of {before_day} says {before}",
      remedy: "If the day was corrected, nothing need be done; else one of the tables is wrong."
    ),
    Saying(
      "distance",
      "{asset}: {now} km from {place}; the table of {before_day} says {before} km",
      remedy:
        "If the distance was corrected, nothing need be done; else one of the tables is wrong."
    ),
  ]

  static func check(_ record: CheckedRecord, _ findings: inout FindingList) {
    guard !record.relations.sightings.isEmpty else { return }
    for told in ToldOutage.all(in: record) where told.row != nil {
      guard let course = told.course, course.observation.certainty == .proposed,
        let before = course.event.observations[..<course.place].last(where: \.isRow)
      else { continue }
      let day = before.asOf.iso
      if let now = told.outage.occurred, let old = before.told.occurred, now.iso != old.iso {
        findings.add(
          Self.self,
          "day",
          at: [now.range],
          cell: told.cell(of: now, in: record),
          [
            "asset": told.asset, "now": record.text.string(now.range), "before_day": day,
            "before": record.archive.records[before.record].text.string(old.range),
          ]
        )
      } else if let now = told.outage.distance, let old = before.told.distance, now != old {
        findings.add(
          Self.self,
          "distance",
          at: [told.outage.range],
          [
            "asset": told.asset, "now": words(now), "place": told.outage.place ?? "",
            "before_day": day, "before": words(old),
          ]
        )
      }
    }
  }

  /// 72.3 and 206, as tables write them.
  private static func words(_ distance: Double) -> String {
    let metres = Int((distance * 1000).rounded())
    guard metres % 1000 != 0 else { return String(metres / 1000) }
    var tail = String(metres % 1000 + 1000).dropFirst()
    while tail.last == "0" { tail.removeLast() }
    return "\(metres / 1000).\(tail)"
  }
}

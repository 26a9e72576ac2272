internal import Archive
internal import Minutes
internal import SourceText

/// Faults that the table before listed, and that are gone from this one without a word of their
/// repair (障礙未再列載).
///
/// Only where no meeting between the two is missing from the site: its record may tell.
enum OutageVanishedRule: Rule {
  static let id = "outage-vanished"
  static let severity = Severity.info
  static let sayings = [
    Saying(
      "Listed on {last_day} and not here, no repair told: {faults}",
      remedy: "If they were repaired, say so in a note to the table."
    )
  ]

  static func check(_ record: CheckedRecord, _ findings: inout FindingList) {
    let missing = record.relations.missing
    for (index, table) in record.meeting.tables.enumerated() {
      let gone = missing.filter { $0.table == index && !isTold($0.event, beside: index, record) }
      guard let first = gone.first else { continue }
      let faults = gone.map { words($0.event, record) }
      let title = table.caption.first { $0.kind == .title }?.range
      findings.add(
        Self.self,
        at: [title ?? table.headRows.first ?? record.record.elements[table.element].range],
        ["last_day": first.lastListed.iso, "faults": faults.joined(separator: "、")]
      )
    }
  }

  /// Whether another table of the record, 本期已修復事故, tells the repair.
  private static func isTold(_ index: Int, beside table: Int, _ record: CheckedRecord) -> Bool {
    let event = record.archive.outages.events[index]
    return record.outages.contains { told in
      guard told.table != table, told.repaired != nil, told.asset(in: record) == event.asset else {
        return false
      }
      return told.occurred == nil || told.occurred?.first == event.occurred?.first
    }
  }

  /// A fault by its asset and first day, JYA1（114/11/3）.
  private static func words(_ index: Int, _ record: CheckedRecord) -> String {
    let event = record.archive.outages.events[index]
    let asset = record.archive.outages.assets[event.asset].label
    guard let seen = event.observations.first(where: { $0.told.occurred != nil }),
      let occurred = seen.told.occurred
    else { return asset }
    return "\(asset)（\(record.archive.records[seen.record].text.string(occurred.range))）"
  }
}

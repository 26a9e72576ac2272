internal import Archive
internal import Minutes
internal import SourceText

/// Units that attended and filed no report although others did (未提報單位).
///
/// Only where the reports are those of the units that meet: most of those that attended filed one.
enum SilentUnitRule: Rule {
  static let id = "silent-unit"
  static let severity = Severity.info
  static let sayings = [
    Saying(
      "{units} attended and filed no report; {reported} of the units that attended did",
      remedy:
        "If a report is missing from the record, add it; if none was due, nothing need be done."
    )
  ]

  static func check(_ record: CheckedRecord, _ findings: inout FindingList) {
    let relations = record.relations
    guard !relations.silent.isEmpty, relations.reported >= 4,
      relations.silent.count * 2 <= relations.reported
    else { return }
    let endings = Set(record.meeting.reports.compactMap { $0.unit.unicodeScalars.last })
    let silent = relations.silent.filter { index in
      let history = record.archive.units[index]
      // A parents' association at the table of a school's offices is no office.
      return history.unit.isListed || !history.reports.isEmpty
        || history.unit.name.unicodeScalars.last.map(endings.contains) == true
    }
    guard !silent.isEmpty else { return }
    var named: [(unit: String, range: SourceRange)] = []
    var seen: Set<Int> = []
    for list in record.meeting.attendance where list.role != .absent {
      for person in list.people where person.state != .onLeave {
        guard let name = person.unit, let unit = record.archive.unit(named: name, in: record.index),
          silent.contains(unit), seen.insert(unit).inserted
        else { continue }
        named.append((name, person.range))
      }
    }
    guard !named.isEmpty else { return }
    findings.add(
      Self.self,
      at: named.map(\.range),
      [
        "units": named.map(\.unit).joined(separator: "、"),
        "reported": String(relations.reported),
      ]
    )
  }
}

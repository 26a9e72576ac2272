internal import Minutes
internal import SourceText
internal import Vocabulary

/// A list of people counts itself (人數), 計57位, and names another number of people.
///
/// A count is taken as wrong only where no reading makes it right: of all on the list or of those
/// who came, with the chair and the recorders or without, of this list or of several.
enum PeopleCountRule: Rule {
  static let id = "people-count"
  static let severity = Severity.warning
  static let sayings = [
    Saying(
      "{label} names {named} people, and the record counts {stated}",
      remedy: "A name or the count is wrong; compare them with the signed record."
    )
  ]

  static func check(_ record: CheckedRecord, _ findings: inout FindingList) {
    for meeting in [record.meeting] + record.meeting.nested {
      for list in meeting.attendance {
        guard let stated = list.stated, let place = list.statedAt, list.isWhole,
          isOff(stated, at: place, list, meeting, record), isOfAll(place, list),
          !isOfSome(place, list, record)
        else { continue }
        findings.add(
          Self.self,
          at: [place, record.record.elements[list.element].range],
          [
            "label": list.label, "named": String(list.people.count), "stated": String(stated),
          ]
        )
      }
    }
  }

  /// Whether a count is near to what the list names, and no reading makes it right.
  private static func isOff(
    _ stated: Int,
    at place: SourceRange,
    _ list: AttendanceList,
    _ meeting: Meeting,
    _ record: CheckedRecord
  ) -> Bool {
    let named = list.people.count
    guard named > 1, list.people.allSatisfy({ $0.name != nil }),
      // One that is far off counts something else, or others.
      abs(stated - named) <= max(2, named / 10)
    else { return false }
    let came = list.people.count { $0.state != .onLeave }
    let inPerson = list.people.count { $0.state == .present }
    let standIns = list.people.reduce(0) { $0 + $1.furtherStandIns.count }
    let extra = others(than: list, meeting, record)
    let lists = meeting.attendance
    // 實到7人 are those who came.
    let count = record.glyphs(place)
    let isOfPresent =
      record.vocabulary[.presentCounts].first(in: count, count.scalars.indices) != nil
    func number(_ lists: [AttendanceList]) -> Int {
      lists.reduce(0) {
        $0 + $1.people.count { !isOfPresent || $0.state != .onLeave }
      }
    }
    let alike = number(lists.filter { $0.role == list.role })
    let present = number(lists.filter { $0.role != .absent })
    let all = number(isOfPresent ? lists.filter { $0.role != .absent } : lists)
    let own = number([list])
    return ![own, came, inPerson, own + standIns, alike, present, all].contains {
      ($0...$0 + extra).contains(stated)
    }
  }

  /// How many who are not on a list a count may mean besides: the chair is one of those who attend,
  /// never of those who sit in; the recorder is no 委員 and no 董事.
  private static func others(
    than list: AttendanceList,
    _ meeting: Meeting,
    _ record: CheckedRecord
  ) -> Int {
    guard list.role == .attending else { return 0 }
    let label = list.label.unicodeScalars.map(\.value)
    let isOfMembers =
      record.vocabulary[.memberWords].start(in: label, endOf: label.indices) != nil
    let known = Set(meeting.attendance.flatMap(\.people).compactMap(\.name))
    let besides = (meeting.chair.map { [$0] } ?? []) + (isOfMembers ? [] : meeting.recorders)
    return besides.count { $0.name.map { !known.contains($0) } ?? true }
  }

  /// Whether a count stands before all names or behind them: one between them counts a part.
  private static func isOfAll(_ place: SourceRange, _ list: AttendanceList) -> Bool {
    list.people.allSatisfy { $0.range.upper <= place.lower }
      || list.people.allSatisfy { $0.range.lower >= place.upper }
  }

  /// Whether the list says that it names only some, or the count that it counts only some.
  private static func isOfSome(
    _ place: SourceRange,
    _ list: AttendanceList,
    _ record: CheckedRecord
  ) -> Bool {
    let count = record.glyphs(place)
    if record.vocabulary[.partCounts].first(in: count, count.scalars.indices) != nil { return true }
    let ranges = list.people.map(\.range) + [place]
    let lower = ranges.map(\.lower).min() ?? place.lower
    let upper = ranges.map(\.upper).max() ?? place.upper
    let signs = record.glyphs(SourceRange(Int(lower), Int(upper)))
    return signs.scalars.contains(0x7B49)  // 等
      || record.vocabulary[.companyWords].first(in: signs, signs.scalars.indices) != nil
      || record.vocabulary[.partCounts].first(in: signs, signs.scalars.indices) != nil
  }
}

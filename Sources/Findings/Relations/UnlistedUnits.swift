internal import Archive
internal import Minutes
internal import SourceText
internal import Vocabulary

/// The units that a record names and the owner's list has not (未列單位), each once, in the order of
/// reports, cases and decisions.
struct UnlistedUnits {
  /// One of them.
  struct Unit {
    let name: String
    let slug: String
    let range: SourceRange
  }

  /// All of them, those that only sat at the table last.
  private(set) var units: [Unit] = []
  /// How many report or are told something.
  private var active = 0
  private var seen: Set<String> = []

  /// None.
  init() {}

  /// Those that a record names.
  init(in record: CheckedRecord) {
    let (meeting, text) = (record.meeting, record.text)
    for report in meeting.reports {
      add(report.unit, record.record.elements[report.elements.lowerBound].range, record)
    }
    for range in meeting.cases.flatMap(\.reportingUnits) { add(text.string(range), range, record) }
    for decision in meeting.decisions {
      for range in decision.points.flatMap(\.units) { add(text.string(range), range, record) }
    }
    active = units.count
    for person in meeting.attendance.flatMap(\.people) {
      if let unit = person.unit { add(unit, person.range, record) }
    }
  }

  /// Those that report or are told something.
  var reporting: ArraySlice<Unit> { units[..<active] }

  private mutating func add(_ name: String, _ range: SourceRange, _ record: CheckedRecord) {
    guard seen.insert(name).inserted, let index = record.archive.unit(named: name, in: record.index)
    else { return }
    let history = record.archive.units[index]
    // Another body's units are not the owner's.
    guard !history.unit.isListed, history.body == nil, isName(history.unit.name, record) else {
      return
    }
    units.append(Unit(name: history.unit.name, slug: history.unit.slug, range: range))
  }

  /// 業務單位, 各司處 and 本部 are no names.
  private func isName(_ name: String, _ record: CheckedRecord) -> Bool {
    let scalars = name.unicodeScalars.map(\.value)
    guard scalars.count >= 3, scalars.allSatisfy({ $0.isHan || $0.isLatinLetter }) else {
      return false
    }
    let words = record.vocabulary
    return !words[.everyoneWords].contains(name)
      && words[.ownWords].end(in: scalars, at: 0, before: scalars.count) == nil
      && words[.crowdWords].start(in: scalars, endOf: scalars.indices) == nil
      && words[.crowdWords].end(in: scalars, at: 0, before: scalars.count) == nil
  }
}

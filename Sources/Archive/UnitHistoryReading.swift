internal import Minutes
internal import SourceText

/// Gathers the units' histories (單位沿革) from the records, one after the other.
struct UnitHistoryReading {
  let records: [Record]
  let everyone: Set<NameKey>
  var histories: [UnitHistory] = []
  private var everyoneNames: [WrittenName: Bool] = [:]

  init(_ records: [Record], everyone: Set<NameKey>) {
    self.records = records
    self.everyone = everyone
  }

  /// Meets the units that reported.
  func addReporters(of record: Int, to index: inout UnitIndex) {
    let meeting = records[record].meeting
    for report in meeting.reports {
      _ = index.add(report.unit, of: meeting.organisation)
    }
  }

  /// Meets the units that are only named: in the attendance, as 報告單位, in a decision.
  mutating func addNamed(in record: Int, to index: inout UnitIndex) {
    let (meeting, text) = (records[record].meeting, records[record].text)
    for list in meeting.attendance {
      for case let unit? in list.people.map(\.unit) {
        _ = index.add(unit, of: meeting.organisation)
      }
    }
    for range in meeting.cases.flatMap(\.reportingUnits) {
      let name = text.string(range)
      if !isEveryone(name) { _ = index.add(name, of: meeting.organisation) }
    }
    for range in meeting.decisions.flatMap({ $0.points.flatMap(\.units) }) {
      let name = text.string(range)
      if !isEveryone(name) { _ = index.add(name, of: meeting.organisation) }
    }
  }

  /// Writes one record into the histories of the units it tells of.
  mutating func tell(_ record: Int, index: inout UnitIndex) {
    let meeting = records[record].meeting
    let reporters = meeting.reports.map {
      index.add($0.unit, of: meeting.organisation)
    }
    for (report, unit) in reporters.enumerated() {
      histories[unit].reports.append(.init(record: record, report: report))
    }
    let present = attending(record, index: &index)
    let came = Set(attending(record, index: &index) { $0.state != .onLeave })
    let reported = Set(reporters)
    for unit in present {
      histories[unit].attended.append(record)
      // A unit whose only one was on leave did not come.
      if !reporters.isEmpty, came.contains(unit), !reported.contains(unit) {
        histories[unit].silent.append(record)
      }
    }
    let attended = Set(present)
    let all = present + reporters.filter { !attended.contains($0) }
    tellCases(of: record, all: all, index: &index)
  }

  private func attending(
    _ record: Int,
    index: inout UnitIndex,
    where counts: (Person) -> Bool = { _ in true }
  ) -> [Int] {
    var present: [Int] = []
    var seen: Set<Int> = []
    for list in records[record].meeting.attendance where list.role != .absent {
      for case let unit? in list.people.lazy.filter(counts).map(\.unit) {
        let unit = index.add(unit, of: records[record].meeting.organisation)
        if seen.insert(unit).inserted { present.append(unit) }
      }
    }
    return present
  }

  private mutating func tellCases(of record: Int, all: [Int], index: inout UnitIndex) {
    let (meeting, text) = (records[record].meeting, records[record].text)
    var ties = [[(unit: Int, tie: UnitHistory.Directive.Tie)]](
      repeating: [],
      count: meeting.decisions.count
    )
    for (number, decision) in meeting.decisions.enumerated() {
      for range in decision.points.flatMap(\.units) {
        let name = text.string(range)
        if isEveryone(name) {
          ties[number] += all.map { ($0, .everyone) }
        } else {
          ties[number].append((index.add(name, of: meeting.organisation), .named))
        }
      }
    }
    for (number, item) in meeting.cases.enumerated() {
      for range in item.reportingUnits {
        let name = text.string(range)
        let units: [Int]
        if isEveryone(name) {
          units = all
        } else {
          units = [index.add(name, of: meeting.organisation)]
          histories[units[0]].cases.append(.init(record: record, item: number))
        }
        let tie: UnitHistory.Directive.Tie = isEveryone(name) ? .everyone : .reported
        for decision in item.decisions where ties.indices.contains(decision) {
          ties[decision] += units.map { ($0, tie) }
        }
      }
    }
    for (decision, ties) in ties.enumerated() {
      var closest: [Int: UnitHistory.Directive.Tie] = [:]
      for (unit, tie) in ties where (closest[unit]?.rawValue ?? .max) > tie.rawValue {
        closest[unit] = tie
      }
      for (unit, tie) in closest.sorted(by: { $0.key < $1.key }) {
        histories[unit].directives.append(.init(record: record, decision: decision, tie: tie))
      }
    }
  }

  private mutating func isEveryone(_ name: String) -> Bool {
    let written = WrittenName(name)
    if let known = everyoneNames[written] { return known }
    let answer = everyone.contains(NameKey(name))
    everyoneNames[written] = answer
    return answer
  }
}

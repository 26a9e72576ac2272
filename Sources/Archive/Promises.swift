internal import Minutes
internal import SourceText

/// Everything promised with a day (預定期程), in all records that no other corrects.
public struct Promises: Sendable {
  /// The promises, in the order of the records and their text.
  public let all: [Promise]
  /// For each unit its promises, as indices of ``all``.
  public let ofUnits: [[Int]]

  init(
    _ records: [Record],
    supersededBy: [Int?],
    series: [MeetingSeries],
    units: [UnitHistory],
    index: UnitIndex,
    words: SpokenWords
  ) {
    let reading = PromiseReading(words)
    var all: [Promise] = []
    var starts: [Int] = []
    for (number, record) in records.enumerated() {
      starts.append(all.count)
      guard supersededBy[number] == nil else { continue }
      Self.read(record, number, reading, index, into: &all)
    }
    starts.append(all.count)
    Self.addressees(of: &all, units)
    for row in series {
      var matters = ReportedMatters()
      for record in row.records.reversed() where supersededBy[record] == nil {
        let own = starts[record]..<starts[record + 1]
        matters.tell(records[record], record, index, promises: &all, own)
      }
    }
    var ofUnits = [[Int]](repeating: [], count: units.count)
    for (number, promise) in all.enumerated() {
      for unit in promise.units { ofUnits[unit].append(number) }
    }
    self.all = all
    self.ofUnits = ofUnits
  }

  /// The promises of one record, without what was told later.
  private static func read(
    _ record: Record,
    _ number: Int,
    _ reading: PromiseReading,
    _ index: UnitIndex,
    into all: inout [Promise]
  ) {
    let (meeting, dates) = (record.meeting, record.meeting.dates)
    guard var date = dates.firstIndex(where: { $0.last > meeting.date }) else { return }
    let left = faultNotes(of: meeting)
    record.text.bytes.withUnsafeBufferPointer { text in
      while date < dates.count {
        let element = Self.element(at: dates[date].range.lower, in: record)
        let first = date
        let end = record.elements[element].range.upper
        while date < dates.count, dates[date].range.lower < end { date += 1 }
        date = max(date, first + 1)
        guard dates[first..<date].contains(where: { $0.last > meeting.date }),
          isStatement(record.elements[element].kind), !left.contains(element)
        else { continue }
        let found = reading.promises(
          in: record.elements[element].body.bytes,
          of: text,
          dates[first..<date],
          after: meeting.date
        )
        for one in found {
          let decision = meeting.decisions.firstIndex { $0.elements.contains(element) }
          let report = meeting.reports.first { $0.elements.contains(element) }
          var units = report.flatMap { index.index(of: $0.unit, of: meeting.organisation) }.map {
            [$0]
          }
          if units == nil, let decision {
            units = told(meeting.decisions[decision], element, one, record, index)
          }
          all.append(
            Promise(
              record: number,
              element: element,
              sentence: SourceRange(one.sentence.lowerBound, one.sentence.upperBound),
              due: one.due,
              written: SourceRange(one.written.lowerBound, one.written.upperBound),
              units: units ?? [],
              decision: report == nil ? decision : nil,
              later: .unsought
            )
          )
        }
      }
    }
  }

  /// The notes of outage tables.
  private static func faultNotes(of meeting: Meeting) -> Set<Int> {
    var notes: Set<Int> = []
    for table in Set(meeting.outages.compactMap(\.table)) where table < meeting.tables.count {
      notes.formUnion(meeting.tables[table].notes)
    }
    return notes
  }

  /// The last element that begins at a byte or before it.
  private static func element(at byte: Int32, in record: Record) -> Int {
    var low = 0
    var high = record.elements.count
    while low + 1 < high {
      let middle = (low + high) / 2
      if record.elements[middle].range.lower <= byte { low = middle } else { high = middle }
    }
    return low
  }

  private static func isStatement(_ kind: Element.Kind) -> Bool {
    switch kind {
    case .title, .headLine, .part, .table, .preformatted: false
    case .heading, .item, .paragraph, .section, .note: true
    }
  }

  /// The units that the dated clause names, else those that its sentence does.
  private static func told(
    _ decision: Decision,
    _ element: Int,
    _ found: PromiseReading.Found,
    _ record: Record,
    _ index: UnitIndex
  ) -> [Int] {
    let names = decision.points.filter { $0.element == element }.flatMap(\.units)
    for stretch in [found.clause, found.sentence] {
      let within = names.filter { stretch.contains(Int($0.lower)) }
      let units = within.compactMap {
        index.index(of: record.text.string($0), of: record.meeting.organisation)
      }
      if !units.isEmpty { return Array(Set(units)).sorted() }
    }
    return []
  }

  /// Gives the promises of decisions that name nobody to the units whose matter is decided.
  private static func addressees(of all: inout [Promise], _ units: [UnitHistory]) {
    var wanted: [[Int]: [Int]] = [:]
    for promise in all where promise.units.isEmpty {
      if let decision = promise.decision { wanted[[promise.record, decision]] = [] }
    }
    guard !wanted.isEmpty else { return }
    for (unit, history) in units.enumerated() {
      for directive in history.directives {
        wanted[[directive.record, directive.decision]]?.append(unit)
      }
    }
    for index in all.indices where all[index].units.isEmpty {
      guard let decision = all[index].decision else { continue }
      all[index].units = wanted[[all[index].record, decision]] ?? []
    }
  }
}

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
    let (meeting, elements) = (record.meeting, record.elements)
    let dates = meeting.dates
    guard dates.contains(where: { $0.last > meeting.date }) else { return }
    let faultNotes = meeting.tables.indices.filter { table in
      meeting.outages.contains { $0.table == table }
    }
    let left = Set(faultNotes.flatMap { meeting.tables[$0].notes })
    record.text.bytes.withUnsafeBufferPointer { text in
      var date = 0
      for (element, block) in elements.enumerated() {
        while date < dates.count, dates[date].range.lower < block.range.lower { date += 1 }
        let first = date
        while date < dates.count, dates[date].range.lower < block.range.upper { date += 1 }
        guard first < date, isStatement(block), !left.contains(element) else { continue }
        let found = reading.promises(
          in: block.body.bytes,
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

  private static func isStatement(_ block: Element) -> Bool {
    switch block.kind {
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

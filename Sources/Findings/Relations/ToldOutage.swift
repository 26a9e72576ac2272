internal import Archive
internal import Minutes
internal import SourceText

/// One fault as one record tells it (障礙列載), with what is known of it from other tables and notes.
struct ToldOutage {
  /// What the row or the note says.
  let outage: Outage
  /// The table, as an index of the meeting's tables.
  let table: Int
  /// The row, as an index of the table's rows; nil in a note.
  let row: Int?
  /// The fault over all meetings and which of its observations this is; nil in a record that another
  /// corrects.
  var course: (event: OutageEvent, observation: OutageEvent.Observation, place: Int)?

  /// The faults that a record tells of, in the order of the text.
  static func all(in record: CheckedRecord) -> [ToldOutage] {
    var told = record.meeting.outages.map { outage -> ToldOutage in
      switch outage.source {
      case .row(let table, let row): ToldOutage(outage: outage, table: table, row: row)
      case .note(let table, _): ToldOutage(outage: outage, table: table, row: nil)
      }
    }
    for sighting in record.relations.sightings {
      let event = record.archive.outages.events[sighting.event]
      let seen = event.observations[sighting.observation]
      for index in [seen.outage, seen.note].compactMap(\.self) where told.indices.contains(index) {
        told[index].course = (event, seen, sighting.observation)
      }
    }
    return told
  }

  /// What it is called where there is little room: the code, else the name.
  var asset: String { outage.assetCode ?? outage.assetName }

  /// When it was repaired, as the row or a note to its table says.
  var repaired: RecordDate? { outage.repaired ?? course?.observation.told.repaired }

  /// When it occurred, as told here, else as other tables tell of what is surely the same fault.
  var occurred: RecordDate? {
    if let occurred = outage.occurred { return occurred }
    guard let course, course.event.certainty != .tied else { return nil }
    return course.event.occurred
  }

  /// The table's day and how it is written: its own 日期, else the meeting's.
  func asOf(in record: CheckedRecord) -> (day: CalendarDay, words: String) {
    let meeting = record.meeting
    guard meeting.tables.indices.contains(table), let asOf = meeting.tables[table].asOf else {
      return (meeting.date, MeetingTitle.day(of: record.record))
    }
    return (asOf.last, record.text.string(asOf.range))
  }

  /// The cell of the row in which a date stands.
  func cell(of date: RecordDate, in record: CheckedRecord) -> Finding.Cell? {
    guard let row, record.meeting.tables.indices.contains(table) else { return nil }
    let cells = record.meeting.tables[table].rows[row].cells
    let column = cells.firstIndex {
      if case .date(let other) = $0.value { other.range == date.range } else { false }
    }
    return column.map { Finding.Cell(table: table, row: row, column: $0) }
  }

  /// The row's own cell of alternatives; nil where the cell above stands for it.
  func alternativesCell(in record: CheckedRecord) -> (cell: Finding.Cell, range: SourceRange)? {
    guard let alternatives = outage.alternatives, let row,
      record.meeting.tables.indices.contains(table)
    else { return nil }
    for (column, cell) in record.meeting.tables[table].rows[row].cells.enumerated() {
      guard case .text = cell.value, let range = cell.ranges.first,
        cell.ranges.map({ record.text.string($0) }).joined() == alternatives
      else { continue }
      return (Finding.Cell(table: table, row: row, column: column), range)
    }
    return nil
  }
}

extension Outage {
  /// Whether a table, or a note to it, tells it.
  func isTold(by index: Int) -> Bool {
    switch source {
    case .row(let table, _), .note(let table, _): table == index
    }
  }
}

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
  /// Which of which fault's observations this is; nil in a record that another corrects.
  private(set) var sighting: RecordRelations.Sighting?
  /// How sure it is which fault it is.
  private(set) var certainty = OutageEvent.Certainty.certain
  /// When it was repaired, as the row or a note to its table says.
  private(set) var repaired: RecordDate?

  /// The faults that a record tells of, in the order of the text.
  static func all(in meeting: Meeting, _ relations: RecordRelations, _ archive: Archive)
    -> [ToldOutage]
  {
    var told = meeting.outages.map { outage -> ToldOutage in
      var told: ToldOutage
      switch outage.source {
      case .row(let table, let row): told = ToldOutage(outage: outage, table: table, row: row)
      case .note(let table, _): told = ToldOutage(outage: outage, table: table, row: nil)
      }
      told.repaired = outage.repaired
      return told
    }
    for sighting in relations.sightings {
      let seen = archive.outages.events[sighting.event].observations[sighting.observation]
      for index in [seen.outage, seen.note ?? seen.outage] where told.indices.contains(index) {
        told[index].sighting = sighting
        told[index].certainty = seen.certainty
        told[index].repaired = told[index].repaired ?? seen.told.repaired
      }
    }
    return told
  }

  private init(outage: Outage, table: Int, row: Int?) {
    self.outage = outage
    self.table = table
    self.row = row
  }

  /// What it is called where there is little room: the code, else the name.
  var label: String { outage.assetCode ?? outage.assetName }

  /// The asset, as an index of the archive's.
  func asset(in record: CheckedRecord) -> Int? {
    sighting.map { record.archive.outages.events[$0.event].asset }
  }

  /// When it occurred, as told here, else as other tables tell of what is surely the same fault.
  var occurred: RecordDate? { outage.occurred ?? sighting?.occurred }

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

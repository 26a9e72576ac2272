internal import Archive
internal import Minutes
internal import SourceText

/// The rows by which one report hands on to the next (結轉列比對): 上期結餘 against the 本期結餘 of the same
/// table in the record before.
enum CarriedRowComparison {
  /// Adds what rows of carry-over contradict.
  static func check(_ record: CheckedRecord, _ findings: inout FindingList) {
    guard record.previous != nil else { return }
    for (number, table) in record.meeting.tables.enumerated() where !table.isHead {
      guard
        let opening = CarriedRow(table, record.text, record.words, in: record.words.openings)?.row,
        let before = CarryOverRule.previous(number, record) ?? namesake(of: number, record),
        isNext(number, before, record)
      else { continue }
      compare(number, opening, before, record, &findings)
    }
  }

  /// The table of the record before with the same headings but for dates and what is in brackets, if
  /// either record has only one.
  private static func namesake(of number: Int, _ record: CheckedRecord) -> CarryOverRule.Before? {
    guard let index = record.previous else { return nil }
    let table = record.meeting.tables[number]
    let key = HeadingPeriod.key(of: table)
    func isNamesake(_ other: ReportTable) -> Bool {
      !other.isHead && other.unit == table.unit && HeadingPeriod.key(of: other) == key
    }
    let earlier = record.archive.records[index].meeting.tables.filter(isNamesake)
    guard earlier.count == 1, record.meeting.tables.count(where: isNamesake) == 1 else {
      return nil
    }
    return CarryOverRule.Before(record: index, table: earlier[0])
  }

  /// Whether one table's period follows the other's: as the headings name them, else by the meetings'
  /// numbers.
  private static func isNext(_ number: Int, _ before: CarryOverRule.Before, _ record: CheckedRecord)
    -> Bool
  {
    let periods = (HeadingPeriod(record.meeting.tables[number]), HeadingPeriod(before.table))
    switch periods {
    case (let period?, let other?): return period.follows(other)
    case (nil, nil): return CarryOverRule.isNextPeriod(number, before, record)
    default: return false
    }
  }

  private static func compare(
    _ number: Int,
    _ opening: Int,
    _ before: CarryOverRule.Before,
    _ record: CheckedRecord,
    _ findings: inout FindingList
  ) {
    let table = record.meeting.tables[number]
    let earlier = record.archive.records[before.record]
    guard
      let closing = CarriedRow(before.table, earlier.text, record.words, in: record.words.closings)?
        .row,
      let first = TableGrid(table, number: number, record.text, record.words),
      let second = TableGrid(before.table, number: number, earlier.text, record.words),
      let (column, other) = columns(first, second)
    else { return }
    let begun = first.figure(opening, column)
    let ended = second.figure(closing, other)
    guard begun.kind == .number, ended.kind == .number,
      let difference = ExactNumber([Term(begun), Term(ended, isTaken: true)]), difference.units != 0
    else { return }
    // 累積結餘 may be what is carried over, or the same period be reported twice.
    let isPrinted = before.table.rows.indices.contains { row in
      Judgement(begun, [Term(second.figure(row, other))])?.verdict == .exact
    }
    guard !isPrinted else { return }
    // 本期結餘 may be what the period alone left.
    if let start = CarriedRow(before.table, earlier.text, record.words, in: record.words.openings)?
      .row,
      Judgement(begun, [Term(second.figure(start, other)), Term(ended)])?.holds ?? true
    {
      return
    }
    let cell = table.rows[opening].cells[column]
    findings.add(
      CarryOverRule.self,
      at: cell.ranges,
      cell: Finding.Cell(table: number, row: opening, column: column),
      [
        "row": table.name(ofRow: opening, record.text),
        "column": table.name(ofColumn: column),
        "printed": cell.ranges.map(record.text.string).joined(),
        "meeting": earlier.meeting.title,
        "other": before.table.name(ofRow: closing, earlier.text),
        "closed": before.table.rows[closing].cells[other].ranges.map(earlier.text.string).joined(),
      ]
    )
  }

  /// The only column of figures of each; of several none is certain to be handed on, be it last year's
  /// or a budget.
  private static func columns(_ first: TableGrid, _ second: TableGrid) -> (Int, Int)? {
    let columns = [first, second].map { grid in
      grid.columns.indices.filter { grid.columns[$0].isFigure && !grid.columns[$0].isShare }
    }
    guard columns[0].count == 1, columns[1].count == 1,
      first.columns[columns[0][0]].unit == second.columns[columns[1][0]].unit,
      first.columns[columns[0][0]].name == second.columns[columns[1][0]].name
    else { return nil }
    return (columns[0][0], columns[1][0])
  }
}

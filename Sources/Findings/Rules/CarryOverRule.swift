internal import Archive
internal import Minutes
internal import SourceText
internal import Vocabulary

/// What a report begins with is not what the one before it ended with (前後期銜接): 上月未結 against last
/// month's 本月未結, 以前年度轉入數 against last year's 未結清數.
///
/// Within a year 以前年度轉入數 stays what it was, so it is only compared across the turn of the year, and
/// only where nothing else is carried over: a table of 本年度 beside the older one adds what it reserves.
enum CarryOverRule: Rule {
  static let id = "carry-over"
  static let severity = Severity.warning
  static let sayings = [
    Saying(
      "{column} of {row} is {printed}, and {meeting} ended with {closed} ({other})",
      remedy: "Compare both records; the later one may have corrected the earlier."
    )
  ]

  static func check(_ record: CheckedRecord, _ findings: inout FindingList) {
    CarriedRowComparison.check(record, &findings)
    let vocabulary = record.vocabulary
    for (number, table) in record.meeting.tables.enumerated()
    where !table.isHead && CarriedColumns.mayStand(in: table, record.words) {
      let heads = CarriedColumns.Heads(table)
      let months = CarriedColumns(heads, in: vocabulary[.openingHeads])
      if !months.isEmpty, let before = previous(number, record),
        isNextPeriod(number, before, record)
      {
        let closed = CarriedColumns(.init(before.table), in: vocabulary[.closingHeads])
        compare(number, months, before, closed, record, &findings)
      }
      let years = CarriedColumns(heads, in: vocabulary[.carriedInHeads])
      if !years.isEmpty, let before = previous(number, record), isNextYear(number, before, record) {
        let closed = CarriedColumns(.init(before.table), in: vocabulary[.carriedOutHeads])
        compare(number, years, before, closed, record, &findings)
      }
    }
  }

  /// A table of the record before.
  struct Before {
    let record: Int
    let table: ReportTable
  }

  /// The same table in the record before, if both have it once.
  static func previous(_ table: Int, _ record: CheckedRecord) -> Before? {
    guard let index = record.previous,
      let place = record.archive.place(ofTable: table, in: record.index)
    else { return nil }
    let members = record.archive.tables[place.series].members
    guard only(record.index, members) != nil, let member = only(index, members) else { return nil }
    return Before(
      record: index,
      table: record.archive.records[index].meeting.tables[member.table]
    )
  }

  /// The only table of a record among those of a series, which stand in the records' order.
  private static func only(_ record: Int, _ members: [TableSeries.Member]) -> TableSeries.Member? {
    var (low, high) = (0, members.count)
    while low < high {
      let middle = (low + high) / 2
      if members[middle].record < record { low = middle + 1 } else { high = middle }
    }
    guard low < members.count, members[low].record == record,
      low + 1 == members.count || members[low + 1].record != record
    else { return nil }
    return members[low]
  }

  /// Whether one meeting follows the other without a gap, and one month the other where the headings
  /// name them.
  static func isNextPeriod(_ number: Int, _ before: Before, _ record: CheckedRecord)
    -> Bool
  {
    guard let ordinal = record.meeting.ordinal,
      let last = record.archive.records[before.record].meeting.ordinal, ordinal == last + 1
    else { return false }
    let months = figures(in: record.meeting.tables[number], before: 0x6708)  // 月
    let earlier = figures(in: before.table, before: 0x6708)
    guard months.count == 1, earlier.count == 1, let month = months.first,
      let other = earlier.first
    else { return months.isEmpty && earlier.isEmpty }
    return month == other % 12 + 1
  }

  /// Whether one table is of the year after the other's, which was final and all there was.
  private static func isNextYear(_ number: Int, _ before: Before, _ record: CheckedRecord) -> Bool {
    let years = figures(in: record.meeting.tables[number], before: 0x5E74)  // 年
    let earlier = figures(in: before.table, before: 0x5E74)
    guard years.count == 1, earlier.count == 1, let year = years.first, let other = earlier.first,
      year == other + 1
    else { return false }
    let headings = before.table.headingPath + [before.table.title]
    let isFinal = headings.contains { heading in
      ArithmeticWords.isWithin(record.vocabulary[.finalAccountWords], scalars(heading))
    }
    guard isFinal else { return false }
    let outer = before.table.headingPath.dropLast()
    return !record.archive.records[before.record].meeting.tables.contains { other in
      other.headingPath.dropLast().elementsEqual(outer)
        && (other.headingPath.suffix(1) + [other.title]).contains {
          ArithmeticWords.isWithin(record.vocabulary[.currentYearWords], scalars($0))
        }
    }
  }

  private static func scalars(_ text: String) -> [UInt32] {
    text.unicodeScalars.map { $0.value.halfWidth }.filter { !$0.isWhitespace }
  }

  /// The numbers that stand before a sign in a table's headings: 114 of 114年度.
  private static func figures(in table: ReportTable, before sign: UInt32) -> Set<Int> {
    var found: Set<Int> = []
    for heading in table.headingPath + [table.title] {
      let scalars = scalars(heading)
      var value: Int?
      for scalar in scalars {
        if let digit = scalar.digitValue {
          value = min((value ?? 0) * 10 + digit, 1_000_000)
        } else {
          if scalar == sign, let value { found.insert(value) }
          value = nil
        }
      }
    }
    return found
  }

  // MARK: Comparing

  private static func compare(
    _ number: Int,
    _ opened: CarriedColumns,
    _ before: Before,
    _ closed: CarriedColumns,
    _ record: CheckedRecord,
    _ findings: inout FindingList
  ) {
    let table = record.meeting.tables[number]
    let text = record.archive.records[before.record].text
    var earlier: [NameKey: Int] = [:]
    for row in before.table.rows.indices {
      let name = NameKey(before.table.name(ofRow: row, text))
      earlier[name] = earlier[name] == nil ? row : -1
    }
    var differing: [(row: Int, column: Int, other: Int, otherColumn: Int)] = []
    var compared = 0
    for (key, column) in opened.columns {
      guard let otherColumn = closed.columns[key],
        table.columns[column].unit == before.table.columns[otherColumn].unit
      else { continue }
      for row in table.rows.indices {
        let name = NameKey(table.name(ofRow: row, record.text))
        guard let other = earlier[name], other >= 0 else { continue }
        let opening = Figure(table.rows[row].cells[column].value, isRounded: false)
        let closing = Figure(before.table.rows[other].cells[otherColumn].value, isRounded: false)
        guard opening.isCounted, closing.isCounted,
          let difference = ExactNumber([Term(opening), Term(closing, isTaken: true)])
        else { continue }
        compared += 1
        if difference.units != 0 { differing.append((row, column, other, otherColumn)) }
      }
    }
    // Where nothing agrees the tables are not of adjoining periods.
    guard compared < 2 || differing.count < compared else { return }
    // A single row is not borne out by others: 累積結餘 beside 本期結餘 may be what is handed on.
    if compared == 1, let place = differing.first {
      let opening = Figure(table.rows[place.row].cells[place.column].value, isRounded: false)
      let isPrinted = before.table.rows[place.other].cells.contains {
        Judgement(opening, [Term(Figure($0.value, isRounded: false))])?.verdict == .exact
      }
      if isPrinted { return }
    }
    differing.sort { ($0.row, $0.column) < ($1.row, $1.column) }
    for place in differing {
      let cell = table.rows[place.row].cells[place.column]
      let other = before.table.rows[place.other].cells[place.otherColumn]
      findings.add(
        Self.self,
        at: cell.ranges,
        cell: Finding.Cell(table: number, row: place.row, column: place.column),
        [
          "row": table.name(ofRow: place.row, record.text),
          "column": table.name(ofColumn: place.column),
          "printed": cell.ranges.map(record.text.string).joined(),
          "meeting": record.archive.records[before.record].meeting.title,
          "other": before.table.name(ofColumn: place.otherColumn),
          "closed": other.ranges.map(text.string).joined(),
        ]
      )
    }
  }
}

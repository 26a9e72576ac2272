internal import Minutes
internal import SourceText

/// A total whose parts are not printed (合計缺細數): a total row without rows, or with blank ones; a 合計
/// column under a head whose other columns are blank.
enum TotalWithoutPartsRule: Rule {
  static let id = "total-without-parts"
  static let severity = Severity.warning
  static let sayings = [
    Saying(
      "row",
      "{row} is a total, and the table has no rows that it adds up",
      remedy: "Compare the table with the signed record; a page break may have cut its rows off."
    ),
    Saying(
      "blank",
      "{row} is a total, and the figures that it adds up are all blank",
      remedy: "Fill in the figures, or write a dash or 0 where there is nothing."
    ),
    Saying(
      "column",
      "{column} is a total, and the columns beside it under {head} are all blank",
      remedy: "Fill in the figures, or write a dash or 0 where there is nothing."
    ),
  ]

  static func check(_ record: CheckedRecord, _ findings: inout FindingList) {
    for (number, table) in record.meeting.tables.enumerated() where !table.isHead {
      if let row = table.rows.firstIndex(where: { $0.kind == .total && hasNumber($0) }) {
        check(row, of: table, number, record, &findings)
      }
      for (index, head) in table.head.enumerated() where head.columnSpan > 2 && head.column > 0 {
        check(spanning: index, of: table, number, record, &findings)
      }
    }
  }

  private static func check(
    _ row: Int,
    of table: ReportTable,
    _ number: Int,
    _ record: CheckedRecord,
    _ findings: inout FindingList
  ) {
    let others = table.rows.indices.filter { $0 != row && table.rows[$0].kind == .detail }
    // A row of nothing but its name is a heading; so are rows of words.
    let isBlank = others.allSatisfy { other in
      table.rows[row].cells.indices.allSatisfy { column in
        guard case .number = table.rows[row].cells[column].value else { return true }
        switch table.rows[other].cells[column].value {
        case .blank, .spanned: return true
        default: return false
        }
      }
    }
    let isAlone = others.isEmpty && !table.rows.contains { $0.kind == .note }
    guard isAlone || isBlank && !others.isEmpty else { return }
    // Several totals and nothing else are a table of totals.
    guard !table.rows.indices.contains(where: { $0 != row && table.rows[$0].kind == .total })
    else { return }
    findings.add(
      Self.self,
      isAlone ? "row" : "blank",
      at: table.rows[row].ranges,
      cell: Finding.Cell(table: number, row: row, column: 0),
      ["row": table.name(ofRow: row, record.text)]
    )
  }

  private static func check(
    spanning index: Int,
    of table: ReportTable,
    _ number: Int,
    _ record: CheckedRecord,
    _ findings: inout FindingList
  ) {
    let head = table.head[index]
    let columns = head.column..<min(head.column + head.columnSpan, table.columns.count)
    // Nothing is printed under the head but in one column, which is rare; then its name is read.
    var printed: Int?
    for column in columns {
      let isBlank = table.rows.allSatisfy { row in
        if case .blank = row.cells[column].value { return true }
        return false
      }
      guard !isBlank else { continue }
      guard printed == nil else { return }
      printed = column
    }
    guard let total = printed,
      let row = table.rows.firstIndex(where: { row in
        guard case .number = row.cells[total].value else { return false }
        return true
      })
    else { return }
    let label = table.columns[total].path.last ?? ""
    let name = HeadLabel(label.unicodeScalars.map(\.value)).name
    guard record.words.totalRank(name) > 0 else { return }
    findings.add(
      Self.self,
      "column",
      at: [table.head.first { $0.column == total && $0.columnSpan == 1 }?.range ?? head.range],
      cell: Finding.Cell(table: number, row: row, column: total),
      [
        "column": table.name(ofColumn: total),
        "head": record.text.string(head.range).filter { !$0.isWhitespace },
      ]
    )
  }

  private static func hasNumber(_ row: ReportTable.Row) -> Bool {
    row.cells.contains {
      if case .number = $0.value { return true }
      return false
    }
  }
}

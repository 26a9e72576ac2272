internal import Minutes
internal import SourceText

/// A total row that is the sum of its rows in few of several columns (合計列與各列不合): a row may be missing,
/// or the total counts more than the rows shown.
enum TotalOfOtherRowsRule: Rule {
  static let id = "total-of-other-rows"
  static let severity = Severity.info
  static let sayings = [
    Saying(
      "{row} is the sum of its rows in {held} of {told} columns",
      remedy:
        "Look whether a row was lost, at a page break for instance, or whether the total counts more than the rows shown."
    )
  ]

  static func check(_ record: CheckedRecord, _ findings: inout FindingList) {
    var summed: Set<Finding.Cell> = []
    for check in record.arithmetic where check.kind == .columnSum {
      summed.insert(Finding.Cell(table: check.cell.table, row: check.cell.row, column: 0))
    }
    for (number, table) in record.meeting.tables.enumerated() {
      let isSummed = table.rows.indices.allSatisfy { row in
        table.rows[row].kind != .total
          || summed.contains(Finding.Cell(table: number, row: row, column: 0))
      }
      guard !isSummed,
        let grid = TableGrid(
          table,
          number: number,
          record.text,
          record.words
        )
      else { continue }
      for total in ColumnSums(grid).unlike {
        findings.add(
          Self.self,
          at: table.rows[total.row].ranges,
          cell: Finding.Cell(table: number, row: total.row, column: 0),
          [
            "row": table.name(ofRow: total.row, record.text), "held": String(total.score.holds),
            "told": String(total.score.told),
          ]
        )
      }
    }
  }
}

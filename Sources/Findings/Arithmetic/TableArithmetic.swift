internal import Minutes
internal import SourceText

/// What can be computed in a table (表格算術): its own head and total rows say how.
struct TableArithmetic {
  private(set) var checks: [ArithmeticCheck] = []
  private(set) var computed: [ComputedColumn] = []

  /// The arithmetic of every table of a meeting.
  init(_ meeting: Meeting, _ text: RecordText, _ words: ArithmeticWords) {
    for (number, table) in meeting.tables.enumerated() {
      guard let grid = TableGrid(table, number: number, text, words) else { continue }
      let formulas = HeadFormulas.all(grid)
      let stated = Set(formulas.filter { $0.kind == .rowSum }.map(\.column))
      var found = FormulaChecks(grid, formulas).checks
      found += BorneOutFormulas(grid, stated: Set(formulas.map(\.column))).checks
      let sums = ColumnSums(grid)
      found += sums.checks
      found += RowFormulas(grid, sums: sums.checks).checks
      found += BalanceChecks(grid, sums.groups).checks
      found += RowSums(grid, stated: stated).checks
      let order = found.indices.sorted { left, right in
        let (one, other) = (found[left].cell, found[right].cell)
        return (one.row, one.column, left) < (other.row, other.column, right)
      }
      for index in order { checks.append(found[index]) }
      if let column = ComputedColumn(grid, formulas) { computed.append(column) }
    }
  }
}

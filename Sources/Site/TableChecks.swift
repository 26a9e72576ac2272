internal import Findings
internal import Minutes

/// What is added to a table where it is shown (表格檢核): a mark at each cell that is not exact, and
/// columns that its figures give.
struct TableChecks: Sendable {
  /// The checks of each cell that has a mark.
  let marked: [Finding.Cell: [ArithmeticCheck]]
  /// The cells that have one, in the order of the table.
  let cells: [Finding.Cell]
  /// What is computed beside its own columns.
  let columns: [ComputedColumn]

  /// Nothing.
  init() { (marked, cells, columns) = ([:], [], []) }

  private init(_ checks: [ArithmeticCheck], _ columns: [ComputedColumn]) {
    marked = Dictionary(grouping: checks, by: \.cell)
    cells = marked.keys.sorted { ($0.row, $0.column) < ($1.row, $1.column) }
    self.columns = columns
  }

  /// Those of each of a meeting's tables.
  static func all(_ findings: Findings, of record: Int, tables: Int) -> [TableChecks] {
    var checks = [[ArithmeticCheck]](repeating: [], count: tables)
    for check in findings.arithmetic[record] where checks.indices.contains(check.cell.table) {
      switch check.verdict {
      case .rounded, .contradiction, .unchecked(.noBase): checks[check.cell.table].append(check)
      case .exact, .unchecked: break
      }
    }
    var columns = [[ComputedColumn]](repeating: [], count: tables)
    for column in findings.computedColumns[record] where columns.indices.contains(column.table) {
      columns[column.table].append(column)
    }
    return zip(checks, columns).map { $0.isEmpty && $1.isEmpty ? .init() : .init($0, $1) }
  }

  /// The verdict that a cell's mark tells: a contradiction before all others.
  func verdict(of cell: Finding.Cell) -> ArithmeticCheck.Verdict? {
    guard let checks = marked[cell] else { return nil }
    return checks.first { $0.verdict == .contradiction }?.verdict
      ?? checks.first { $0.verdict == .rounded }?.verdict ?? checks.first?.verdict
  }
}

internal import Minutes
internal import SourceText

/// How the cells of a table lie (表格的形狀): how many columns, which of them names the rows, how far
/// a cell reaches down over those that take its value.
struct TableShape {
  /// How many columns there are.
  let columns: Int
  /// The column whose cells name their rows: the first that holds words.
  let nameColumn: Int
  /// Whether a name stands for several rows, which then form a group.
  let isGrouped: Bool
  /// Whether the head is so deep that cells must name theirs.
  let isDeep: Bool
  private let table: ReportTable

  init(_ table: ReportTable) {
    self.table = table
    let widest = table.rows.map(\.cells.count).max() ?? 0
    columns = table.columns.isEmpty ? widest : table.columns.count
    let name = table.columns.firstIndex { $0.type == .text } ?? 0
    nameColumn = name
    isGrouped = table.rows.contains { row in
      row.cells.indices.contains(name) && Self.isInherited(row.cells[name])
    }
    isDeep = table.headRows.count > 2
  }

  /// Whether each row stands for itself under a head, so that a reader may sort and filter them.
  var isSortable: Bool {
    !table.headRows.isEmpty && table.rows.count > HTMLWriter.rowsAtAGlance
      && !table.rows.contains { $0.cells.contains(where: Self.reaches) }
  }

  /// Whether a cell is a part of one above it or to its left.
  private static func reaches(_ cell: ReportTable.Cell) -> Bool {
    isInherited(cell) || cell.value == .spanned
  }

  /// Whether a cell is covered by the one above it.
  func isCovered(row: Int, column: Int) -> Bool {
    row > 0 && column < columns && inherits(row, column)
      && table.rows[row - 1].kind == table.rows[row].kind
      && table.rows[row - 1].cells.indices.contains(column)
  }

  /// How many rows a cell that is not covered stands for.
  func rowSpan(row: Int, column: Int) -> Int {
    var span = 1
    while row + span < table.rows.count, isCovered(row: row + span, column: column) { span += 1 }
    return span
  }

  /// How many columns a cell stands for: those to its right that say so, in one row.
  func columnSpan(row: Int, column: Int) -> Int {
    let cells = table.rows[row].cells
    guard column + 1 < min(columns, cells.count), cells[column + 1].value == .spanned,
      rowSpan(row: row, column: column) == 1
    else { return 1 }
    var span = 2
    while column + span < min(columns, cells.count), cells[column + span].value == .spanned {
      span += 1
    }
    return span
  }

  /// Whether a column holds figures.
  func isNumeric(_ column: Int) -> Bool {
    guard table.columns.indices.contains(column) else { return false }
    switch table.columns[column].type {
    case .integer, .decimal, .percent: return true
    case .text, .date: return false
    }
  }

  /// Whether a row is one sentence over all columns: a lone 無, or a line that is no entry.
  func isOneCell(_ row: ReportTable.Row) -> Bool {
    guard row.kind == .empty || row.kind == .note else { return false }
    return row.cells.dropFirst().allSatisfy { cell in cell.ranges.allSatisfy(\.isEmpty) }
  }

  private func inherits(_ row: Int, _ column: Int) -> Bool {
    let cells = table.rows[row].cells
    return cells.indices.contains(column) && Self.isInherited(cells[column])
  }

  private static func isInherited(_ cell: ReportTable.Cell) -> Bool {
    if case .inherited = cell.value { true } else { false }
  }
}

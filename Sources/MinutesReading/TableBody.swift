import Minutes
import SourceText
import Vocabulary

/// The body of a table (表身): its rows, those that a page break split joined, what a merged cell
/// stands for inherited.
struct TableBody {
  private(set) var rows: [ReportTable.Row] = []
  private(set) var moved: [SourceRange] = []
  private(set) var marks: [Range<Int>] = []

  private let glyphs: Glyphs
  private let words: TableWords
  private let columns: [ReportTable.Column]
  private let isKey: [Bool]
  private let keys: [Int]
  /// The row at which the group under the outermost key began, and that under the innermost.
  private var group: (outer: Int, inner: Int)?
  /// The last row with a value of its own, for each column.
  private var valued: [Int?]

  /// The rows of a body.
  init(
    _ body: [TableRow],
    repeated: Set<Int>,
    columns: TableColumns,
    words: TableWords,
    in glyphs: Glyphs
  ) {
    self.glyphs = glyphs
    self.words = words
    self.columns = columns.columns
    isKey = columns.isKey
    keys = isKey.indices.filter { columns.isKey[$0] }
    valued = Array(repeating: nil, count: columns.columns.count)
    for (index, row) in body.enumerated() where !row.isBlank {
      if repeated.contains(index) {
        append(row, kind: .note)
      } else if continues(row) {
        join(row)
      } else {
        append(row, kind: kind(of: row))
      }
    }
  }

  // MARK: Kinds

  private func kind(of row: TableRow) -> ReportTable.RowKind {
    guard let start = row.cells.firstIndex(where: { !$0.isBlank }) else { return .note }
    let first = row.cells[start]
    if row.cells[(start + 1)...].allSatisfy(\.isBlank) {
      if start == 0 || rows.isEmpty, isEmptyWord(first) { return .empty }
      if isNote(first.positions) { return .note }
    }
    if start == 0 || start == 1 || start < isKey.count && isKey[start],
      TableLabels.isTotal(first.positions, glyphs, words)
    {
      return .total
    }
    return .detail
  }

  private func isEmptyWord(_ cell: TableCell) -> Bool {
    if case .none = cell.sense { return true }
    return words.empties.isWhole(glyphs, TableCell.withoutBrackets(cell.positions, glyphs))
  }

  private func isNote(_ positions: Range<Int>) -> Bool {
    TableLabels.end(of: words.noteLabels, positions, glyphs) != nil
  }

  // MARK: Rows

  private mutating func append(_ row: TableRow, kind: ReportTable.RowKind) {
    let index = rows.count
    var cells: [ReportTable.Cell] = []
    cells.reserveCapacity(columns.count)
    for column in columns.indices {
      let cell = row.cell(column)
      if cell.isSpan { marks.append(cell.positions) }
      let shown =
        cell.isSpan ? cell.positions.lowerBound..<cell.positions.lowerBound : cell.positions
      cells.append(
        ReportTable.Cell(ranges: [glyphs.range(shown)], value: value(of: cell, column))
      )
    }
    rows.append(
      ReportTable.Row(kind: kind, ranges: [glyphs.range(row.positions)], cells: cells)
    )
    switch kind {
    case .detail: inherit(row, index)
    case .total, .empty, .note: group = nil
    }
    for column in columns.indices {
      let cell = row.cell(column)
      if case .above = cell.sense, let origin = origin(of: column, from: 0) {
        rows[index].cells[column].value = .inherited(row: origin)
      }
      if !cell.isBlank, !cell.isSpan { valued[column] = index }
    }
  }

  private func value(of cell: TableCell, _ column: Int) -> ReportTable.Value {
    switch cell.sense {
    case .left: return column > 0 ? .spanned : .blank
    case .blank, .above: return .blank
    case .dash: return .dash
    case .none: return .none
    case .date(let date): return .date(date)
    case .words: return .text
    case .number(let number):
      let isNumeric = columns[column].type != .text && columns[column].type != .date
      if number.isBracketed, !isNumeric { return .text }
      return .number(units: number.units, scale: number.scale, percent: number.percent)
    }
  }

  // MARK: Merged cells

  /// Fills the blank cells of a row from the row that they were merged with, within the group under
  /// one key value.
  private mutating func inherit(_ row: TableRow, _ index: Int) {
    // The outermost key that the row has a value in; it opens a group of its own.
    let opened = keys.first { !row.cell($0).isBlank && !row.cell($0).isSpan }
    if opened == 0 { group = (index, index) }
    guard var group, index > group.outer else { return }
    if opened != nil { group.inner = index }
    self.group = group
    for column in columns.indices where row.cell(column).isBlank {
      if let opened, column > opened { break }
      switch columns[column].type {
      case .integer, .decimal, .percent:
        guard isKey[column] else { continue }  // A blank figure is no figure.
      case .text, .date: break
      }
      if let origin = origin(
        of: column,
        from: isKey[column] ? group.outer : group.inner
      ) {
        rows[index].cells[column].value = .inherited(row: origin)
      }
    }
  }

  /// The nearest row above that has a value of its own in a column.
  private func origin(of column: Int, from start: Int) -> Int? {
    valued[column].flatMap { $0 >= start ? $0 : nil }
  }

  // MARK: Split rows

  /// Whether every value of a row completes a text cell of the row above.
  private func continues(_ row: TableRow) -> Bool {
    // A page break splits rows of cells with tabs; the rows of a pipe table are each written out.
    guard row.bars.isEmpty, let above = rows.last, above.kind == .detail || above.kind == .total
    else { return false }
    for (column, cell) in row.cells.enumerated() where !cell.isBlank {
      guard case .words = cell.sense, column < columns.count, columns[column].type == .text,
        !isKey[column], case .text = above.cells[column].value,
        let last = above.cells[column].ranges.last, !endsSentence(last)
      else { return false }
    }
    return true
  }

  private func endsSentence(_ range: SourceRange) -> Bool {
    guard let last = glyphs.positions(range).last else { return false }
    return DateSign.endsSentence(glyphs.scalars[last])
  }

  private mutating func join(_ row: TableRow) {
    let index = rows.count - 1
    for (column, cell) in row.cells.enumerated() where !cell.isBlank {
      rows[index].cells[column].ranges.append(glyphs.range(cell.positions))
    }
    rows[index].ranges.append(glyphs.range(row.positions))
    moved.append(glyphs.range(row.positions))
  }
}

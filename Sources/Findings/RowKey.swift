internal import Minutes
internal import SourceText
internal import Vocabulary

/// The column by which a table numbers its rows (序號欄), 序號 or 項次, and the numbers in it.
struct RowKey {
  /// The column.
  let column: Int
  /// What it is called, 項次.
  let head: String
  /// The rows that have a number, and their numbers, in order.
  let numbers: [(row: Int, number: Int)]

  /// The first column whose head is one of a list of words; nil where there is none, or a row has
  /// something else than a number in it.
  init?(of table: ReportTable, _ record: CheckedRecord, heads: Vocabulary.List) {
    guard
      let column = table.columns.prefix(2).firstIndex(where: { column in
        guard let label = column.path.last, label.utf8.count <= 9 else { return false }
        return record.vocabulary[heads].contains(label)
      })
    else { return nil }
    var numbers: [(row: Int, number: Int)] = []
    for (index, row) in table.rows.enumerated() where row.kind == .detail {
      guard row.cells.indices.contains(column) else { return nil }
      switch row.cells[column].value {
      case .number(let units, 0, false): numbers.append((index, units))
      case .blank, .inherited, .spanned, .dash: continue
      case .number, .text, .date, .none: return nil
      }
    }
    guard !numbers.isEmpty else { return nil }
    self.column = column
    head = table.columns[column].path.last ?? ""
    self.numbers = numbers
  }
}

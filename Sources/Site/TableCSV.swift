internal import Minutes
internal import SourceText

/// One table as CSV (表格的 CSV): one flattened head row, a row for each of the table's.
///
/// Empty is a dash, a blank or 無; the JSON beside it tells which. A cell that stands for the blank one
/// below it (沿用) is repeated there, and a last column names those columns.
struct TableCSV {
  private let table: ReportTable
  private let record: Record
  private let head: TableCSVHead

  init(_ table: Int, of record: Record, _ head: TableCSVHead) {
    self.table = record.meeting.tables[table]
    self.record = record
    self.head = head
  }

  var bytes: [UInt8] {
    var csv = CSVWriter(capacity: 2048)
    for column in head.columns {
      csv.text(column.name)
      if let iso = column.iso { csv.text(iso) }
    }
    if let inherited = head.inherited { csv.text(inherited) }
    csv.endRow()
    for row in table.rows where row.kind != .empty {
      var inherited: [String] = []
      for (index, column) in head.columns.enumerated() {
        let isDate = column.iso != nil
        guard row.cells.indices.contains(index) else {
          csv.empty()
          if isDate { csv.empty() }
          continue
        }
        let cell = row.cells[index]
        if case .inherited = cell.value { inherited.append(column.name) }
        write(table.standing(for: cell, in: index), isDate: isDate, into: &csv)
      }
      if head.inherited != nil { csv.text(inherited.joined(separator: "、")) }
      csv.endRow()
    }
    return csv.bytes
  }

  private func write(_ cell: ReportTable.Cell, isDate: Bool, into csv: inout CSVWriter) {
    switch cell.value {
    case .number(let units, let scale, _): csv.number(units: units, scale: scale)
    case .dash, .none, .blank, .inherited, .spanned: csv.empty()
    case .text: csv.text(TableCellText.bytes(of: cell, in: record))
    case .date(let date):
      if date.calendar == .republic {
        csv.text(TableCellText.bytes(of: cell, in: record))
      } else {
        csv.text(CSVWriter.republic(date).utf8)
      }
    }
    guard isDate else { return }
    if case .date(let date) = cell.value { csv.text(date.iso) } else { csv.empty() }
  }
}

extension ReportTable {
  /// The cell whose value a cell has: the one above that stands for a blank one (沿用), else itself.
  func standing(for cell: Cell, in column: Int) -> Cell {
    guard case .inherited(let above) = cell.value, rows.indices.contains(above),
      rows[above].cells.indices.contains(column)
    else { return cell }
    return rows[above].cells[column]
  }
}

/// The words of a cell (儲存格文字), those of its second line behind those of its first.
enum TableCellText {
  static func bytes(of cell: ReportTable.Cell, in record: Record) -> ArraySlice<UInt8> {
    // All but the cells of a row that a page break split stand in one place.
    if cell.ranges.count == 1 { return record.text.bytes[cell.ranges[0].bytes] }
    return cell.ranges.reduce(into: []) { $0 += record.text.bytes[$1.bytes] }
  }
}

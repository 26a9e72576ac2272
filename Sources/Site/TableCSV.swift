internal import Minutes
internal import Settings
internal import SourceText

/// One table as CSV (表格的 CSV): one flattened head row, a row for each of the table's.
///
/// Empty is a dash, a blank or 無; the JSON beside it tells which. A cell that stands for the blank one
/// below it (沿用) is repeated there, and a last column names those columns.
struct TableCSV {
  private let table: ReportTable
  private let record: Record
  private let wording: Wording

  init(_ table: Int, of record: Record, _ wording: Wording) {
    self.table = record.meeting.tables[table]
    self.record = record
    self.wording = wording
  }

  var bytes: [UInt8] {
    var csv = CSVWriter(capacity: 2048)
    let marksInherited = table.rows.contains { row in
      row.cells.contains { if case .inherited = $0.value { true } else { false } }
    }
    let isDate = table.columns.indices.map { holdsDates($0) }
    for (index, column) in table.columns.enumerated() {
      let name = column.path.joined(separator: "／")
      csv.text(name)
      if isDate[index] { csv.text(name + wording["csv.iso"]) }
    }
    if marksInherited { csv.text(wording["csv.inherited"]) }
    csv.endRow()
    for row in table.rows where row.kind != .empty {
      var inherited: [String] = []
      for column in table.columns.indices {
        guard row.cells.indices.contains(column) else {
          csv.empty()
          if isDate[column] { csv.empty() }
          continue
        }
        let cell = row.cells[column]
        if case .inherited(let above) = cell.value {
          inherited.append(table.columns[column].path.joined(separator: "／"))
          let source = table.rows.indices.contains(above) ? table.rows[above].cells[column] : cell
          write(source, isDate: isDate[column], into: &csv)
        } else {
          write(cell, isDate: isDate[column], into: &csv)
        }
      }
      if marksInherited { csv.text(inherited.joined(separator: "、")) }
      csv.endRow()
    }
    return csv.bytes
  }

  private func holdsDates(_ column: Int) -> Bool {
    table.rows.contains { row in
      guard row.cells.indices.contains(column) else { return false }
      if case .date = row.cells[column].value { return true }
      return false
    }
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
        csv.text("\(date.first.republicYear)/\(date.first.month)/\(date.first.day)".utf8)
      }
    }
    guard isDate else { return }
    if case .date(let date) = cell.value { csv.text(date.iso) } else { csv.empty() }
  }
}

/// The words of a cell (儲存格文字), those of its second line behind those of its first.
enum TableCellText {
  static func bytes(of cell: ReportTable.Cell, in record: Record) -> [UInt8] {
    var bytes: [UInt8] = []
    for range in cell.ranges { bytes += record.text.bytes[range.bytes] }
    return bytes
  }
}

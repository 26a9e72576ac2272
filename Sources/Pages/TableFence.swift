public import Minutes
internal import SourceText

/// A table as a fenced block (表格圍欄): its caption lines as `key: value`, an empty line, its rows.
///
/// Cells stand between tabs; `^^` is a cell that the one above covers, `<<` one that the cell to the
/// left covers. It reads well as plain text, and it is what an owner may write by hand.
public struct TableFence {
  private let table: ReportTable
  private let record: Record

  /// A table of a record.
  public init(_ table: ReportTable, in record: Record) {
    self.table = table
    self.record = record
  }

  /// Adds the fence to a text.
  public func append(to bytes: inout [UInt8]) {
    let text = record.text.bytes
    let element = record.elements[table.element]
    let fence = Fence(around: text[element.range.bytes])
    fence.open("table", in: &bytes)
    for line in table.caption {
      bytes += Self.key(of: line.kind).utf8
      bytes += ": ".utf8
      ShownText.append(line.range.bytes, of: text, to: &bytes)
      bytes.append(0x0A)
    }
    bytes += "id: \(element.id)\n".utf8
    if table.headRows.count != 1 { bytes += "head: \(table.headRows.count)\n".utf8 }
    bytes.append(0x0A)
    let start = bytes.count
    appendHead(to: &bytes)
    for row in table.rows {
      for (column, cell) in row.cells.enumerated() {
        if column > 0 { bytes.append(0x09) }
        switch cell.value {
        case .inherited: bytes += "^^".utf8
        case .spanned: bytes += "<<".utf8
        default: append(cell, to: &bytes)
        }
      }
      bytes.append(0x0A)
    }
    // Without a tab it would be read as CSV.
    if !bytes[start...].contains(0x09), bytes.count > start {
      bytes.insert(0x09, at: bytes.count - 1)
    }
    fence.close(in: &bytes)
  }

  /// The key under which a caption line stands.
  static func key(of kind: ReportTable.CaptionKind) -> String {
    switch kind {
    case .title: "title"
    case .asOf: "as_of"
    case .unit: "unit"
    }
  }

  private func appendHead(to bytes: inout [UInt8]) {
    let columns = max(
      table.columns.count,
      table.head.map { $0.column + $0.columnSpan }.max() ?? 0
    )
    var marks = [[Covering]](
      repeating: Array(repeating: .nothing, count: columns),
      count: table.headRows.count
    )
    for (number, cell) in table.head.enumerated() {
      for row in cell.row..<min(cell.row + cell.rowSpan, marks.count) {
        for column in cell.column..<min(cell.column + cell.columnSpan, columns) {
          let isLeft = column > cell.column
          marks[row][column] = row > cell.row ? .above : isLeft ? .left : .cell(number)
        }
      }
    }
    for row in marks {
      for (column, mark) in row.enumerated() {
        if column > 0 { bytes.append(0x09) }
        switch mark {
        case .nothing: break
        case .above: bytes += "^^".utf8
        case .left: bytes += "<<".utf8
        case .cell(let number):
          ShownText.append(table.head[number].range.bytes, of: record.text.bytes, to: &bytes)
        }
      }
      bytes.append(0x0A)
    }
  }

  /// What stands at one place of the head.
  private enum Covering {
    case nothing, above, left
    case cell(Int)
  }

  private func append(_ cell: ReportTable.Cell, to bytes: inout [UInt8]) {
    for (number, range) in cell.ranges.enumerated() {
      if number > 0, !range.isEmpty, let last = bytes.last, Self.joinsWithBlank(last) {
        bytes.append(0x20)
      }
      ShownText.append(range.bytes, of: record.text.bytes, to: &bytes)
    }
  }

  /// Whether a piece of a cell that a page break split off must be parted by a blank.
  private static func joinsWithBlank(_ last: UInt8) -> Bool { last < 0x80 && last > 0x20 }
}

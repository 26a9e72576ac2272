/// Rows of comma-separated values (CSV) as an owner pastes them, quoted cells included.
struct CommaSeparated {
  /// The rows, each with its cells.
  private(set) var rows: [[String]] = []

  /// Reads the rows of a text; empty lines are none.
  init(_ content: ArraySlice<UInt8>) {
    var row: [String] = []
    var cell: [UInt8] = []
    var isQuoted = false
    var index = content.startIndex
    while index < content.endIndex {
      let byte = content[index]
      index += 1
      switch byte {
      case UInt8(ascii: "\"") where isQuoted:
        if index < content.endIndex, content[index] == byte {
          cell.append(byte)
          index += 1
        } else {
          isQuoted = false
        }
      case UInt8(ascii: "\"") where cell.isEmpty: isQuoted = true
      case UInt8(ascii: ",") where !isQuoted:
        row.append(String(decoding: cell, as: UTF8.self))
        cell = []
      case 0x0A where !isQuoted:
        close(&row, &cell)
      case 0x0D where !isQuoted: break
      default: cell.append(byte)
      }
    }
    close(&row, &cell)
  }

  private mutating func close(_ row: inout [String], _ cell: inout [UInt8]) {
    defer {
      row = []
      cell = []
    }
    if row.isEmpty, cell.isEmpty { return }
    rows.append(row + [String(decoding: cell, as: UTF8.self)])
  }
}

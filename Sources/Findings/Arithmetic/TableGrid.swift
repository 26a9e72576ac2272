internal import Minutes
internal import SourceText

/// A table as it is computed (算術表格): what its labels, rows and columns are.
final class TableGrid {
  let number: Int
  let table: ReportTable
  let text: RecordText
  let words: ArithmeticWords
  /// What each cell of the head says.
  var labels: [HeadLabel] = []
  /// What a first row of letters says under the head, 甲 乙 丙=甲-乙, by column.
  var letterRow: [HeadLabel?] = []
  var columns: [ColumnSense] = []
  var rows: [RowSense] = []
  /// Whether whole numbers in the table's own units are counts; nil where it states no unit.
  var statedAreExact: Bool?
  /// Figures that are printed with their unit of measure, 12,350人, by row and column.
  var worded: [Finding.Cell: WordedFigure] = [:]
  /// How many columns stand before the first with figures.
  var labelColumns = 0

  private static let mostCells = 200_000

  /// A table, unless it has no figures or is far larger than any that people print.
  init?(
    _ table: ReportTable,
    number: Int,
    _ text: RecordText,
    _ words: ArithmeticWords
  ) {
    guard !table.isHead, !table.rows.isEmpty, !table.head.isEmpty,
      table.rows.count * table.columns.count <= Self.mostCells,
      table.columns.contains(where: { $0.type != .text && $0.type != .date })
        || Self.hasNumbers(table, text)
    else { return nil }
    self.number = number
    self.table = table
    self.text = text
    self.words = words
    labels = table.head.map { HeadLabel(Self.scalars($0.range, text)) }
    statedAreExact = readStatedUnits()
    readLetterRow()
    readWordedFigures()
    readColumns()
    guard columns.contains(where: \.isFigure) else { return nil }
    readRows()
    readSums()
  }

  private static func hasNumbers(_ table: ReportTable, _ text: RecordText) -> Bool {
    table.rows.contains { row in
      row.cells.contains {
        switch $0.value {
        case .number: true
        case .text: WordedFigure.begins($0, text)
        default: false
        }
      }
    }
  }

  static func scalars(_ range: SourceRange, _ text: RecordText) -> [UInt32] {
    var scalars: [UInt32] = []
    scalars.reserveCapacity((Int(range.upper) - Int(range.lower)) / 3 + 1)
    var index = Int(range.lower)
    while index < Int(range.upper) {
      let (scalar, width) = UTF8Decoding.scalar(in: text.bytes, at: index)
      if !scalar.isWhitespace { scalars.append(scalar) }
      index += width
    }
    return scalars
  }

  /// What a cell gives to a computation.
  func figure(_ row: Int, _ column: Int) -> Figure {
    if !worded.isEmpty, let worded = worded[cell(row, column)] {
      var figure = worded.figure
      figure.isRounded = columns[column].isRounded || figure.scale > 0
      return figure
    }
    return Figure(table.rows[row].cells[column].value, isRounded: columns[column].isRounded)
  }

  func cell(_ row: Int, _ column: Int) -> Finding.Cell {
    Finding.Cell(table: number, row: row, column: column)
  }

  /// Whether a cell's figures are grouped by commas, as its own number is printed.
  func isGrouped(_ row: Int, _ column: Int) -> Bool {
    guard case .number(let units, let scale, _) = table.rows[row].cells[column].value,
      units.magnitude / UInt(clamping: ExactNumber.power(scale)) >= 1000
    else { return true }
    return table.rows[row].cells[column].ranges.contains { range in
      text.bytes[range.bytes].contains { $0 == 0x2C || $0 == 0xEF }
    }
  }
}

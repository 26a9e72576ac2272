internal import Minutes
internal import SourceText

/// A figure that a cell prints with its unit of measure (帶單位之數值): 12,350人, 3.5億元.
struct WordedFigure {
  /// The number.
  let figure: Figure
  /// Its unit, 人.
  let unit: [UInt32]

  /// Whether a cell of words begins as a figure does.
  static func begins(_ cell: ReportTable.Cell, _ text: RecordText) -> Bool {
    guard let range = cell.ranges.first, range.bytes.count > 1 else { return false }
    let first = text.bytes[Int(range.lower)]
    return first >= 0x30 && first <= 0x39 || first == 0x2D
  }

  /// The figure that a cell holds and nothing else.
  init?(_ cell: ReportTable.Cell, _ text: RecordText, _ words: ArithmeticWords) {
    guard case .text = cell.value, cell.ranges.count == 1, Self.begins(cell, text) else {
      return nil
    }
    let scalars = TableGrid.scalars(cell.ranges[0], text).map(\.halfWidth)
    guard scalars.count <= 24 else { return nil }
    var position = scalars.first == 0x2D ? 1 : 0
    var units = 0
    var scale: Int?
    var group: Int?
    while position < scalars.count {
      if let digit = scalars[position].digitValue {
        guard units < 1_000_000_000_000_000 else { return nil }
        units = units * 10 + digit
        scale = scale.map { $0 + 1 }
        if scale == nil { group = group.map { $0 + 1 } }
      } else if scalars[position] == 0x2C, scale == nil, group ?? 3 == 3 {
        group = 0
      } else if scalars[position] == 0x2E, scale == nil, group ?? 3 == 3 {
        scale = 0
      } else {
        break
      }
      position += 1
    }
    guard scale != 0, group ?? 3 == 3, let unit = words.measure(Array(scalars[position...])),
      !unit.isEmpty
    else { return nil }
    figure = Figure(
      units: scalars.first == 0x2D ? -units : units,
      scale: scale ?? 0,
      isPercent: false
    )
    self.unit = unit
  }
}

extension TableGrid {
  /// Figures with a unit, in columns where all have the same.
  func readWordedFigures() {
    for column in table.columns.indices where table.columns[column].type == .text {
      var found: [(Int, WordedFigure)] = []
      for (row, line) in table.rows.enumerated() where column < line.cells.count {
        if let figure = WordedFigure(line.cells[column], text, words) {
          found.append((row, figure))
        }
      }
      guard let unit = found.first?.1.unit, found.allSatisfy({ $0.1.unit == unit }) else {
        continue
      }
      for (row, figure) in found { worded[cell(row, column)] = figure }
    }
  }
}

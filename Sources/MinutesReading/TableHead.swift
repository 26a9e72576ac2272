import Layout
import Minutes
import SourceText

/// The head of a table (表頭): which rows it has, what its cells span, and each column's labels.
struct TableHead {
  /// How many of the rows are the head.
  let rowCount: Int
  /// The head's cells, in source order.
  private(set) var cells: [ReportTable.HeadCell] = []
  /// The labels of each column from the outermost down, without white space.
  private(set) var paths: [[String]] = []
  /// The authors' signs in it.
  private(set) var marks: [Range<Int>] = []

  /// The head of rows that begin a table of so many columns; in a pipe table the rows above its
  /// rule.
  init(_ rows: [TableRow], ruled: Int?, columns: Int, in laidOut: LaidOutText) {
    rowCount = Self.rowCount(rows, ruled: ruled)
    guard rowCount > 0, columns > 0 else { return }
    let head = Array(rows[..<rowCount])
    let grid = Self.grid(head, columns: columns, in: laidOut.glyphs)
    cells = grid.cells
    let labels = cells.map { Self.label($0.range, laidOut.text.bytes) }
    for row in head { marks += row.cells.filter(\.isSpan).map(\.positions) }
    paths = (0..<columns).map { column in
      var path: [String] = []
      var last = -1
      for row in 0..<rowCount {
        let owner = grid.owners[row][column]
        guard owner != last else { continue }
        last = owner
        if !labels[owner].isEmpty { path.append(labels[owner]) }
      }
      return path
    }
  }

  private static let deepest = 6

  /// The first row, and those after it while the first cell is blank and no cell holds a figure.
  static func rowCount(_ rows: [TableRow], ruled: Int?) -> Int {
    guard let first = rows.first else { return 0 }
    if let ruled, ruled > 0 {
      var count = min(ruled, rows.count)
      // Below the rule of a pipe table, where Markdown has room for one row of heads.
      while count < rows.count, let corner = rows[count].cells.first,
        corner.isBlank || corner.isSpan, rows[count].hasLabels, !rows[count].hasFigure,
        completes(rows[count], rows[count - 1])
      {
        count += 1
      }
      return count
    }
    var count = 1
    // A first row of one cell is the table's title; the labels stand below it.
    if rows.count > 2, first.filled == 1, !first.hasFigure, rows[1].filled > 2,
      !rows[1].hasFigure, rows[1].cells.prefix(rows[1].filled).allSatisfy({ !$0.isBlank })
    {
      count = 2
    }
    let least = count
    while count < rows.count, let corner = rows[count].cells.first,
      corner.isBlank || corner.isSpan, rows[count].hasLabels, !rows[count].hasFigure,
      rows[count].blanksBefore == rows[1].blanksBefore
    {
      count += 1
      // So deep is no head: the first column is blank throughout.
      if count > least + deepest { return least }
    }
    return count
  }

  /// The rows of a body that say the head again, as at the top of the next page; all of it or its
  /// first rows.
  static func repeated(_ head: [TableRow], in body: [TableRow], of glyphs: Glyphs) -> Set<Int> {
    guard let first = head.first?.positions.first else { return [] }
    func words(_ row: TableRow) -> [UInt32] {
      glyphs.scalars[row.positions].filter { !$0.isWhitespace }
    }
    let heads = head.map(words)
    var repeated: Set<Int> = []
    var next = 0
    for (index, row) in body.enumerated() where !row.isBlank {
      // Most rows begin otherwise than the head does.
      let isFirst = glyphs.scalars[row.positions.lowerBound] == glyphs.scalars[first]
      if next > 0, next < heads.count, words(row) == heads[next] {
        repeated.insert(index)
        next += 1
      } else if isFirst, words(row) == heads[0] {
        repeated.insert(index)
        next = 1
      } else {
        next = 0
      }
    }
    return repeated
  }

  /// Whether a row has labels where the row above left room for them.
  private static func completes(_ row: TableRow, _ above: TableRow) -> Bool {
    above.cells.indices.dropFirst().contains {
      above.cells[$0].isBlank && !row.cell($0).isBlank
    }
  }

  /// The cells of a head and which of them owns each place of the grid.
  private static func grid(
    _ rows: [TableRow],
    columns: Int,
    in glyphs: Glyphs
  ) -> (cells: [ReportTable.HeadCell], owners: [[Int]]) {
    var cells: [ReportTable.HeadCell] = []
    var owners = [[Int]](repeating: [Int](repeating: -1, count: columns), count: rows.count)
    func isBlank(_ row: Int, _ column: Int) -> Bool {
      let cell = rows[row].cell(column)
      return cell.isBlank || cell.isSpan
    }
    func hasLabelBelow(_ row: Int, _ column: Int) -> Bool {
      (row + 1..<max(row + 1, rows.count)).contains { !isBlank($0, column) }
    }
    for row in rows.indices {
      for column in 0..<columns where owners[row][column] < 0 {
        let cell = rows[row].cell(column)
        if isBlank(row, column) {
          if goesLeft(cell, hasLabelBelow(row, column)), column > 0,
            case let left = owners[row][column - 1], cells[left].row == row,
            row == 0 || owners[row - 1][column] == owners[row - 1][column - 1]
          {
            cells[left].columnSpan += 1
            owners[row][column] = left
            continue
          }
          if row > 0, case let above = owners[row - 1][column], cells[above].column == column,
            case let span = column..<column + cells[above].columnSpan,
            span.allSatisfy({ isBlank(row, $0) && (!hasLabelBelow(row, $0) || isAbove(cell)) })
          {
            cells[above].rowSpan += 1
            for spanned in span { owners[row][spanned] = above }
            continue
          }
        }
        let range =
          cell.isSpan ? cell.positions.lowerBound..<cell.positions.lowerBound : cell.positions
        owners[row][column] = cells.count
        cells.append(
          ReportTable.HeadCell(
            range: glyphs.range(range),
            row: row,
            column: column,
            rowSpan: 1,
            columnSpan: 1
          )
        )
      }
    }
    return (cells, owners)
  }

  private static func isAbove(_ cell: TableCell) -> Bool {
    if case .above = cell.sense { return true }
    return false
  }

  private static func goesLeft(_ cell: TableCell, _ hasLabelBelow: Bool) -> Bool {
    switch cell.sense {
    case .left: true
    case .above: false
    default: hasLabelBelow
    }
  }

  /// A label without any white space, 應 收 數.
  private static func label(_ range: SourceRange, _ bytes: [UInt8]) -> String {
    guard !range.isEmpty else { return "" }
    let hasBlank = bytes[range.bytes].contains {
      $0 <= 0x20 || $0 == 0xC2 || $0 == 0xE3 || $0 == 0xE2
    }
    guard hasBlank else { return String(decoding: bytes[range.bytes], as: UTF8.self) }
    var plain: [UInt8] = []
    var index = Int(range.lower)
    while index < Int(range.upper) {
      let (scalar, width) = UTF8Decoding.scalar(in: bytes, at: index)
      if !scalar.isWhitespace { plain += bytes[index..<index + width] }
      index += width
    }
    return String(decoding: plain, as: UTF8.self)
  }
}

public import SourceText

/// Columns made by spaces (空格對齊的欄位).
///
/// They are a table only when nothing has to be guessed: every row has the same cells, every column
/// the same edge at its left or its right, and a head of words stands over a column of figures. Four
/// columns of names are none.
public enum SpacedColumns {
  /// The cells of a line: what stands between gaps of two columns or more.
  public static func cells(of content: Range<Int>, in glyphs: Glyphs) -> [Range<Int>] {
    var cells: [Range<Int>] = []
    var start = content.lowerBound
    var position = start
    while position < content.upperBound {
      guard glyphs.scalars[position].isWhitespace else {
        position += 1
        continue
      }
      let end = position
      var gap = 0
      while position < content.upperBound, glyphs.scalars[position].isWhitespace {
        gap += DisplayWidth.of(glyphs.scalars[position])
        position += 1
      }
      if gap >= 2 {
        if end > start { cells.append(start..<end) }
        start = position
      }
    }
    if start < content.upperBound { cells.append(start..<content.upperBound) }
    return cells
  }

  /// Whether lines are the rows of a table.
  static func areTable(_ lines: ArraySlice<RawLine>, _ glyphs: Glyphs) -> Bool {
    guard let head = lines.first, lines.count >= 3 else { return false }
    let labels = cells(of: head.content, in: glyphs)
    guard labels.count >= 2, labels.allSatisfy({ !isFigure($0, glyphs) }) else { return false }
    var left = edges(head, labels, glyphs)
    var right = left
    var isLeft = [Bool](repeating: true, count: labels.count)
    var isRight = isLeft
    var isFigures = isLeft
    for line in lines {
      let cells = cells(of: line.content, in: glyphs)
      guard !line.bullet, cells.count == labels.count else { return false }
      let edges = edges(line, cells, glyphs)
      for column in cells.indices {
        if edges[column].lowerBound != left[column].lowerBound { isLeft[column] = false }
        if edges[column].upperBound != right[column].upperBound { isRight[column] = false }
        if line.number != head.number, !isFigure(cells[column], glyphs) {
          isFigures[column] = false
        }
        // From here on the widest each column is.
        left[column] =
          min(left[column].lowerBound, edges[column].lowerBound)..<left[column].upperBound
        right[column] =
          right[column].lowerBound..<max(right[column].upperBound, edges[column].upperBound)
      }
    }
    let isAligned = labels.indices.allSatisfy { isLeft[$0] || isRight[$0] }
    let isApart = labels.indices.dropFirst().allSatisfy {
      right[$0 - 1].upperBound < left[$0].lowerBound
    }
    return isAligned && isApart && isFigures.dropFirst().contains(true)
  }

  /// The columns of the page at which each cell begins and ends.
  private static func edges(
    _ line: RawLine,
    _ cells: [Range<Int>],
    _ glyphs: Glyphs
  ) -> [Range<Int>] {
    var column = line.indent
    var position = line.content.lowerBound
    return cells.map { cell in
      column += DisplayWidth.of(glyphs.scalars[position..<cell.lowerBound])
      let start = column
      column += DisplayWidth.of(glyphs.scalars[cell])
      position = cell.upperBound
      return start..<column
    }
  }

  /// Whether a cell holds a number, a date or a share and nothing else: 1,200, 115/2/3, -5.5%.
  private static func isFigure(_ cell: Range<Int>, _ glyphs: Glyphs) -> Bool {
    var digits = 0
    for position in cell {
      switch glyphs.scalars[position].halfWidth {
      case 0x30...0x39: digits += 1
      case 0x2C, 0x2E, 0x25, 0x2D, 0x2B, 0x2F, 0x25B3: continue
      default: return false
      }
    }
    return digits > 0
  }
}

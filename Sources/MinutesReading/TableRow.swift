import Layout
import Minutes
import SourceText

/// One line of a table, split into its cells.
struct TableRow {
  /// The line without white space around it.
  var positions: Range<Int>
  var cells: [TableCell]
  /// The bars of a pipe row.
  var bars: [Range<Int>] = []
  /// How many blank lines stand before it.
  var blanksBefore: Int

  /// The cells of a line with tabs or bars.
  init(_ line: TextLine, in glyphs: Glyphs, _ words: TableWords, _ dates: DateReading) {
    let content = Self.whole(line, glyphs)
    positions = glyphs.trimmed(content)
    blanksBefore = line.blanksBefore
    cells = []
    cells.reserveCapacity(8)
    if line.shape == .spacedRow {
      for cell in SpacedColumns.cells(of: positions, in: glyphs) {
        cells.append(TableCell(cell, in: glyphs, words, dates))
      }
      return
    }
    let isPiped = line.shape == .pipeRow
    let sign: UInt32 = isPiped ? 0x7C : 0x09
    var start = isPiped ? positions.lowerBound : content.lowerBound
    let end = isPiped ? positions.upperBound : content.upperBound
    for position in start..<end where glyphs.scalars[position] == sign {
      if isPiped {
        guard position == start || glyphs.scalars[position - 1] != 0x5C else { continue }
        bars.append(position..<position + 1)
        if position == positions.lowerBound {
          start = position + 1
          continue
        }
      }
      cells.append(TableCell(start..<position, in: glyphs, words, dates))
      start = position + 1
    }
    if !isPiped || start < end {
      cells.append(TableCell(start..<end, in: glyphs, words, dates))
    }
  }

  /// A line with the white space around it: a tab before or behind the words parts cells.
  private static func whole(_ line: TextLine, _ glyphs: Glyphs) -> Range<Int> {
    let content = line.content.clamped(to: 0..<glyphs.scalars.count)
    guard line.shape == .text else { return content }
    func isBlank(_ scalar: UInt32) -> Bool {
      scalar.isWhitespace && scalar != 0x0A && scalar != 0x0D
    }
    var lower = content.lowerBound
    var upper = content.upperBound
    while lower > 0, isBlank(glyphs.scalars[lower - 1]) { lower -= 1 }
    while upper < glyphs.scalars.count, isBlank(glyphs.scalars[upper]) { upper += 1 }
    return lower..<upper
  }

  /// Whether a line of words may be a row below others: one tab stands before or behind them.
  static func isTabbed(_ line: TextLine, _ glyphs: Glyphs) -> Bool {
    let content = line.content.clamped(to: 0..<glyphs.scalars.count)
    guard line.shape == .text, !line.bullet, let first = content.first, let last = content.last,
      content.count <= 16 || glyphs.scalars[last] != 0x3002
    else { return false }
    return first > 0 && glyphs.scalars[first - 1] == 0x09
      || last + 1 < glyphs.scalars.count && glyphs.scalars[last + 1] == 0x09
  }

  var isBlank: Bool { cells.allSatisfy(\.isBlank) }

  /// Whether any cell holds a number or a date.
  var hasFigure: Bool { cells.contains(where: \.isFigure) }

  /// Whether any cell holds words, or a year such as may head a column.
  var hasLabels: Bool {
    cells.contains {
      switch $0.sense {
      case .words, .date: true
      default: false
      }
    }
  }

  /// Makes one cell of all from a column on.
  mutating func fold(to count: Int) {
    guard count > 0, count < cells.count else { return }
    guard let end = cells[(count - 1)...].last(where: { !$0.isBlank })?.positions.upperBound,
      let start = cells[(count - 1)...].first(where: { !$0.isBlank })?.positions.lowerBound
    else {
      cells.removeSubrange(count...)
      return
    }
    cells.removeSubrange(count...)
    cells[count - 1].positions = start..<end
    cells[count - 1].sense = .words
    bars.removeAll { (start..<end).contains($0.lowerBound) }
  }

  /// The cell of a column, blank where the line ends before it.
  func cell(_ column: Int) -> TableCell {
    column < cells.count ? cells[column] : TableCell(missingAt: positions.upperBound)
  }

  /// How many columns it fills: blank cells at its end do not count, unless bars show them.
  var filled: Int {
    bars.isEmpty ? (cells.lastIndex { !$0.isBlank }).map { $0 + 1 } ?? 0 : cells.count
  }
}

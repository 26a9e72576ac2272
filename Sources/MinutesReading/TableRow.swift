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
    let content = line.content.clamped(to: 0..<glyphs.scalars.count)
    positions = glyphs.trimmed(content)
    blanksBefore = line.blanksBefore
    cells = []
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

  var isBlank: Bool { cells.allSatisfy(\.isBlank) }

  /// Whether any cell holds a number or a date.
  var hasFigure: Bool { cells.contains(where: \.isFigure) }

  /// Whether any cell holds words.
  var hasWords: Bool {
    cells.contains {
      if case .words = $0.sense { return true }
      return false
    }
  }

  /// The cell of a column, blank where the line ends before it.
  func cell(_ column: Int) -> TableCell {
    column < cells.count ? cells[column] : TableCell(missingAt: positions.upperBound)
  }

  /// How many columns it fills: blank cells at its end do not count.
  var filled: Int { (cells.lastIndex { !$0.isBlank }).map { $0 + 1 } ?? 0 }
}

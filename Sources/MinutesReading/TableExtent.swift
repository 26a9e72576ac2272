public import Layout
public import SourceText
import Vocabulary

/// How far a table reaches among the lines of a record: its rows and the notes below them.
public struct TableExtent: Sendable, Equatable {
  /// The lines of its rows.
  public let rows: Range<Int>
  /// The lines of its notes (註：), directly after the rows; empty when it has none.
  public let notes: Range<Int>

  /// The table that begins at a line; nil when none does.
  ///
  /// Rows follow each other; over one empty line only a row that goes on with the table belongs to
  /// it, for a page break may have parted them. A lone 無 below a head is the table's empty row.
  public init?(
    at start: Int,
    in lines: [TextLine],
    of glyphs: Glyphs,
    words: TableWords,
    dates: DateReading
  ) {
    guard lines.indices.contains(start), Self.isRow(lines[start]) else { return nil }
    let shape = lines[start].shape
    let piped = shape != .tabRow
    let head = piped ? nil : TableRow(lines[start], in: glyphs, words, dates)
    // Where an empty line follows every line, empty lines say nothing.
    let spaced =
      start + 2 < lines.count && lines[start + 1].blanksBefore == 1
      && lines[start + 2].blanksBefore == 1
    var end = start + 1
    while end < lines.count {
      let line = lines[end]
      let isTabRow = line.shape == .tabRow || TableRow.isTabbed(line, glyphs)
      guard
        piped
          ? Self.isRow(line, of: shape)
          : isTabRow || !spaced && Self.isGroup(end, in: lines, of: glyphs, words, dates)
      else { break }
      if line.blanksBefore > 0, !spaced {
        guard line.blanksBefore == 1, let head,
          Self.goesOn(TableRow(line, in: glyphs, words, dates), head, glyphs)
        else { break }
      } else if line.blanksBefore > 1 {
        break
      }
      end += 1
    }
    if end < lines.count, lines[end].shape == .text, !piped,
      lines[end].blanksBefore <= (spaced ? 1 : 0),
      case let content = lines[end].content,
      words.empties.isWhole(glyphs, TableCell.withoutBrackets(content, glyphs))
        || words.nones.isWhole(glyphs, TableCell.withoutBrackets(content, glyphs))
    {
      end += 1
    }
    rows = start..<end
    notes = Self.notes(after: end, in: lines, of: glyphs, words)
  }

  /// Whether a line names a group of rows, 歲出, its blank cells trimmed: what follows has figures.
  ///
  /// A title stands above a head, which has none.
  private static func isGroup(
    _ place: Int,
    in lines: [TextLine],
    of glyphs: Glyphs,
    _ words: TableWords,
    _ dates: DateReading
  ) -> Bool {
    guard lines[place].shape == .text, lines[place].blanksBefore == 0, !lines[place].bullet,
      place + 1 < lines.count, lines[place + 1].shape == .tabRow,
      lines[place + 1].blanksBefore == 0
    else { return false }
    let name = lines[place].content.clamped(to: 0..<glyphs.scalars.count)
    guard (1...8).contains(name.count), glyphs.scalars[name].allSatisfy(\.isHan),
      !words.empties.isWhole(glyphs, name)
    else { return false }
    return TableRow(lines[place + 1], in: glyphs, words, dates).hasFigure
  }

  private static func isRow(_ line: TextLine) -> Bool {
    switch line.shape {
    case .tabRow, .pipeRow, .pipeRule, .spacedRow: true
    case .text, .columns: false
    }
  }

  /// Whether a line is a row of a table that begins with a row of some shape.
  private static func isRow(_ line: TextLine, of shape: TextLine.Shape) -> Bool {
    if shape == .spacedRow { return line.shape == .spacedRow && line.blanksBefore == 0 }
    return line.shape == .pipeRow || line.shape == .pipeRule
  }

  /// Whether a row behind an empty line can only be one of the table above: it begins with a blank
  /// cell, holds a figure, or repeats the head.
  private static func goesOn(_ row: TableRow, _ head: TableRow, _ glyphs: Glyphs) -> Bool {
    guard row.filled <= max(head.filled, 1) else { return false }
    if row.hasFigure { return true }
    if let first = row.cells.first, first.isBlank {
      // A head with an empty corner fills most of its cells, the rest of a split row few.
      return row.cells.count { !$0.isBlank } * 2 <= head.filled
    }
    return row.positions.count == head.positions.count
      && glyphs.scalars[row.positions] == glyphs.scalars[head.positions]
  }

  /// 註： and 備註：, each with the `1.` list that follows it; the first other line ends them.
  private static func notes(
    after start: Int,
    in lines: [TextLine],
    of glyphs: Glyphs,
    _ words: TableWords
  ) -> Range<Int> {
    var end = start
    var next: Int?
    var form: MarkForm?
    while end < lines.count, lines[end].shape == .text {
      let content = lines[end].content.clamped(to: 0..<glyphs.scalars.count)
      if let value = TableLabels.end(of: words.noteLabels, content, glyphs) {
        // 說明： after an empty line is the case's, not the table's.
        if lines[end].blanksBefore > 0,
          TableLabels.end(of: words.sectionLabels, content, glyphs) != nil
        {
          break
        }
        let rest = glyphs.trimmed(value..<content.upperBound)
        let mark = Marker(opening: rest, of: glyphs)
        next = rest.isEmpty ? 1 : mark?.number == 1 ? 2 : nil
        if let mark, mark.number == 1 { form = mark.form } else { form = nil }
        end += 1
        continue
      }
      guard end > start, let number = next, let mark = Marker(opening: content, of: glyphs),
        mark.number == number, form == nil || form == mark.form
      else { break }
      form = mark.form
      next = number + 1
      end += 1
    }
    return start..<end
  }
}

import SourceText

/// Pipe tables whose rows have no bar at their ends (無外框的直線表格): 項目 | 預算, ---|---:, 甲處 | 1,200.
///
/// Only the rule says that bars between words part cells; it has as many cells as the line above it.
enum OpenPipeTables {
  /// Marks the rows of such tables.
  static func mark(in lines: inout [RawLine], _ glyphs: Glyphs) {
    var index = 1
    while index < lines.count {
      defer { index += 1 }
      let rule = lines[index]
      guard rule.blanksBefore == 0, rule.shape == .text || rule.shape == .pipeRule,
        let cells = ruleCells(rule, glyphs), isRow(lines[index - 1], glyphs),
        self.cells(lines[index - 1].content, glyphs) == cells,
        rule.shape == .text || lines[index - 1].shape == .text
      else { continue }
      lines[index - 1].shape = .pipeRow
      lines[index].shape = .pipeRule
      while index + 1 < lines.count, lines[index + 1].blanksBefore == 0,
        isRow(lines[index + 1], glyphs)
      {
        index += 1
        lines[index].shape = .pipeRow
      }
    }
  }

  private static func isRow(_ line: RawLine, _ glyphs: Glyphs) -> Bool {
    guard line.shape == .text else { return line.shape == .pipeRow }
    return !line.bullet && cells(line.content, glyphs) > 1
  }

  /// How many cells a rule parts; nil when a line is none.
  private static func ruleCells(_ line: RawLine, _ glyphs: Glyphs) -> Int? {
    guard !line.bullet else { return nil }
    var dashes = 0
    for position in line.content {
      switch glyphs.scalars[position] {
      case 0x2D: dashes += 1
      case 0x7C, 0x3A: continue
      case let scalar where scalar.isWhitespace: continue
      default: return nil
      }
    }
    let cells = cells(line.content, glyphs)
    return cells > 1 && dashes >= cells ? cells : nil
  }

  /// The cells between bars, those at the ends of the line aside.
  private static func cells(_ content: Range<Int>, _ glyphs: Glyphs) -> Int {
    var bars = 0
    for position in content where glyphs.scalars[position] == 0x7C {
      let isEnd = position == content.lowerBound || position == content.upperBound - 1
      let isEscaped = position > content.lowerBound && glyphs.scalars[position - 1] == 0x5C
      if !isEnd, !isEscaped { bars += 1 }
    }
    return bars + 1
  }
}

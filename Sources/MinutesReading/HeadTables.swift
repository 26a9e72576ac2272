import Layout
import Minutes
import SourceText
import Vocabulary

extension HeadReading {
  /// A table in the head whose first cell is a label is that label's list.
  mutating func readTable(_ line: Int, in range: Range<Int>) -> Int? {
    let shape = text.lines[line].shape
    var next = line
    while next < range.upperBound,
      text.lines[next].shape == shape || shape != .tabRow && text.lines[next].shape != .text,
      text.lines[next].shape != .columns, text.lines[next].shape != .spacedRow
    {
      next += 1
    }
    guard let first = cells(line).first(where: { !$0.isEmpty }) else { return nil }
    let label = label(at: first, needsColon: false)
    guard label != nil || !entries.isEmpty && isKnownLater(next - 1, in: range) else { return nil }
    if let label {
      entries.append(Entry(list: label.list, word: label.word, values: [], line: line))
    }
    for row in line..<next where text.lines[row].shape != .pipeRule {
      // | 地點 | 縣府三樓 |: a label in the first cell of a further row.
      if row > line, let own = cells(row).first(where: { !$0.isEmpty }),
        own.lowerBound - text.lines[row].content.lowerBound <= 3,
        let next = self.label(at: own, needsColon: false),
        !isOffice(next.list), isHeadLabel(next, own)
      {
        let values = cells(row).filter { !$0.isEmpty && $0 != own }
        entries.append(Entry(list: next.list, word: next.word, values: values, line: line))
        continue
      }
      for cell in cells(row) where !cell.isEmpty && cell != first && !entries.isEmpty {
        entries[entries.count - 1].values.append(cell)
      }
    }
    lines.append(
      Line(
        line: line,
        isTitle: false,
        leadEnd: text.lines[line].content.lowerBound,
        table: line..<next
      )
    )
    return next
  }

  func cells(_ line: Int) -> [Range<Int>] {
    let content = text.lines[line].content
    let sign: UInt32 = text.lines[line].shape == .tabRow ? 0x09 : 0x7C
    var cells: [Range<Int>] = []
    var start = content.lowerBound
    for position in content where glyphs.scalars[position] == sign {
      cells.append(glyphs.trimmed(start..<position))
      start = position + 1
    }
    cells.append(glyphs.trimmed(start..<content.upperBound))
    return cells
  }
}

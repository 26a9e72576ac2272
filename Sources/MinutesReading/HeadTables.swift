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
    guard
      label(at: first, needsColon: false) != nil
        || !entries.isEmpty && isKnownLater(next - 1, in: range)
    else { return nil }
    for row in line..<next where text.lines[row].shape != .pipeRule {
      let filled = cells(row).filter { !$0.isEmpty }
      for (index, cell) in filled.enumerated() {
        if let label = label(at: cell, needsColon: false),
          opens(label, cell, first: index == 0, row, of: line..<next)
        {
          let value = glyphs.trimmed(label.end..<cell.upperBound)
          entries.append(
            Entry(
              list: label.list,
              word: label.word,
              values: value.isEmpty ? [] : [value],
              line: line
            )
          )
        } else if !entries.isEmpty, !vocabulary[.crowdWords].isWhole(glyphs, cell) {
          // 單位, 職稱, 姓名 head the columns of a list.
          entries[entries.count - 1].values.append(cell)
        }
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

  /// Whether a cell is a label of the head: the first of the table, | 地點 | 縣府三樓 | in a further
  /// row, or 紀錄 behind 主席 and its value.
  private func opens(
    _ label: Label,
    _ cell: Range<Int>,
    first: Bool,
    _ row: Int,
    of rows: Range<Int>
  ) -> Bool {
    if first, row == rows.lowerBound { return true }
    guard isHeadLabel(label, cell) else { return false }
    if first {
      return cell.lowerBound - text.lines[row].content.lowerBound <= 3
        && !isOffice(label, row, in: rows)
    }
    switch label.list {
    case .dateLabels, .placeLabels, .chairLabels, .recorderLabels:
      return label.end == cell.upperBound || LineOpener.isColon(glyphs.scalars[label.end - 1])
    default: return false
    }
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

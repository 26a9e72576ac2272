import Layout
import SourceText
import Vocabulary

extension OutlineBuilder {
  /// The table that begins at a line, with up to three lines above its rows.
  func table(at line: Int) -> OutlineTable? {
    var row = line
    var hasTitle = false
    while row < min(end, line + 4) {
      if isRow(row) {
        let rows = rows(from: row)
        return OutlineTable(caption: line..<row, rows: rows)
      }
      guard row < line + 3, text.lines[row].shape == .text else { return nil }
      let content = text.lines[row].content
      if captionLabel(content) == nil {
        guard row == line, !hasTitle, isTitle(content) else { return nil }
        hasTitle = true
      }
      row += 1
    }
    return nil
  }

  private func isRow(_ line: Int) -> Bool {
    line < end && [.tabRow, .pipeRow, .pipeRule].contains(text.lines[line].shape)
  }

  private func captionLabel(_ content: Range<Int>) -> Int? {
    BodyLine.label(.tableDateLabels, content, glyphs, vocabulary)
      ?? BodyLine.label(.tableUnitLabels, content, glyphs, vocabulary)
  }

  private func isTitle(_ content: Range<Int>) -> Bool {
    guard content.count <= 50, Marker(opening: content, of: glyphs) == nil else { return false }
    // A title may carry its number or its unit in brackets behind it.
    var last = content.upperBound
    if let bracket = content.last(where: { BodyLine.isBracket(glyphs.scalars[$0]) }),
      glyphs.scalars[content.upperBound - 1] == 0x29
        || glyphs.scalars[content.upperBound - 1] == 0xFF09
    {
      last = glyphs.trimmed(content.lowerBound..<bracket).upperBound
    }
    return vocabulary[.tableTitleWords].words.contains { word in
      word.count < last - content.lowerBound
        && glyphs.scalars[last - word.count..<last].elementsEqual(word)
    }
  }

  /// The rows that follow each other; over one blank line too, when the next row goes on.
  private func rows(from first: Int) -> Range<Int> {
    var next = first + 1
    while isRow(next), (text.lines[next].shape == .tabRow) == (text.lines[first].shape == .tabRow) {
      if text.lines[next].blanksBefore > 0 {
        let line = text.lines[next]
        let goesOn =
          line.blanksBefore == 1 && line.shape == .tabRow
          && (glyphs.scalars[line.content.lowerBound] == 0x09
            || tabs(next) == tabs(next - 1) && (tabs(next) == tabs(first)))
        guard goesOn else { break }
      }
      next += 1
    }
    return first..<next
  }

  private func tabs(_ line: Int) -> Int {
    glyphs.scalars[text.lines[line].content].count { $0 == 0x09 }
  }

  mutating func add(_ table: OutlineTable) {
    let first = table.caption.lowerBound
    let content =
      text.lines[first].content
      .lowerBound..<text.lines[table.rows.upperBound - 1].content.upperBound
    var made = node(.table(table), first, content)
    made.parent = open.last { nodes[$0].holdsText }
    made.lines = first..<table.rows.upperBound
    nodes.append(made)
  }

  /// 註： and its own list, up to the first line that is none of it; the line after them.
  mutating func addNotes(after row: Int) -> Int {
    guard row < end, text.lines[row].shape == .text,
      let lead = BodyLine.label(.tableNoteLabels, text.lines[row].content, glyphs, vocabulary)
    else { return row }
    let parent = open.last { nodes[$0].holdsText }
    var line = row
    var number = 0
    var form: MarkForm?
    var leadEnd = lead
    repeat {
      var made = node(.note, line, text.lines[line].content, leadEnd: leadEnd)
      made.parent = parent
      // 註：1.…: the list may begin behind the label.
      let rest = glyphs.trimmed(lead..<text.lines[line].content.upperBound)
      let marker = Marker(
        opening: line == row ? rest : text.lines[line].content,
        of: glyphs
      )
      if let marker {
        made.marker = marker
        (number, form) = (marker.number, marker.form)
      }
      nodes.append(made)
      line += 1
      guard line < end, text.lines[line].shape == .text,
        let next = Marker(opening: text.lines[line].content, of: glyphs),
        next.number == number + 1, form == nil || next.form == form,
        next.form == .arabic || next.form == .arabicInBrackets || form != nil
      else { break }
      leadEnd = next.range.upperBound
    } while true
    return line
  }

  mutating func addPreformatted(from first: Int) -> Int {
    var line = first
    while line < end, text.lines[line].shape == .columns,
      line == first || text.lines[line].blanksBefore == 0
    {
      line += 1
    }
    let content = text.lines[first].content.lowerBound..<text.lines[line - 1].content.upperBound
    var made = node(.preformatted, first, content)
    made.parent = open.last { nodes[$0].holdsText }
    made.lines = first..<line
    nodes.append(made)
    return line
  }
}

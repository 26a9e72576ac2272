import Layout
import SourceText
import Vocabulary

extension OutlineBuilder {
  /// The table that begins at a line.
  func table(at line: Int) -> OutlineTable? { tables[line] }

  mutating func add(_ table: OutlineTable) {
    let first = table.caption.lowerBound
    let content =
      text.lines[first].content
      .lowerBound..<text.lines[table.rows.upperBound - 1].content.upperBound
    var made = node(.table(table), first, content)
    made.parent = open.last { nodes[$0].holdsText }
    made.lines = first..<table.rows.upperBound
    nodes.append(made)
    for line in table.notes { addNote(line) }
  }

  /// 註： or one line of its list.
  private mutating func addNote(_ line: Int) {
    let content = text.lines[line].content
    let label = BodyLine.label(vocabulary[.tableNoteLabels], content, glyphs)
    let rest = glyphs.trimmed((label ?? content.lowerBound)..<content.upperBound)
    let marker = Marker(opening: rest, of: glyphs)
    var made = node(.note, line, content, leadEnd: marker?.range.upperBound ?? label)
    made.marker = marker
    made.parent = open.last { nodes[$0].holdsText }
    nodes.append(made)
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

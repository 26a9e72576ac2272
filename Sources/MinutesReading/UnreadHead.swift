import Layout
import Minutes
import SourceText

/// What in a record's head no rule took (首部未判讀): labels of no list, lines under no label.
struct UnreadHead: Sendable {
  /// The labels that are in no list of the vocabulary, 列管編號.
  private(set) var labels: [SourceRange] = []
  /// The lines that neither carry a label nor continue one.
  private(set) var lines: [SourceRange] = []

  init() {}

  init(_ head: HeadReading, of text: LaidOutText) {
    var labelled: Set<Int> = []
    var values: Set<Int> = []
    for entry in head.entries {
      labelled.insert(entry.line)
      for value in entry.values { values.insert(value.lowerBound) }
      if entry.list == nil { labels.append(text.glyphs.range(entry.word)) }
    }
    for line in head.lines where !line.isTitle && line.table == nil {
      let content = text.lines[line.line].content
      guard !labelled.contains(line.line), !values.contains(content.lowerBound) else { continue }
      lines.append(text.glyphs.range(content))
    }
  }
}

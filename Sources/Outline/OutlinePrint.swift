public import Layout
import SourceText

extension Outline {
  /// The tree as text, a line a node: depth, lines of the record, kind, mark and words.
  ///
  /// The golden tests hold this print.
  public func printed(_ text: LaidOutText) -> String {
    var output = ""
    var depths: [Int] = []
    for node in nodes {
      let depth = node.parent.map { depths[$0] + 1 } ?? 0
      depths.append(depth)
      let first = text.lines[node.lines.lowerBound].lines.lowerBound
      let last = text.lines[node.lines.upperBound - 1].lines.upperBound
      let lines = first == last ? "\(first)" : "\(first)-\(last)"
      output += String(repeating: " ", count: max(0, 8 - lines.count)) + lines + " "
      output += String(repeating: "  ", count: depth) + node.name
      if node.skippedLevels > 0 { output += " (skips \(node.skippedLevels))" }
      output += ": "
      let words = text.glyphs.string(node.content).unicodeScalars
      output += Self.oneLine(words.prefix(60)) + (words.count > 60 ? "…" : "") + "\n"
    }
    return output
  }

  private static func oneLine(_ scalars: some Sequence<Unicode.Scalar>) -> String {
    var line = ""
    for scalar in scalars {
      switch scalar {
      case "\n": line += "⏎"
      case "\t": line += "⇥"
      default: line.unicodeScalars.append(scalar)
      }
    }
    return line
  }
}

extension OutlineNode {
  /// What the node is, in a word: `part`, `case`, `decision`.
  public var name: String {
    switch kind {
    case .part: "part"
    case .annex: "annex"
    case .agendaItem: "case"
    case .item(isHeading: true): "heading \(marker?.number ?? 0)"
    case .item(isHeading: false): "item \(marker?.number ?? 0)"
    case .heading: "heading"
    case .decision: "decision"
    case .section: "section"
    case .reporting: "reporting"
    case .table(let table): "table of \(table.rows.count) lines"
    case .note: "note"
    case .preformatted: "columns"
    case .nested: "record"
    case .paragraph: "paragraph"
    }
  }
}

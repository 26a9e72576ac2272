import Layout
import SourceText
import Vocabulary

/// Puts lines into the tree, one after the other.
struct OutlineBuilder {
  let text: LaidOutText
  let opener: LineOpener
  let vocabulary: Vocabulary
  /// The tables, by the first line of each.
  let tables: [Int: OutlineTable]
  /// The line after the last.
  let end: Int
  var nodes: [OutlineNode] = []
  var jumps: [Outline.Jump] = []
  /// The nodes that are open, outermost first.
  var open: [Int] = []
  /// Whether an annex has been opened.
  var isInAnnex = false

  var glyphs: Glyphs { text.glyphs }

  init(
    text: LaidOutText,
    opener: LineOpener,
    vocabulary: Vocabulary,
    tables: [Int: OutlineTable],
    end: Int
  ) {
    self.tables = tables
    self.text = text
    self.opener = opener
    self.vocabulary = vocabulary
    self.end = end
  }

  mutating func read(_ lines: Range<Int>, nested: [Range<Int>]) {
    var line = lines.lowerBound
    while line < lines.upperBound {
      if let record = nested.first(where: { $0.lowerBound == line }) {
        addNested(record)
        line = record.upperBound
        continue
      }
      if let table = table(at: line) {
        add(table)
        line = table.notes.isEmpty ? table.rows.upperBound : table.notes.upperBound
        continue
      }
      if text.lines[line].shape == .columns {
        line = addPreformatted(from: line)
        continue
      }
      addText(line, text.lines[line].content)
      line += 1
    }
  }

  private mutating func addNested(_ lines: Range<Int>) {
    let first = text.lines[lines.lowerBound].content
    let last = text.lines[lines.upperBound - 1].content
    var made = node(.nested, lines.lowerBound, first.lowerBound..<last.upperBound)
    made.lines = lines
    made.parent = open.last { nodes[$0].holdsText }
    nodes.append(made)
  }

  // MARK: - Lines of text

  /// Puts one line of text, or the part of it that is left, into the tree.
  mutating func addText(_ line: Int, _ content: Range<Int>) {
    let opening = BodyLine(content, glyphs: glyphs, opener: opener, vocabulary: vocabulary)
    switch opening.kind {
    case .annex:
      open.removeAll()
      isInAnnex = true
      push(node(.annex, line, content))
    case .adjourned where !isInAnnex:
      open.removeAll()
      append(node(.paragraph, line, content))
    case .part: addPart(line, content)
    case .mark(let marker): addMarked(line, content, marker, opening)
    case .unnumberedCase(let lead):
      guard !isInAnnex else { return addParagraph(line, content) }
      close { $0.kind == .part || $0.kind == .annex }
      push(node(.agendaItem, line, content, leadEnd: lead))
    case .decision(let lead): addLabel(.decision, line, content, lead: lead)
    case .section(let lead): addLabel(.section, line, content, lead: lead)
    case .reporting(let lead):
      close { $0.kind == .agendaItem || $0.kind == .part || $0.kind == .annex }
      append(node(.reporting, line, content, leadEnd: lead))
    case .adjourned, .text: addParagraph(line, content)
    }
  }

  /// An unnumbered part, 報告事項, which under numbered parts is no more than a heading.
  private mutating func addPart(_ line: Int, _ content: Range<Int>) {
    if isInAnnex || open.first.map({ nodes[$0].marker != nil }) == true {
      return addParagraph(line, content)
    }
    open.removeAll()
    push(node(.part, line, content))
  }

  private mutating func addLabel(
    _ kind: OutlineNode.Kind,
    _ line: Int,
    _ content: Range<Int>,
    lead: Int
  ) {
    if isInAnnex, kind == .section {
      // A label in an annex says what follows; it is no level of the path.
      return append(node(.section, line, content, leadEnd: lead))
    }
    if let scope = open.lastIndex(where: { nodes[$0].isScope }) {
      open.removeSubrange(scope...)
    }
    close { $0.holdsText }
    let rest = glyphs.trimmed(lead..<content.upperBound)
    let label = node(kind, line, content, leadEnd: lead)
    let takesList = rest.isEmpty || BodyLine.leadsOn(glyphs.scalars[rest.upperBound - 1])
    if kind == .section || takesList { push(label) } else { append(label) }
  }

  mutating func addParagraph(_ line: Int, _ content: Range<Int>) {
    let next = nextOpening(after: line)
    if startsCase(line, content) {
      close { $0.kind == .part }
      return push(node(.agendaItem, line, content))
    }
    let isHeading = isBareHeading(line, content, next)
    if isHeading, case .mark(let marker)? = next?.kind, marker.number == 1 {
      closeForGroup(before: marker)
    }
    let parent = open.last { nodes[$0].holdsText }
    var made = node(isHeading ? .heading : .paragraph, line, content)
    made.parent = parent
    nodes.append(made)
    // 決議： alone on its line takes the one paragraph after it.
    if let parent, nodes[parent].kind == .decision, open.last == parent {
      open.removeLast()
    }
  }

  /// A group heading closes the label above it, and the list that begins anew under it.
  private mutating func closeForGroup(before marker: Marker) {
    if let scope = open.lastIndex(where: { nodes[$0].isScope }) {
      open.removeSubrange(scope...)
      close { $0.kind == .part || $0.kind == .annex || $0.marker != nil && $0.kind != .agendaItem }
    } else if let list = open.lastIndex(where: { nodes[$0].marker?.form == marker.form }) {
      open.removeSubrange(list...)
    }
  }

  // MARK: - The tree

  func node(
    _ kind: OutlineNode.Kind,
    _ line: Int,
    _ content: Range<Int>,
    leadEnd: Int? = nil
  ) -> OutlineNode {
    OutlineNode(
      kind: kind,
      content: content,
      leadEnd: leadEnd ?? content.lowerBound,
      marker: nil,
      skippedLevels: 0,
      parent: open.last,
      lines: line..<line + 1
    )
  }

  mutating func append(_ node: OutlineNode) { nodes.append(node) }

  mutating func push(_ node: OutlineNode) {
    open.append(nodes.count)
    nodes.append(node)
  }

  /// Closes open nodes until the innermost is one of those wanted.
  mutating func close(until isWanted: (OutlineNode) -> Bool) {
    while let last = open.last, !isWanted(nodes[last]) { open.removeLast() }
  }
}

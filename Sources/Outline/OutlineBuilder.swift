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
  /// The first line and the one after the last.
  let start: Int
  let end: Int
  /// What each line of text says it is; lines are looked ahead to again and again.
  private let bodyLines: [BodyLine]
  var nodes: [OutlineNode] = []
  var jumps: [Outline.Jump] = []
  /// The nodes that are open, outermost first.
  var open: [Int] = []
  /// Whether an annex has been opened.
  var isInAnnex = false
  /// Whether the meeting has closed.
  var isAdjourned = false
  /// The forms from the outermost in, when the owner says them.
  let order: [MarkForm]
  /// The form of number of the record's parts, 五、主席致詞, when it is not 壹 or 甲.
  var partForm: MarkForm?
  /// The last number of each form that stood outermost.
  var outermost: [MarkForm: Int] = [:]
  /// The open case that has not said yet what it is about.
  var awaiting: Int?
  /// Whether the case that is open has been decided.
  var isDecided = true
  /// Where a list begins that belongs to what is being said.
  var speechDepth: Int?
  /// How many nodes are open about whoever speaks.
  var turnDepth: Int?
  /// How many nodes are open about groups under 【教務處】.
  var groupDepth: Int?
  /// 甲、公所提案, over the cases that 編號： opens.
  var groupOfCases: Int?
  /// The last case that has a mark of its own, 第二案.
  var lastAgenda: Int?

  var glyphs: Glyphs { text.glyphs }

  /// What a line of text says it is.
  func bodyLine(_ line: Int) -> BodyLine { bodyLines[line - start] }

  init(
    text: LaidOutText,
    opener: LineOpener,
    vocabulary: Vocabulary,
    tables: [Int: OutlineTable],
    lines: Range<Int>,
    order: [MarkForm],
    following: Marker?
  ) {
    self.order = order
    if let following { outermost[following.form] = following.number }
    self.tables = tables
    self.text = text
    self.opener = opener
    self.vocabulary = vocabulary
    (start, end) = (lines.lowerBound, lines.upperBound)
    let glyphs = text.glyphs
    bodyLines = lines.map { line in
      let isText = text.lines[line].shape == .text
      return BodyLine(isText ? text.lines[line].content : 0..<0, glyphs: glyphs, opener: opener)
    }
  }

  mutating func read(_ lines: Range<Int>, nested: [Range<Int>]) {
    partForm = formOfParts(lines, nested: nested)
    nodes.reserveCapacity(lines.count)
    var line = lines.lowerBound
    var next = nested[...]
    while line < lines.upperBound {
      if let record = next.first, record.lowerBound == line {
        addNested(record)
        line = record.upperBound
        next.removeFirst()
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
    demoteBareItems()
  }

  mutating func addNested(_ lines: Range<Int>) {
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
    let opening =
      content == text.lines[line].content
      ? bodyLine(line) : BodyLine(content, glyphs: glyphs, opener: opener)
    switch opening.kind {
    case .annex:
      open.removeAll()
      isInAnnex = true
      (turnDepth, groupDepth) = (nil, nil)
      push(node(.annex, line, content))
    case .adjourned where !isInAnnex:
      open.removeAll()
      isAdjourned = true
      append(node(.paragraph, line, content))
    case .part: addPart(line, content)
    case .mark(let marker): addMarked(line, content, marker, opening)
    case .unnumberedCase(let lead): addSubject(line, content, lead: lead)
    case .caseOpener(let lead): addOpener(line, content, lead: lead)
    case .decision where isQuoted(line, content): addParagraph(line, content)
    case .decision(let lead) where isInAnnex || isVote(line, content):
      // A decision told in an annex is none of this meeting's; a vote is not yet the decision.
      addLabel(.section, line, content, lead: lead)
    case .decision(let lead):
      awaiting = nil
      isDecided = true
      addLabel(.decision, line, content, lead: lead)
    case .section(let lead): addLabel(.section, line, content, lead: lead)
    case .reporting(let lead): addReporting(line, content, lead: lead)
    case .text where isAdjourned && addAnnex(line, content): break
    case .text where spacedDecision(content) != nil:
      (awaiting, isDecided) = (nil, true)
      addLabel(.decision, line, content, lead: spacedDecision(content) ?? content.upperBound)
    case .text where opensBareDecision(line, content):
      (awaiting, isDecided) = (nil, true)
      addLabel(.decision, line, content, lead: content.upperBound)
    case .adjourned, .text: addParagraph(line, content)
    }
  }

  mutating func addReporting(_ line: Int, _ content: Range<Int>, lead: Int) {
    close { $0.kind == .agendaItem || $0.kind == .part || $0.kind == .annex }
    append(node(.reporting, line, content, leadEnd: lead))
  }

  /// An unnumbered part, 報告事項, which under numbered parts is no more than a heading.
  mutating func addPart(_ line: Int, _ content: Range<Int>) {
    if isInAnnex { return addParagraph(line, content) }
    if open.first.map({ nodes[$0].marker != nil }) == true {
      // 一讀會 and 二讀會 under 乙、討論事項: each begins its cases anew.
      close { $0.kind == .part }
      return append(node(.heading, line, content))
    }
    open.removeAll()
    (turnDepth, groupDepth) = (nil, nil)
    push(node(.part, line, content))
  }

  /// 附件一 列管案件辦理情形, after the meeting has closed.
  mutating func addAnnex(_ line: Int, _ content: Range<Int>) -> Bool {
    guard let lead = BodyLine.annexLead(content, glyphs, opener.words.annexes),
      content.count <= 80, let last = content.last,
      !BodyLine.endsSentence(glyphs.scalars[last])
    else { return false }
    open.removeAll()
    isInAnnex = true
    (turnDepth, groupDepth) = (nil, nil)
    push(node(.annex, line, content, leadEnd: lead))
    return true
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

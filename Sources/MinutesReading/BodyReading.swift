import Layout
import Minutes
import Outline
import SourceText
import Vocabulary

/// The body of a record: the outline's nodes as blocks with addresses, and the nouns they stand for.
struct BodyReading {
  let text: LaidOutText
  let nodes: [OutlineNode]
  /// The index of the element that the first node becomes.
  let base: Int
  /// What stands before every address, `n1-` within a nested record.
  let prefix: String
  /// The element under which the whole body stands.
  let root: Int?
  /// The node after the last that stands under each node.
  let ends: [Int]
  /// The index of the element that each node becomes, and the one after the last.
  var firsts: [Int] = []
  /// The records read into this one.
  var nested: [Meeting] = []

  var elements: [Element] = []
  var parts: [Part] = []
  var cases: [AgendaItem] = []
  var decisions: [Decision] = []
  var annex: Annex?
  var reports: [UnitReport] = []
  var endTime: ClockTime?
  /// The address of the last table, on which its notes hang.
  private var lastTable: String?

  let vocabulary: Vocabulary
  let opener: LineOpener
  let names: UnitNames
  var glyphs: Glyphs { text.glyphs }

  init(
    reading outline: Outline,
    of text: LaidOutText,
    base: Int,
    prefix: String,
    root: Int?,
    ids: inout ElementIDs,
    opener: LineOpener,
    vocabulary: Vocabulary,
    names: UnitNames,
    readNested: (_ lines: Range<Int>, _ base: Int, _ parent: Int?, inout ElementIDs) -> (
      [Element], Meeting
    )
  ) {
    self.text = text
    self.base = base
    self.prefix = prefix
    self.root = root
    self.opener = opener
    self.vocabulary = vocabulary
    self.names = names
    nodes = outline.nodes
    ends = Self.ends(of: nodes)
    elements.reserveCapacity(nodes.count)
    var partCount = 0
    for index in nodes.indices {
      firsts.append(base + elements.count)
      if nodes[index].kind == .nested {
        let parent = nodes[index].parent.map { firsts[$0] } ?? root
        let inner = readNested(nodes[index].lines, base + elements.count, parent, &ids)
        elements += inner.0
        nested.append(inner.1)
      } else {
        addElement(index, &ids, &partCount)
      }
    }
    firsts.append(base + elements.count)
    readParts()
    readCases()
    readDecisions()
    readAnnex()
    readReports()
    readEnd()
  }

  static func ends(of nodes: [OutlineNode]) -> [Int] {
    var ends = nodes.indices.map { $0 + 1 }
    for index in nodes.indices.reversed() {
      if let parent = nodes[index].parent { ends[parent] = max(ends[parent], ends[index]) }
    }
    return ends
  }

  /// The elements of a node and all under it.
  func subtree(_ index: Int) -> Range<Int> { firsts[index]..<firsts[ends[index]] }

  /// The element that a node became.
  func element(_ index: Int) -> Int { firsts[index] }

  // MARK: - Blocks

  mutating func addElement(
    _ index: Int,
    _ ids: inout ElementIDs,
    _ partCount: inout Int
  ) {
    let node = nodes[index]
    let parent = node.parent.map { elements[firsts[$0] - base] }
    let above = parent?.id ?? prefix + "b"
    var id: String
    var step: Range<Int>?
    let kind: Element.Kind
    switch node.kind {
    case .part:
      partCount = node.marker?.number ?? partCount + 1
      // A part within a part: 一、報告事項 → 甲、….
      id = ids.unique(parent.map { "\($0.id)-\(partCount)" } ?? "\(prefix)p\(partCount)")
      kind = .part
      step = node.marker?.step ?? Disposition(of: node.content, glyphs, vocabulary).title
    case .annex:
      id = ids.unique(prefix + "a")
      kind = .part
      step = node.leadEnd > node.content.lowerBound ? label(of: node) : node.content
    case .agendaItem:
      kind = node.content.count <= 120 && node.marker != nil ? .heading : .item
      step = node.marker?.step
      if let number = node.marker?.number {
        id = ids.unique("\(above)-\(number)")
      } else if node.leadEnd > node.content.lowerBound {
        id = ids.next(.unnumbered, under: above)
      } else {
        id = ids.next(.paragraph, under: above)
      }
    case .item(let isHeading):
      kind = isHeading ? .heading : .item
      step = node.marker?.step
      let skipped = String(repeating: "-0", count: node.skippedLevels)
      id = ids.unique("\(above)\(skipped)-\(node.marker?.number ?? 0)")
    case .decision:
      kind = .section
      id = ids.next(.decision, under: above)
      step = label(of: node)
    case .section where node.parent.map({ nodes[$0].kind == .annex }) == true:
      kind = .section
      id = ids.next(.paragraph, under: above)
    case .section:
      kind = .section
      id = ids.next(.section, under: above)
      step = label(of: node)
    case .table:
      // Which table it is, is known when the record is put together.
      kind = .table(0)
      id = ids.next(.table, under: above)
      lastTable = id
    case .note:
      kind = .note
      let number = node.marker?.number ?? (body(of: node).isEmpty ? 0 : 1)
      id = ids.unique("\(lastTable ?? above)-n\(number)")
    case .heading:
      kind = .heading
      id = ids.next(.paragraph, under: above)
    case .preformatted, .nested:
      kind = .preformatted
      id = ids.next(.paragraph, under: above)
    case .paragraph, .reporting:
      kind = .paragraph
      id = ids.next(.paragraph, under: above)
    }
    elements.append(
      Element(
        id: id,
        kind: kind,
        range: glyphs.range(node.content),
        leadEnd: glyphs.offsets[node.leadEnd],
        step: step.map { glyphs.range($0) },
        parent: node.parent.map { firsts[$0] } ?? root,
        depth: parent.map { $0.depth + 1 } ?? 0
      )
    )
  }

  /// The word of a label without its colon.
  func label(of node: OutlineNode) -> Range<Int> {
    var end = node.leadEnd
    while end > node.content.lowerBound,
      LineOpener.isColon(glyphs.scalars[end - 1]) || glyphs.scalars[end - 1].isWhitespace
        || LabelSigns.frames(glyphs.scalars[end - 1])
    {
      end -= 1
    }
    let start = node.marker?.range.upperBound ?? node.content.lowerBound
    return min(LabelSigns(opening: start..<end, of: glyphs).start, end)..<end
  }

  func body(of node: OutlineNode) -> Range<Int> {
    glyphs.trimmed(node.leadEnd..<node.content.upperBound)
  }
}

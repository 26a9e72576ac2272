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
  private var firsts: [Int] = []
  /// The records read into this one.
  private(set) var nested: [Meeting] = []

  private(set) var elements: [Element] = []
  private(set) var parts: [Part] = []
  private(set) var cases: [AgendaItem] = []
  private(set) var decisions: [Decision] = []
  private(set) var annex: Annex?
  private(set) var endTime: ClockTime?

  private let vocabulary: Vocabulary
  private let names: UnitNames
  private var glyphs: Glyphs { text.glyphs }

  init(
    reading outline: Outline,
    of text: LaidOutText,
    base: Int,
    prefix: String,
    root: Int?,
    ids: inout ElementIDs,
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
    readEnd()
  }

  private static func ends(of nodes: [OutlineNode]) -> [Int] {
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

  private mutating func addElement(
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
    case .note:
      kind = .note
      let table = elements.last { if case .table = $0.kind { true } else { false } }?.id ?? above
      let number = node.marker?.number ?? (body(of: node).isEmpty ? 0 : 1)
      id = ids.unique("\(table)-n\(number)")
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
  private func label(of node: OutlineNode) -> Range<Int> {
    var end = node.leadEnd
    while end > node.content.lowerBound,
      LineOpener.isColon(glyphs.scalars[end - 1]) || glyphs.scalars[end - 1].isWhitespace
    {
      end -= 1
    }
    return (node.marker?.range.upperBound ?? node.content.lowerBound)..<end
  }

  private func body(of node: OutlineNode) -> Range<Int> {
    glyphs.trimmed(node.leadEnd..<node.content.upperBound)
  }

  // MARK: - Parts and cases

  private mutating func readParts() {
    for (index, node) in nodes.enumerated() where node.kind == .part {
      let lead = node.marker?.range.upperBound ?? node.content.lowerBound
      let title = Disposition(of: lead..<node.content.upperBound, glyphs, vocabulary)
      var disposition = title.disposition
      // 略, alone on the line below the part.
      if disposition == nil, ends[index] == index + 2 {
        disposition = Disposition(of: nodes[index + 1].content, glyphs, vocabulary).alone
      }
      parts.append(
        Part(
          number: node.marker.map { glyphs.string($0.step) } ?? "",
          title: glyphs.string(title.title).filter { !$0.isWhitespace },
          disposition: disposition,
          elements: subtree(index)
        )
      )
    }
  }

  private mutating func readCases() {
    for (index, node) in nodes.enumerated() where node.kind == .agendaItem {
      var title = body(of: node)
      var units: [SourceRange] = []
      if let lead = BodyLabels.end(.reportingLabels, title, glyphs, vocabulary) {
        // 提案一　　　提案單位：人事室
        units = names.split(untilGap(lead..<title.upperBound), glyphs)
        title = title.upperBound..<title.upperBound
      } else if opensWithLabel(node, title) {
        title = title.upperBound..<title.upperBound
      }
      if let bracket = reportingBracket(in: title) {
        units = names.split(bracket.value, glyphs)
        title = glyphs.trimmed(title.lowerBound..<bracket.start)
      }
      if units.isEmpty, let unit = leadingUnit(title) { units.append(glyphs.range(unit)) }
      for child in index + 1..<ends[index] where nodes[child].kind == .reporting {
        guard nearestCase(child) == index else { continue }
        units += names.split(reportingValue(nodes[child]), glyphs)
      }
      if title.isEmpty { title = subject(of: index) ?? body(of: node) }
      var item = AgendaItem(
        number: node.marker.map { caseNumber($0) } ?? "",
        title: glyphs.range(title),
        elements: subtree(index)
      )
      item.reportingUnits = units
      item.outcome = Outcome.range(at: title, glyphs, vocabulary).map { glyphs.range($0) }
      item.disposition = (index + 1..<ends[index])
        .first { nodes[$0].parent == index && nodes[$0].kind == .paragraph }
        .flatMap { Disposition(of: nodes[$0].content, glyphs, vocabulary).alone }
      cases.append(item)
    }
  }

  /// Whether what a case's line says is who moves it, not what: 第一案　提案人：…, 動議人：….
  private func opensWithLabel(_ node: OutlineNode, _ title: Range<Int>) -> Bool {
    let lists: [Vocabulary.List] = [.caseOpeners, .sectionLabels]
    if lists.contains(where: { BodyLabels.end($0, title, glyphs, vocabulary) != nil }) {
      return true
    }
    let lead = glyphs.trimmed(
      (node.marker?.range.upperBound ?? node.content.lowerBound)..<node.content.upperBound
    )
    return BodyLabels.end(.caseOpeners, lead, glyphs, vocabulary) == node.leadEnd
  }

  /// What a case is about that says so below its first line: 案由：, or its first paragraph.
  private func subject(of index: Int) -> Range<Int>? {
    let children = (index + 1..<ends[index]).filter { nodes[$0].parent == index }
    let labelled = children.first {
      nodes[$0].kind == .section
        && BodyLabels.end(.caseLabels, nodes[$0].content, glyphs, vocabulary) != nil
    }
    if let labelled { return body(of: nodes[labelled]) }
    guard let first = children.first(where: { nodes[$0].kind != .reporting }),
      nodes[first].kind == .paragraph || nodes[first].kind == .heading
    else { return nil }
    return nodes[first].content
  }

  /// The unit that opens a case's line: （法制局提）為修正…, 交通局報告：….
  private func leadingUnit(_ title: Range<Int>) -> Range<Int>? {
    guard let first = title.first else { return nil }
    let isBracketed = BodyLabels.opensBracket(glyphs.scalars[first])
    let start = isBracketed ? first + 1 : first
    let close = (start..<min(title.upperBound, start + 24)).first {
      isBracketed
        ? glyphs.scalars[$0].isBracket : LineOpener.isColon(glyphs.scalars[$0])
    }
    guard let close else { return nil }
    for ending in vocabulary[.reportingEndings].words
    where close - ending.count > start
      && glyphs.has(ending, at: close - ending.count, before: close)
    {
      let unit = glyphs.trimmed(start..<close - ending.count)
      if names.isUnit(unit, glyphs) { return unit }
    }
    return nil
  }

  /// A value as far as the wide gap before the next label.
  private func untilGap(_ value: Range<Int>) -> Range<Int> {
    let value = glyphs.trimmed(value)
    for position in value.dropFirst()
    where glyphs.scalars[position].isWhitespace && glyphs.scalars[position - 1].isWhitespace {
      return glyphs.trimmed(value.lowerBound..<position)
    }
    return value
  }

  private func nearestCase(_ index: Int) -> Int? {
    var next: Int? = index
    while let current = next, nodes[current].kind != .agendaItem { next = nodes[current].parent }
    return next
  }

  /// The number alone: 一 of 案由一：.
  private func caseNumber(_ marker: Marker) -> String {
    guard marker.form == .agenda else { return glyphs.string(marker.step) }
    let scalars = marker.step.filter {
      glyphs.scalars[$0].isDigit || ChineseNumeral.isNumeral(glyphs.scalars[$0])
    }
    return scalars.map { glyphs.string($0..<$0 + 1) }.joined()
  }

  /// （報告單位：資通安全署） at the end of a case's line.
  private func reportingBracket(in title: Range<Int>) -> (start: Int, value: Range<Int>)? {
    for position in title where BodyLabels.opensBracket(glyphs.scalars[position]) {
      let inner = glyphs.trimmed(position + 1..<title.upperBound)
      if let lead = BodyLabels.end(.reportingLabels, inner, glyphs, vocabulary) {
        return (position, BodyLabels.value(lead..<title.upperBound, glyphs))
      }
    }
    return nil
  }

  private func reportingValue(_ node: OutlineNode) -> Range<Int> {
    var content = node.content
    if let first = content.first, BodyLabels.opensBracket(glyphs.scalars[first]) {
      content = glyphs.trimmed(first + 1..<content.upperBound)
    }
    let lead = BodyLabels.end(.reportingLabels, content, glyphs, vocabulary) ?? content.lowerBound
    return BodyLabels.value(lead..<content.upperBound, glyphs)
  }

  // MARK: - Decisions

  private mutating func readDecisions() {
    var caseOfNode: [Int: Int] = [:]
    var found = 0
    for (index, node) in nodes.enumerated() where node.kind == .agendaItem {
      caseOfNode[index] = found
      found += 1
    }
    var lastCase: (index: Int, part: Int?)?
    for (index, node) in nodes.enumerated() {
      if node.kind == .agendaItem { lastCase = (index, part(of: index)) }
      guard node.kind == .decision || isDecidingPart(index) else { continue }
      var owner = nearestCase(index)
      if owner == nil, node.kind == .decision, let lastCase, lastCase.part == part(of: index) {
        owner = lastCase.index
      }
      let decision = Decision(
        word: glyphs.string(node.kind == .part ? partTitle(node) : label(of: node))
          .filter { !$0.isWhitespace },
        elements: subtree(index),
        agendaItem: owner.flatMap { caseOfNode[$0] },
        points: points(of: index)
      )
      if let item = decision.agendaItem { cases[item].decisions.append(decisions.count) }
      decisions.append(decision)
    }
  }

  private func partTitle(_ node: OutlineNode) -> Range<Int> {
    let lead = node.marker?.range.upperBound ?? node.content.lowerBound
    return Disposition(of: lead..<node.content.upperBound, glyphs, vocabulary).title
  }

  /// 九、結論：, a part that is a decision itself and holds no case.
  private func isDecidingPart(_ index: Int) -> Bool {
    guard nodes[index].kind == .part,
      vocabulary[.decisionWords].isWhole(glyphs, partTitle(nodes[index]))
    else { return false }
    let below = index + 1..<ends[index]
    guard !below.contains(where: { nodes[$0].kind == .decision || nodes[$0].kind == .agendaItem })
    else { return false }
    return below.contains { nodes[$0].parent == index && !isDisposition(nodes[$0]) }
  }

  private func isDisposition(_ node: OutlineNode) -> Bool {
    Disposition(of: node.content, glyphs, vocabulary).alone != nil
  }

  private func part(of index: Int) -> Int? {
    var next: Int? = index
    while let current = next, nodes[current].kind != .part { next = nodes[current].parent }
    return next
  }

  /// The numbered items of a decision; its paragraph or its own line when it has none.
  private func points(of index: Int) -> [Decision.Point] {
    let children = (index + 1..<ends[index]).filter { nodes[$0].parent == index }
    let numbered = children.filter { nodes[$0].marker != nil }
    if !numbered.isEmpty {
      return numbered.map { child in
        point(
          nodes[child].marker.map { glyphs.string($0.step) } ?? "",
          body(of: nodes[child]),
          child
        )
      }
    }
    let own = body(of: nodes[index])
    if own.isEmpty, let child = children.first {
      return [point("", nodes[child].content, child)]
    }
    return [point("", own, index)]
  }

  private func point(_ number: String, _ text: Range<Int>, _ index: Int) -> Decision.Point {
    Decision.Point(
      number: number,
      text: glyphs.range(text),
      element: firsts[index],
      units: names.mentioned(in: text, glyphs).map { glyphs.range($0) }
    )
  }

  // MARK: - Annex and end

  private mutating func readAnnex() {
    let annexes = nodes.indices.filter { nodes[$0].kind == .annex }
    guard let first = annexes.first, let last = annexes.last else { return }
    annex = Annex(
      elements: firsts[first]..<firsts[ends[last]],
      reports: annexes.flatMap { reports(under: $0) }
    )
  }

  /// The units' reports of an annex; none when it is no collection of reports.
  private func reports(under index: Int) -> [UnitReport] {
    let children = (index + 1..<ends[index]).filter {
      nodes[$0].parent == index && nodes[$0].marker != nil
    }
    let first = children.first.flatMap { nodes[$0].marker?.form }
    let items = children.filter { nodes[$0].marker?.form == first }
    let units = items.filter { names.isUnit(body(of: nodes[$0]), glyphs) }
    guard !units.isEmpty, units.count * 3 >= items.count * 2 else { return [] }
    return units.map { item in
      UnitReport(
        number: nodes[item].marker.map { glyphs.string($0.step) } ?? "",
        unit: glyphs.string(body(of: nodes[item])).filter { !$0.isWhitespace },
        elements: subtree(item)
      )
    }
  }

  /// When the meeting closed: 伍、散會（下午3時25分）, 散會：17 時 30 分.
  private mutating func readEnd() {
    for (index, node) in nodes.enumerated().reversed() where node.content.count <= 40 {
      guard
        node.kind == .part || node.kind == .paragraph || node.kind == .item(isHeading: false)
          || node.kind == .heading,
        vocabulary[.adjournedWords].first(in: glyphs, node.content) != nil
      else { continue }
      if let time = MeetingTime(reading: node.content, in: glyphs)?.latest {
        endTime = time
        return
      }
      // 肆、散會, the time on the line below.
      if node.kind == .part, ends[index] == index + 2, nodes[index + 1].content.count <= 24,
        let time = MeetingTime(reading: nodes[index + 1].content, in: glyphs)?.latest
      {
        endTime = time
        return
      }
    }
  }
}

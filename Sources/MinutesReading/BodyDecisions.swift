import Layout
import Minutes
import Outline
import SourceText
import Vocabulary

extension BodyReading {
  mutating func readDecisions() {
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

  func partTitle(_ node: OutlineNode) -> Range<Int> {
    let lead = node.marker?.range.upperBound ?? node.content.lowerBound
    return Disposition(of: lead..<node.content.upperBound, glyphs, vocabulary).title
  }

  /// 九、結論：, a part that is a decision itself and holds no case.
  func isDecidingPart(_ index: Int) -> Bool {
    guard nodes[index].kind == .part,
      DecisionWord.isWhole(glyphs, partTitle(nodes[index]), opener.words)
    else { return false }
    let below = index + 1..<ends[index]
    guard !below.contains(where: { nodes[$0].kind == .decision || nodes[$0].kind == .agendaItem })
    else { return false }
    return below.contains { nodes[$0].parent == index && !isDisposition(nodes[$0]) }
  }

  func isDisposition(_ node: OutlineNode) -> Bool {
    Disposition(of: node.content, glyphs, vocabulary).alone != nil
  }

  func part(of index: Int) -> Int? {
    var next: Int? = index
    while let current = next, nodes[current].kind != .part { next = nodes[current].parent }
    return next
  }

  /// The numbered items of a decision; its paragraph or its own line when it has none.
  func points(of index: Int) -> [Decision.Point] {
    let children = (index + 1..<ends[index]).filter {
      nodes[$0].parent == index && !(nodes[index].kind == .part && isDisposition(nodes[$0]))
    }
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
    // The words of a part are its title, no point.
    let own = nodes[index].kind == .part ? 0..<0 : body(of: nodes[index])
    if own.isEmpty, let child = children.first {
      return [point("", nodes[child].content, child)]
    }
    return [point("", own, index)]
  }

  func point(_ number: String, _ text: Range<Int>, _ index: Int) -> Decision.Point {
    Decision.Point(
      number: number,
      text: glyphs.range(text),
      element: firsts[index],
      units: names.mentioned(in: text, glyphs).map { glyphs.range($0) }
    )
  }

  // MARK: - Annex and end

  mutating func readAnnex() {
    // An annex in the middle of the agenda is of the case before it; the record's own ends it.
    let agenda = nodes.lastIndex { $0.kind == .part || $0.kind == .agendaItem } ?? -1
    let annexes = nodes.indices.filter { nodes[$0].kind == .annex && $0 > agenda }
    guard let first = annexes.first, let last = annexes.last else { return }
    annex = Annex(elements: firsts[first]..<firsts[ends[last]])
  }

  /// When the meeting closed: 伍、散會（下午3時25分）, 散會：17 時 30 分.
  mutating func readEnd() {
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

import Layout
import SourceText
import Vocabulary

extension OutlineBuilder {
  /// Puts a numbered line into the tree.
  mutating func addMarked(
    _ line: Int,
    _ content: Range<Int>,
    _ marker: Marker,
    _ opening: BodyLine
  ) {
    let rest = glyphs.trimmed(marker.range.upperBound..<content.upperBound)
    if marker.form == .agenda { return addAgenda(line, content, marker) }
    let caseLead = caseLabelEnd(rest, on: line)
    let isPartTitle = isPartTitle(rest)
    leaveAnnex(for: marker, isPart: isPartTitle)
    let isSaid = opensSpeechList(marker)
    guard
      let place = isSaid
        ? Place(depth: open.count)
        : place(marker, on: line, isPart: isPartTitle, isCase: caseLead != nil)
    else {
      return addParagraph(line, content)
    }
    if let chain = place.chain { open = chain }
    open.removeSubrange(place.depth...)
    if let turn = turnDepth, place.depth < turn { turnDepth = nil }
    if let group = groupDepth, place.depth < group { groupDepth = nil }
    if open.isEmpty {
      outermost[marker.form] = marker.number
      isAdjourned = isAdjourned || closesMeeting(rest)
    }
    if isSaid { speechDepth = place.depth }
    var made = node(.item(isHeading: false), line, content, leadEnd: marker.range.upperBound)
    made.marker = marker
    made.skippedLevels = skippedLevels(marker)
    made.kind = kind(line, rest, marker, isPartTitle: isPartTitle, caseLead: caseLead)
    if isSaid { made.kind = .item(isHeading: false) }
    if made.kind == .agendaItem {
      if let caseLead { made.leadEnd = caseLead }
      let saysSubject = BodyLine.label(.caseLabels, rest, glyphs, vocabulary) != nil
      (awaiting, isDecided) = (saysSubject ? nil : nodes.count, false)
    } else if made.kind == .decision {
      made.leadEnd = BodyLine.label(.decisionWords, rest, glyphs, vocabulary) ?? rest.upperBound
      (awaiting, isDecided) = (nil, true)
    }
    if let jump = place.jump { jumps.append(jump) }

    // 六、(一)…: two marks open one line, and both count if the second is a 1.
    if let second = Marker(opening: rest, of: glyphs), second.number == 1,
      second.form != marker.form,
      !second.form.mustFollow,
      // 1. 第1項：同意。 names something, and opens nothing.
      !second.form.isName || marker.form.isName
    {
      made.content = content.lowerBound..<marker.range.upperBound
      if case .item = made.kind { made.kind = .item(isHeading: true) }
      push(made)
      return addText(line, rest)
    }
    if let split = runInList(line, content) {
      made.content = content.lowerBound..<split
      push(made)
      return addText(line, glyphs.trimmed(split..<content.upperBound))
    }
    push(made)
  }

  private func kind(
    _ line: Int,
    _ rest: Range<Int>,
    _ marker: Marker,
    isPartTitle: Bool,
    caseLead: Int?
  ) -> OutlineNode.Kind {
    let parent = open.last.map { nodes[$0].kind }
    if open.isEmpty {
      // 壹、 in what someone says, in a record without numbered parts, is none.
      let isOutermost = [.formal, .stem].contains(marker.form) && turnDepth == nil
      if isPartTitle || isOutermost || marker.form == partForm { return .part }
    }
    if !isInAnnex {
      if opener.isAgendaTitle(rest, glyphs), parent == .part { return .part }
      if !open.isEmpty, isDecision(line, rest) { return .decision }
      if caseLead != nil { return .agendaItem }
      if parent == .part, let last = open.last,
        isCasePart(nodes[last]) && !hasOwnCases(last) || isDecided(line, marker)
      {
        return .agendaItem
      }
    }
    return .item(isHeading: isHeading(line, rest, marker))
  }

  /// Whether the cases of a part have marks of their own, 第一案, so that its plain items are none.
  private func hasOwnCases(_ part: Int) -> Bool {
    lastAgenda.map { nodes[$0].parent == part } ?? false
  }

  /// Whether the plain items of a part are cases: 討論事項, but not 散會.
  func isCasePart(_ node: OutlineNode) -> Bool {
    var title = glyphs.trimmed(
      (node.marker?.range.upperBound ?? node.content.lowerBound)..<node.content.upperBound
    )
    if let colon = title.first(where: { LineOpener.isColon(glyphs.scalars[$0]) }) {
      title = title.lowerBound..<colon
    }
    return vocabulary[.caseParts].first(in: glyphs, title) != nil
  }

  // MARK: - Which list a number belongs to

  private struct Place {
    /// How many open nodes stay open.
    var depth: Int
    var jump: Outline.Jump?
    /// The nodes that are open, where the number reopens a list.
    var chain: [Int]?
  }

  /// Whether a list is begun by what someone says, 本部推動三項工作：, within a case.
  private func opensSpeechList(_ marker: Marker) -> Bool {
    guard marker.number == 1, !isInAnnex, let last = nodes.last, last.kind == .paragraph,
      let sign = last.content.last, BodyLine.leadsOn(glyphs.scalars[sign]),
      let holder = open.last, nodes[holder].kind == .agendaItem, last.parent == holder
    else { return false }
    return true
  }

  /// Whether the meeting closes here: 十、散會：中午12時25分.
  private func closesMeeting(_ rest: Range<Int>) -> Bool {
    vocabulary[.adjournedWords].match(glyphs, at: rest.lowerBound, before: rest.upperBound) != nil
  }

  /// The depth that the owner's order of forms gives a mark; nil when it does not say.
  private func ordered(_ marker: Marker) -> Place? {
    guard let rank = order.firstIndex(of: marker.form) else { return nil }
    let scope = open.lastIndex { nodes[$0].isScope } ?? -1
    let next = open.lastIndex {
      nodes[$0].marker?.form == marker.form && nodes[$0].marker?.number == marker.number - 1
    }
    if let next, next < scope { return Place(depth: next) }
    let depth = open.indices.first { index in
      guard index > scope, let form = nodes[open[index]].marker?.form else { return false }
      return order.firstIndex(of: form).map { $0 >= rank } ?? false
    }
    guard let depth else {
      let follows =
        marker.number == 1 || marker.form.isName
        || open.isEmpty && outermost[marker.form] == marker.number - 1
      return Place(depth: open.count, jump: follows ? nil : .init(marker: marker, previous: nil))
    }
    let previous = nodes[open[depth]].marker
    let follows =
      marker.number == 1 || marker.form.isName
      || previous?.form == marker.form && previous?.number == marker.number - 1
    let number = previous?.form == marker.form ? previous?.number : nil
    return Place(depth: depth, jump: follows ? nil : .init(marker: marker, previous: number))
  }

  /// Where a mark belongs; nil when it is no mark but text.
  private func place(_ marker: Marker, on line: Int, isPart: Bool, isCase: Bool) -> Place? {
    if let place = ordered(marker) { return place }
    let lists = open.indices.filter { nodes[open[$0]].marker?.form == marker.form }
    let next = lists.filter { nodes[open[$0]].marker?.number == marker.number - 1 }
    if !next.isEmpty {
      let alike = next.filter { index in
        let node = nodes[open[index]]
        if isPart { return node.kind == .part }
        if isCase { return node.kind == .agendaItem }
        return hasSameIndent(node, line)
      }
      return Place(depth: alike.last ?? next[next.count - 1])
    }
    if marker.number == 1 {
      if isPart, let first = open.first, nodes[first].kind == .part, nodes[first].marker == nil {
        return Place(depth: 0)
      }
      // A list begun anew beside the one that is innermost.
      // 一、 under the part 六、 is a list of that part, unless the meeting has closed.
      if let last = open.last, nodes[last].marker?.form == marker.form,
        nodes[last].kind != .part || isPart || isAdjourned || marker.form != partForm
      {
        return Place(depth: open.count - 1)
      }
      return Place(depth: open.count)
    }
    if !isPart, !marker.form.isName, let chain = reopened(by: marker) {
      return Place(depth: chain.count, chain: chain)
    }
    if marker.form.mustFollow { return nil }
    if marker.form.isName {
      return Place(depth: lists.last ?? open.count)
    }
    let jump = { (previous: Int?) in Outline.Jump(marker: marker, previous: previous) }
    let scope = open.lastIndex { nodes[$0].isScope || nodes[$0].kind == .annex } ?? -1
    if let list = lists.last(where: { $0 > scope }) ?? lists.last {
      let previous = nodes[open[list]].marker?.number
      // A number far behind or far ahead of its list is more likely text.
      if let previous, abs(marker.number - previous) > 30 { return nil }
      return Place(depth: list, jump: jump(previous))
    }
    // 五、主席致詞 after a head whose labels are numbered one to four.
    if open.isEmpty, outermost[marker.form] == marker.number - 1 { return Place(depth: 0) }
    if marker.number > 30 { return nil }
    return Place(depth: open.count, jump: jump(nil))
  }

  private func hasSameIndent(_ node: OutlineNode, _ line: Int) -> Bool {
    let other = text.lines[node.lines.lowerBound]
    return other.indent == text.lines[line].indent && other.bullet == text.lines[line].bullet
  }

  /// Levels of the official order that lie between a mark and the number above it.
  private func skippedLevels(_ marker: Marker) -> Int {
    guard let level = marker.form.officialLevel, let last = open.last else { return 0 }
    let above: Int
    switch nodes[last].kind {
    case .annex,
      .part where nodes[last].marker?.form == nil:
      above = 0
    case .agendaItem: above = max(1, nodes[last].marker?.form.officialLevel ?? 1)
    case .decision, .section: return 0
    default:
      guard let form = nodes[last].marker?.form, let official = form.officialLevel else { return 0 }
      above = official
    }
    return max(0, level - above - 1)
  }

  // MARK: - Lists run into a line

  /// Where a list begins that is run into a line: 六、今日議程：1、…, when 2、 opens the next line.
  func runInList(_ line: Int, _ content: Range<Int>) -> Int? {
    guard let next = nextOpening(after: line), case .mark(let second) = next.kind,
      second.number == 2
    else { return nil }
    for position in content.dropFirst()
    where LineOpener.isColon(glyphs.scalars[position - 1]) {
      let rest = glyphs.trimmed(position..<content.upperBound)
      if let first = Marker(opening: rest, of: glyphs), first.form == second.form, first.number == 1
      {
        return position
      }
    }
    return nil
  }
}

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
    let isDeepest = isDeepest
    guard
      let place = isSaid
        ? Place(depth: open.count)
        : place(marker, on: line, isPart: isPartTitle, isCase: caseLead != nil)
    else {
      return addParagraph(line, content)
    }
    if let chain = place.chain { open = chain }
    open.removeSubrange(place.depth...)
    if let group = groupOfCases, !open.contains(group) { groupOfCases = nil }
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
      let saysSubject = BodyLine.label(opener.words.caseLabels, rest, glyphs) != nil
      (awaiting, isDecided) = (saysSubject ? nil : nodes.count, false)
    } else if made.kind == .decision {
      made.leadEnd = BodyLine.decision(rest, glyphs, opener.words) ?? rest.upperBound
      (awaiting, isDecided) = (nil, true)
    }
    if let jump = place.jump { jumps.append(jump) }

    // 六、(一)…: two marks open one line, and both count if the second is a 1.
    if !isDeepest, let second = Marker(opening: rest, of: glyphs), second.number == 1,
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
    if let split = runInList(line, content, below: marker) {
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
        isCasePart(nodes[last]) && !hasOwnCases(last)
          || isDecided(line, marker) && !isReport(line, rest, marker)
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
  ///
  /// Below a 1、 of its own form it is none: then the 2、 is the next of that.
  func runInList(_ line: Int, _ content: Range<Int>, below marker: Marker) -> Int? {
    guard let next = nextOpening(after: line), case .mark(let second) = next.kind,
      second.number == 2, second.form != marker.form
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

import Layout
import SourceText
import Vocabulary

extension OutlineBuilder {
  /// 案由：…: what the case above is about, when that has not been said; else a case.
  mutating func addSubject(_ line: Int, _ content: Range<Int>, lead: Int) {
    guard !isInAnnex else { return addParagraph(line, content) }
    defer { awaiting = nil }
    if let awaiting, open.contains(awaiting) {
      close { $0.kind == .agendaItem }
      return append(node(.section, line, content, leadEnd: lead))
    }
    close { $0.kind == .part || $0.kind == .annex }
    isDecided = false
    push(node(.agendaItem, line, content, leadEnd: lead))
  }

  /// 動議人：, 編號：, 提案單位：: the first line of a case when 案由： follows it.
  mutating func addOpener(_ line: Int, _ content: Range<Int>, lead: Int) {
    let isReporting = BodyLine.label(opener.words.reporting, content, glyphs) != nil
    if !isInAnnex, let group = awaiting, isGroup(group, over: content) {
      nodes[group].kind = .item(isHeading: true)
      (awaiting, groupOfCases) = (nil, group)
    }
    let isAwaited = awaiting.map { open.contains($0) } ?? false
    if !isInAnnex, !isAwaited, opensCase(content, on: line) {
      close { $0.kind == .part }
      if let group = groupOfCases, open.last == nodes[group].parent { open.append(group) }
      (awaiting, isDecided) = (nodes.count, false)
      return push(node(.agendaItem, line, content, leadEnd: lead))
    }
    if isReporting { return addReporting(line, content, lead: lead) }
    addLabel(.section, line, content, lead: lead)
  }

  /// 甲、公所提案, with 編號：第1號 directly below it, stands over a group of cases.
  private func isGroup(_ index: Int, over content: Range<Int>) -> Bool {
    let node = nodes[index]
    guard index == nodes.count - 1, open.last == index, let marker = node.marker,
      marker.form != .agenda,
      BodyLine.label(opener.words.reporting, content, glyphs) == nil,
      BodyLine.label(opener.words.sections, content, glyphs) == nil
    else { return false }
    let title = glyphs.trimmed(marker.range.upperBound..<node.content.upperBound)
    return title.count <= 12
      && vocabulary[.caseParts].words.contains {
        $0.count <= title.count
          && glyphs.has($0, at: title.upperBound - $0.count, before: title.upperBound)
      }
  }

  /// Whether a label that may stand above 案由： opens a case.
  func opensCase(_ content: Range<Int>, on line: Int) -> Bool {
    let isOther =
      BodyLine.label(opener.words.reporting, content, glyphs) != nil
      || BodyLine.label(opener.words.sections, content, glyphs) != nil
    if !isOther { return true }
    return isDecided && subjectFollows(line)
  }

  /// Whether 案由： follows before anything but labels and a few words.
  private func subjectFollows(_ line: Int) -> Bool {
    for next in line + 1..<max(line + 1, min(end, line + 6)) {
      guard text.lines[next].shape == .text else { return false }
      switch bodyLine(next).kind {
      case .unnumberedCase: return true
      case .caseOpener, .section, .reporting, .text: continue
      default: return false
      }
    }
    return false
  }

  /// 案由二：…: a case's own mark opens a case under the part, whatever stands open below it.
  mutating func addAgenda(_ line: Int, _ content: Range<Int>, _ marker: Marker) {
    leaveAnnex(for: marker, isPart: false)
    guard !isInAnnex else { return addParagraph(line, content) }
    (turnDepth, groupDepth) = (nil, nil)
    if let list = open.lastIndex(where: { nodes[$0].marker?.form == .agenda }) {
      // 第5號案: the number is the matter's own, not its place in the list.
      let isOwn = glyphs.scalars[marker.range].contains(0x865F)  // 號
      if let last = nodes[open[list]].marker?.number, marker.number != last + 1,
        marker.number != 1, !isOwn
      {
        jumps.append(.init(marker: marker, previous: last))
      }
      open.removeSubrange(list...)
    } else if let group = open.last, group == nodes.count - 1,
      nodes[group].kind == .item(isHeading: true)
        || nodes[group].kind == .agendaItem && marker.number == 1
    {
      // （一）鄉公所提案, with 第一號 directly below it, stands over a group of cases.
      for index in open where nodes[index].kind == .agendaItem {
        nodes[index].kind = .item(isHeading: true)
      }
    } else {
      close { $0.kind == .part }
    }
    var made = node(.agendaItem, line, content, leadEnd: marker.range.upperBound)
    made.marker = marker
    (awaiting, isDecided, lastAgenda) = (nodes.count, false, nodes.count)
    push(made)
  }

  /// Where the label of a case that stands behind a mark ends: 一、案由：, 一、動議人：.
  func caseLabelEnd(_ rest: Range<Int>, on line: Int) -> Int? {
    if let label = BodyLine.label(opener.words.caseLabels, rest, glyphs) { return label }
    if let label = BodyLine.label(opener.words.caseOpeners, rest, glyphs),
      opensCase(rest, on: line)
    {
      return label
    }
    return opener.agendaMark(rest, glyphs)?.range.upperBound
  }

  /// 三、決議：, and 三、決議 alone over a list or, within a case, over a text.
  func isDecision(_ line: Int, _ rest: Range<Int>) -> Bool {
    if BodyLine.decision(rest, glyphs, opener.words) != nil {
      return !isVote(line, rest)
    }
    guard DecisionWord.isWhole(glyphs, rest, opener.words) else { return false }
    switch nextOpening(after: line)?.kind {
    case .mark(let first): return first.number == 1
    case .text: return open.contains { nodes[$0].kind == .agendaItem }
    default: return false
    }
  }

  /// Whether a decision follows an item of a part before the next item.
  ///
  /// Then it is a case, whatever the part is called: 肆、工作報告, 一、社會處：…, 決定：洽悉。
  func isDecided(_ line: Int, _ marker: Marker) -> Bool {
    for next in line + 1..<max(line + 1, min(end, line + 200))
    where text.lines[next].shape == .text {
      switch bodyLine(next).kind {
      case .decision: return true
      case .annex, .adjourned, .part, .unnumberedCase: return false
      case .mark(let other):
        if other.form == marker.form || other.form == .agenda || other.form == .formal {
          return false
        }
      default: continue
      }
    }
    return false
  }

  // MARK: - Parts

  /// Whether the words behind a number are those of a part: 報告事項, 主席致詞：（略）, 散會：15：20.
  func isPartTitle(_ rest: Range<Int>) -> Bool {
    if opener.isAgendaTitle(rest, glyphs) || isAdjournedAt(rest) { return true }
    guard let colon = rest.prefix(20).first(where: { LineOpener.isColon(glyphs.scalars[$0]) })
    else { return false }
    return rest.upperBound - colon <= 18 && opener.isAgendaTitle(rest.lowerBound..<colon, glyphs)
  }

  /// 散會 21:40: the word, a blank and little else.
  private func isAdjournedAt(_ rest: Range<Int>) -> Bool {
    guard
      let found = opener.words.adjourned.match(
        glyphs,
        at: rest.lowerBound,
        before: rest.upperBound
      ), found.end < rest.upperBound, glyphs.scalars[found.end].isWhitespace
    else { return false }
    let time = glyphs.trimmed(found.end..<rest.upperBound)
    return time.count <= 16
      && time.contains { glyphs.scalars[$0].isDigit || glyphs.scalars[$0] == 0x6642 }  // 時
  }

  /// The form of the record's outermost numbers, when some of them are titles of parts.
  func formOfParts(_ lines: Range<Int>, nested: [Range<Int>]) -> MarkForm? {
    var form = outermost.keys.first
    var next = nested[...]
    for line in lines where text.lines[line].shape == .text {
      let content = text.lines[line].content
      while let record = next.first, record.upperBound <= line { next.removeFirst() }
      guard
        let marker = Marker(opening: content, of: glyphs) ?? opener.partMark(content, glyphs),
        next.first?.contains(line) != true
      else {
        // Under a part without a number the numbers are those of its cases.
        if form == nil, opener.isAgendaTitle(content, glyphs) { return nil }
        continue
      }
      if form == nil { form = marker.form }
      if marker.form == form,
        isPartTitle(glyphs.trimmed(marker.range.upperBound..<content.upperBound))
      {
        return form
      }
    }
    return nil
  }

  /// （略）, 無。, 未完: a line that says nothing else.
  func isDisposition(_ content: Range<Int>) -> Bool {
    guard content.count <= 12, let first = content.first else { return false }
    var inner = content
    if BodyLine.isBracket(glyphs.scalars[first]) { inner = first + 1..<inner.upperBound }
    while let last = inner.last,
      glyphs.scalars[last] == 0x3002 || glyphs.scalars[last].isWhitespace
        || glyphs.scalars[last] == 0x29 || glyphs.scalars[last] == 0xFF09
    {
      inner = inner.lowerBound..<last
    }
    return vocabulary[.withheldWords].isWhole(glyphs, inner)
      || vocabulary[.noneWords].isWhole(glyphs, inner)
      || vocabulary[.deferredWords].isWhole(glyphs, inner)
  }

  /// 主席：…, 劉部長某卯：…: a line that someone speaks.
  func isSpeaker(_ content: Range<Int>) -> Bool {
    guard let colon = content.prefix(16).first(where: { LineOpener.isColon(glyphs.scalars[$0]) })
    else { return false }
    let name = content.lowerBound..<colon
    return vocabulary[.chairLabels].isWhole(glyphs, name)
      || vocabulary[.posts].first(in: glyphs, name) != nil
  }
}

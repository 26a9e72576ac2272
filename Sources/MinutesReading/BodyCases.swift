import Layout
import Minutes
import Outline
import SourceText
import Vocabulary

extension BodyReading {
  mutating func readParts() {
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

  mutating func readCases() {
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
        title = glyphs.trimmed(
          bracket.start > title.lowerBound
            ? title.lowerBound..<bracket.start : bracket.end..<title.upperBound
        )
      }
      if units.isEmpty, let unit = leadingUnit(title) {
        units.append(glyphs.range(unit))
        // 第一案：（董事會提） says who, and 案由： below it what.
        if BodyLabels.value(unit.lowerBound..<title.upperBound, glyphs).count <= unit.count + 3,
          let first = title.first, BodyLabels.opensBracket(glyphs.scalars[first])
        {
          title = title.upperBound..<title.upperBound
        }
      }
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
  func opensWithLabel(_ node: OutlineNode, _ title: Range<Int>) -> Bool {
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
  func subject(of index: Int) -> Range<Int>? {
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
  func leadingUnit(_ title: Range<Int>) -> Range<Int>? {
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
  func untilGap(_ value: Range<Int>) -> Range<Int> {
    let value = glyphs.trimmed(value)
    for position in value.dropFirst()
    where glyphs.scalars[position].isWhitespace && glyphs.scalars[position - 1].isWhitespace {
      return glyphs.trimmed(value.lowerBound..<position)
    }
    return value
  }

  func nearestCase(_ index: Int) -> Int? {
    var next: Int? = index
    while let current = next, nodes[current].kind != .agendaItem { next = nodes[current].parent }
    return next
  }

  /// The number alone: 一 of 案由一：.
  func caseNumber(_ marker: Marker) -> String {
    guard marker.form == .agenda else { return glyphs.string(marker.step) }
    let scalars = marker.step.filter {
      glyphs.scalars[$0].isDigit || ChineseNumeral.isNumeral(glyphs.scalars[$0])
    }
    return scalars.map { glyphs.string($0..<$0 + 1) }.joined()
  }

  /// （報告單位：資通安全署） at the end of a case's line, or before its title: （提案單位：教育局）：….
  func reportingBracket(in title: Range<Int>) -> (start: Int, value: Range<Int>, end: Int)? {
    for position in title where BodyLabels.opensBracket(glyphs.scalars[position]) {
      let inner = glyphs.trimmed(position + 1..<title.upperBound)
      if let lead = BodyLabels.end(.reportingLabels, inner, glyphs, vocabulary) {
        guard position == title.lowerBound,
          let close = inner.first(where: { [0x29, 0xFF09].contains(glyphs.scalars[$0]) }),
          close >= lead, close + 1 < title.upperBound
        else {
          return (
            position, BodyLabels.value(lead..<title.upperBound, glyphs), title.upperBound
          )
        }
        let rest = glyphs.trimmed(close + 1..<title.upperBound)
        let colon = rest.first.map { LineOpener.isColon(glyphs.scalars[$0]) } ?? false
        return (
          position, glyphs.trimmed(lead..<close), colon ? rest.lowerBound + 1 : rest.lowerBound
        )
      }
    }
    return nil
  }

  func reportingValue(_ node: OutlineNode) -> Range<Int> {
    var content = node.content
    if let first = content.first, BodyLabels.opensBracket(glyphs.scalars[first]) {
      content = glyphs.trimmed(first + 1..<content.upperBound)
    }
    let lead = BodyLabels.end(.reportingLabels, content, glyphs, vocabulary) ?? content.lowerBound
    return BodyLabels.value(lead..<content.upperBound, glyphs)
  }
}

import Layout
import SourceText
import Vocabulary

extension OutlineBuilder {
  mutating func addLabel(
    _ kind: OutlineNode.Kind,
    _ line: Int,
    _ content: Range<Int>,
    lead: Int
  ) {
    if isInAnnex, kind == .section {
      // A label in an annex says what follows; it is no level of the path.
      var label = node(.section, line, content, leadEnd: lead)
      label.parent = open.last { nodes[$0].holdsText }
      return append(label)
    }
    if kind == .section, signsPoint(content) {
      var label = node(.section, line, content, leadEnd: lead)
      label.parent = open.last.flatMap { nodes[$0].parent }
      return append(label)
    }
    if let scope = open.lastIndex(where: { nodes[$0].isScope }) {
      open.removeSubrange(scope...)
    }
    close { $0.holdsText }
    closeListed(before: kind)
    let rest = glyphs.trimmed(lead..<content.upperBound)
    let label = node(kind, line, content, leadEnd: lead)
    if opensList(rest, after: line) {
      // 決議：一、照審查意見通過。 with 二、 at the start of a line below.
      var label = label
      label.content = content.lowerBound..<lead
      push(label)
      return addText(line, rest)
    }
    let takesList =
      rest.isEmpty || BodyLine.leadsOn(glyphs.scalars[rest.upperBound - 1])
      || announcesList(rest) && listFollows(line)
    if kind == .section || takesList { push(label) } else { append(label) }
  }

  /// 提案人：… below a numbered point of a decision says who moved that; it ends nothing.
  private func signsPoint(_ content: Range<Int>) -> Bool {
    guard BodyLine.label(vocabulary[.signerLabels], content, glyphs) != nil,
      let scope = open.last(where: { nodes[$0].isScope }), nodes[scope].kind == .decision,
      let last = open.last, last > scope
    else { return false }
    return nodes[last].marker != nil
  }

  /// 一、暫擱。二、照審查意見通過。: the list ends on the line on which it begins.
  func holdsSecond(of first: Marker, _ rest: Range<Int>) -> Bool {
    for position in first.range.upperBound..<rest.upperBound
    where BodyLine.endsSentence(glyphs.scalars[position - 1]) {
      if let second = Marker(opening: position..<rest.upperBound, of: glyphs),
        second.form == first.form, second.number == 2
      {
        return true
      }
    }
    return false
  }

  /// Whether a label's own line holds the first of a list whose second opens a line below it.
  func opensList(_ rest: Range<Int>, after line: Int) -> Bool {
    guard let first = Marker(opening: rest, of: glyphs), first.number == 1,
      !holdsSecond(of: first, rest)
    else { return false }
    for next in line + 1..<max(line + 1, min(end, line + 6)) {
      guard text.lines[next].shape == .text else { return false }
      let content = text.lines[next].content
      switch bodyLine(next).kind {
      case .text: continue
      case .mark(let second):
        guard second.form == first.form, second.number == 2 else { return false }
        let words = glyphs.trimmed(second.range.upperBound..<content.upperBound)
        return caseLabelEnd(words, on: next) == nil && !isPartTitle(words)
      default: return false
      }
    }
    return false
  }
}

import Layout
import SourceText
import Vocabulary

/// Which list a number belongs to.
extension OutlineBuilder {
  /// Where a number belongs among the open nodes.
  struct Place {
    /// How many open nodes stay open.
    var depth: Int
    var jump: Outline.Jump?
    /// The nodes that are open, where the number reopens a list.
    var chain: [Int]?
  }

  /// Whether a list is begun by what someone says, 本部推動三項工作：, within a case.
  func opensSpeechList(_ marker: Marker) -> Bool {
    guard marker.number == 1, !isInAnnex, let last = nodes.last, last.kind == .paragraph,
      let sign = last.content.last, BodyLine.leadsOn(glyphs.scalars[sign]),
      let holder = open.last, nodes[holder].kind == .agendaItem, last.parent == holder
    else { return false }
    return true
  }

  /// Whether the meeting closes here: 十、散會：中午12時25分.
  func closesMeeting(_ rest: Range<Int>) -> Bool {
    opener.words.adjourned.match(glyphs, at: rest.lowerBound, before: rest.upperBound) != nil
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
  func place(_ marker: Marker, on line: Int, isPart: Bool, isCase: Bool) -> Place? {
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
      return Place(depth: isDeepest ? lists.last ?? open.count - 1 : open.count)
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

  /// Whether no further level opens: real records have nine, and a text that alternates two marks
  /// without end must not become as many.
  var isDeepest: Bool { open.count >= 40 }

  private func hasSameIndent(_ node: OutlineNode, _ line: Int) -> Bool {
    let other = text.lines[node.lines.lowerBound]
    return other.indent == text.lines[line].indent && other.bullet == text.lines[line].bullet
  }
}

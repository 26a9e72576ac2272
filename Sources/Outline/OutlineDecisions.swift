import Layout
import SourceText
import Vocabulary

extension OutlineBuilder {
  /// A decision word that only stands at a line's start because the line before was cut there:
  /// 業經第26次會議⏎決議：…, in a record that is not wrapped otherwise.
  func isQuoted(_ line: Int, _ content: Range<Int>) -> Bool {
    guard line > 0, text.lines[line - 1].shape == .text,
      text.lines[line].blanksBefore == 0 || text.lines[line - 1].blanksBefore > 0,
      open.contains(where: { nodes[$0].kind == .section })
    else { return false }
    let before = text.lines[line - 1].content
    guard before.count >= 16, let last = before.last,
      [0x6703, 0x8B70, 0x6B21].contains(glyphs.scalars[last])  // 會 議 次
    else { return false }
    return before.contains { glyphs.scalars[$0] == 0x7B2C }  // 第
      || before.contains { glyphs.scalars[$0] == 0x7D93 }  // 經
  }

  /// 主席裁示, without a colon, alone on its line over a list in a case.
  func opensBareDecision(_ line: Int, _ content: Range<Int>) -> Bool {
    !isInAnnex && content.count <= 10 && open.contains { nodes[$0].kind == .agendaItem }
      && DecisionWord.isWhole(glyphs, content, vocabulary) && listFollows(line)
  }

  /// Whether a line tells a vote, 表決結果：…, and a decision follows in the same case.
  func isVote(_ line: Int, _ content: Range<Int>) -> Bool {
    guard BodyLine.label(.voteWords, content, glyphs, vocabulary) != nil else { return false }
    for next in line + 1..<max(line + 1, min(end, line + 8)) where text.lines[next].shape == .text {
      switch BodyLine(
        text.lines[next].content,
        glyphs: glyphs,
        opener: opener,
        vocabulary: vocabulary
      ).kind {
      case .decision:
        return BodyLine.label(.voteWords, text.lines[next].content, glyphs, vocabulary) == nil
      case .text, .section: continue
      default: return false
      }
    }
    return false
  }

  /// Whether a text says that a list follows: 除下列各點外, 修正如下.
  func announcesList(_ content: Range<Int>) -> Bool {
    vocabulary[.listLeads].first(in: glyphs, content) != nil
  }

  /// Whether the next line opens a list at its first number, and no case.
  func listFollows(_ line: Int) -> Bool {
    guard case .mark(let first)? = nextOpening(after: line)?.kind, first.number == 1,
      first.form != .agenda
    else { return false }
    let words = glyphs.trimmed(first.range.upperBound..<text.lines[line + 1].content.upperBound)
    return caseLabelEnd(words, on: line + 1) == nil && !isPartTitle(words)
  }

  /// Closes what a label says nothing of: within a case, a heading whose list has been told, and the
  /// last line of a list none of whose lines was ruled on.
  mutating func closeListed() {
    // 六、環境保護局, the last of a part's reports: what follows is ruled on all of them.
    if let last = open.last, nodes[last].kind == .item(isHeading: true),
      let parent = nodes[last].parent, nodes[parent].kind == .part,
      let marker = nodes[last].marker, followsUndecided(marker, before: last)
    {
      open.removeLast()
    }
    guard open.contains(where: { nodes[$0].kind == .agendaItem }) else { return }
    while let last = open.last, nodes[last].kind == .item(isHeading: true),
      isTold(last) || isLastOfUndecided(last) || tellsVote(last)
    {
      open.removeLast()
    }
  }

  /// （四）表決結果：, behind which the decision is the case's.
  private func tellsVote(_ heading: Int) -> Bool {
    guard let marker = nodes[heading].marker else { return false }
    let words = glyphs.trimmed(marker.range.upperBound..<nodes[heading].content.upperBound)
    return BodyLine.label(.voteWords, words, glyphs, vocabulary) != nil
  }

  /// 2. 調查結果：, with its (1) and (2) below it.
  private func isTold(_ heading: Int) -> Bool {
    guard let sign = nodes[heading].content.last, BodyLine.leadsOn(glyphs.scalars[sign]) else {
      return false
    }
    return nodes[(heading + 1)...].contains { $0.parent == heading && $0.marker != nil }
  }

  /// 四、人事室：（略）, after 一、 to 三、 without a decision: what follows is ruled on all four.
  private func isLastOfUndecided(_ heading: Int) -> Bool {
    guard heading == nodes.count - 1, let marker = nodes[heading].marker, marker.number > 1,
      !marker.form.isName
    else { return false }
    for node in nodes[..<heading].suffix(60).reversed() {
      if node.kind == .decision { return false }
      if node.parent == nodes[heading].parent, node.marker?.form == marker.form {
        return node.marker?.number == marker.number - 1
      }
    }
    return false
  }
}

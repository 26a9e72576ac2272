import Layout
import SourceText
import Vocabulary

extension OutlineBuilder {
  /// A decision word that only stands at a line's start because the line before was cut there:
  /// 業經第26次會議⏎決議：…, in a record that is not wrapped otherwise.
  func isQuoted(_ line: Int, _ content: Range<Int>) -> Bool {
    guard line > 0, isBeside(line), text.lines[line - 1].shape == .text,
      open.contains(where: { nodes[$0].kind == .section })
    else { return false }
    let before = text.lines[line - 1].content
    guard before.count >= 16, let last = before.last,
      [0x6703, 0x8B70, 0x6B21].contains(glyphs.scalars[last])  // 會 議 次
    else { return false }
    return before.contains { glyphs.scalars[$0] == 0x7B2C }  // 第
      || before.contains { glyphs.scalars[$0] == 0x7D93 }  // 經
  }

  /// Whether no blank line parts a line from the one before, or one does as most about it are parted.
  private func isBeside(_ line: Int) -> Bool {
    let blanks = text.lines[line].blanksBefore
    if blanks == 0 { return true }
    let parted = [line - 2, line - 1, line + 1, line + 2].count {
      text.lines.indices.contains($0) && text.lines[$0].blanksBefore == blanks
    }
    return parted >= 3
  }

  /// 主席裁示, without a colon, alone on its line over a list in a case.
  func opensBareDecision(_ line: Int, _ content: Range<Int>) -> Bool {
    !isInAnnex && content.count <= 10 && open.contains { nodes[$0].kind == .agendaItem }
      && DecisionWord.isWhole(glyphs, content, opener.words) && listFollows(line)
  }

  /// Where the word of a decision ends that has a wide blank for its colon: 決議　通過.
  func spacedDecision(_ content: Range<Int>) -> Int? {
    guard !isInAnnex, open.contains(where: { nodes[$0].kind == .agendaItem }),
      let word = DecisionWord.end(
        glyphs,
        at: content.lowerBound,
        before: content.upperBound,
        opener.words
      ),
      case let rest = glyphs.trimmed(word..<content.upperBound), !rest.isEmpty,
      DisplayWidth.of(glyphs.scalars[word..<rest.lowerBound]) >= 2
    else { return nil }
    return rest.lowerBound
  }

  /// Whether a line tells a vote, 表決結果：…, and a decision follows in the same case.
  func isVote(_ line: Int, _ content: Range<Int>) -> Bool {
    guard BodyLine.label(vocabulary[.voteWords], content, glyphs) != nil else { return false }
    for next in line + 1..<max(line + 1, min(end, line + 8)) where text.lines[next].shape == .text {
      switch bodyLine(next).kind {
      case .decision:
        return BodyLine.label(vocabulary[.voteWords], text.lines[next].content, glyphs) == nil
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
  mutating func closeListed(before kind: OutlineNode.Kind) {
    if kind == .decision, let part = open.first, isReportPart(nodes[part]),
      !open.contains(where: { nodes[$0].kind == .agendaItem })
    {
      return close { $0.kind == .part }
    }
    guard open.contains(where: { nodes[$0].kind == .agendaItem }) else { return }
    while let last = open.last, nodes[last].kind == .item(isHeading: true),
      isTold(last) || isLastOfUndecided(last) || kind == .decision && tellsVote(last)
    {
      open.removeLast()
    }
  }

  /// Whether a numbered line of 伍、各單位工作報告 is a unit's report that is not ruled on by itself: the one
  /// ruling of the part, behind the last report, is on all of them.
  func isReport(_ line: Int, _ rest: Range<Int>, _ marker: Marker) -> Bool {
    guard marker.number > 1, let part = open.last, isReportPart(nodes[part]),
      namesUnit(rest)
    else { return false }
    let before = nodes.suffix(200).last { $0.parent == part && $0.marker?.form == marker.form }
    guard let before, before.kind != .agendaItem else { return false }
    return rulings(after: line, in: nodes[part]) <= 1
  }

  /// 伍、各單位工作報告, 八、各單位報告：.
  func isReportPart(_ node: OutlineNode) -> Bool {
    node.kind == .part && vocabulary[.reportParts].first(in: glyphs, node.content) != nil
  }

  /// Whether a line is a unit's name, as far as a colon or a bracket.
  private func namesUnit(_ rest: Range<Int>) -> Bool {
    let end = rest.first {
      LineOpener.isColon(glyphs.scalars[$0]) || BodyLine.isBracket(glyphs.scalars[$0])
    }
    let name = glyphs.trimmed(rest.lowerBound..<(end ?? rest.upperBound))
    guard (2...16).contains(name.count) else { return false }
    return [.unitEndings, .weakUnitEndings].contains { list in
      vocabulary[list].words.contains {
        $0.count < name.count
          && glyphs.has($0, at: name.upperBound - $0.count, before: name.upperBound)
      }
    }
  }

  /// How many rulings follow in a part, two at most.
  private func rulings(after line: Int, in part: OutlineNode) -> Int {
    var count = 0
    for next in line + 1..<max(line + 1, min(end, line + 400))
    where text.lines[next].shape == .text {
      switch bodyLine(next).kind {
      case .decision: count += 1
      case .annex, .adjourned, .part: return count
      case .mark(let other):
        if let own = part.marker, other.form == own.form, other.number == own.number + 1 {
          return count
        }
      default: continue
      }
      if count > 1 { return count }
    }
    return count
  }

  /// （四）表決結果：, over how the vote went.
  private func tellsVote(_ heading: Int) -> Bool {
    let node = nodes[heading]
    let words = glyphs.trimmed(node.leadEnd..<node.content.upperBound)
    return BodyLine.label(vocabulary[.voteWords], words, glyphs) != nil
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

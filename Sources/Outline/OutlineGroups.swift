import Layout
import SourceText
import Vocabulary

extension OutlineBuilder {
  /// 【教務處】 at the start of a line: what follows is of one group, whatever was listed before.
  func opensGroup(_ content: Range<Int>) -> Bool {
    guard let first = content.first, glyphs.scalars[first] == 0x3010,
      let close = content.prefix(14).first(where: { glyphs.scalars[$0] == 0x3011 }),
      content.upperBound - close <= 40
    else { return false }
    return !open.contains { nodes[$0].isScope }
  }

  /// Puts 【教務處】 beside the groups before it; it adds no level, so their numbers begin anew.
  mutating func addGroup(_ line: Int, _ content: Range<Int>) {
    let depth =
      groupDepth
      ?? (open.lastIndex {
        nodes[$0].holdsText && nodes[$0].marker == nil
          || nodes[$0].kind == .part || nodes[$0].kind == .agendaItem
      } ?? -1) + 1
    if depth < open.count { open.removeSubrange(depth...) }
    groupDepth = depth
    turnDepth = nil
    let isWhole = content.last.map { glyphs.scalars[$0] == 0x3011 } ?? false
    append(node(isWhole && line + 1 < end ? .heading : .paragraph, line, content))
  }

  /// 本會幕僚說明：, alone on its line in a case: a label that the vocabulary knows by its ending.
  func opensSection(_ content: Range<Int>) -> Bool {
    guard !isInAnnex, (4...16).contains(content.count), let last = content.last,
      BodyLine.leadsOn(glyphs.scalars[last]),
      open.contains(where: { nodes[$0].kind == .agendaItem }),
      open.last(where: { nodes[$0].isScope }).map({ nodes[$0].kind != .decision }) ?? true
    else { return false }
    // The first words under a heading are of the heading.
    if let holder = open.last, holder == nodes.count - 1,
      nodes[holder].kind == .item(isHeading: true)
    {
      return false
    }
    let word = glyphs.trimmed(content.lowerBound..<last)
    guard word.allSatisfy({ glyphs.scalars[$0].isHan }) else { return false }
    return vocabulary[.sectionEndings].words.contains {
      $0.count < word.count
        && glyphs.scalars[word.upperBound - $0.count..<word.upperBound].elementsEqual($0)
    }
  }

  /// A decision word that only stands at a line's start because the line before was cut there:
  /// 業經第26次會議⏎決議：…, in a record that is not wrapped otherwise.
  func isQuoted(_ line: Int, _ content: Range<Int>) -> Bool {
    guard line > 0, text.lines[line].blanksBefore == 0, text.lines[line - 1].shape == .text,
      open.contains(where: { nodes[$0].kind == .section })
    else { return false }
    let before = text.lines[line - 1].content
    guard before.count >= 16, let last = before.last,
      [0x6703, 0x8B70, 0x6B21].contains(glyphs.scalars[last])  // 會 議 次
    else { return false }
    return before.contains { glyphs.scalars[$0] == 0x7B2C }  // 第
      || before.contains { glyphs.scalars[$0] == 0x7D93 }  // 經
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
}

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
    return true
  }

  /// Puts 【教務處】 beside the groups before it; it adds no level, so their numbers begin anew.
  mutating func addGroup(_ line: Int, _ content: Range<Int>) {
    let holder = open.lastIndex {
      [.part, .annex, .agendaItem].contains(nodes[$0].kind)
    }
    let depth = groupDepth ?? holder.map { $0 + 1 } ?? 0
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
}

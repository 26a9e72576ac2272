import Layout
import SourceText
import Vocabulary

extension OutlineBuilder {
  /// What the next line opens; nil at the end and before a table.
  func nextOpening(after line: Int) -> BodyLine? {
    guard line + 1 < end, text.lines[line + 1].shape == .text else { return nil }
    return bodyLine(line + 1)
  }

  /// Whether a numbered line stands over what follows it.
  func isHeading(_ line: Int, _ rest: Range<Int>, _ marker: Marker) -> Bool {
    guard let last = rest.last, rest.count <= 80, line + 1 < end else { return false }
    let isOpen = !BodyLine.endsSentence(glyphs.scalars[last])
    // 三、用地取得情形如下： stands over its table.
    if table(at: line + 1) != nil { return isOpen || BodyLine.leadsOn(glyphs.scalars[last]) }
    guard isOpen || isTitleWithColon(rest) else { return false }
    switch nextOpening(after: line)?.kind {
    case .mark(let next):
      guard next.form != marker.form else { return false }
      if next.form == .agenda {
        // （一）財經類, over 第1號案; the last point of a decision is no heading of the next case.
        return rest.count <= 16
          && !open.contains { nodes[$0].isScope || nodes[$0].marker?.form == .agenda }
      }
      if next.form.isName { return !open.contains { nodes[$0].marker?.form == next.form } }
      return next.number == 1
    case .text, .decision, .section, .reporting, .unnumberedCase, .caseOpener: return true
    default: return false
    }
  }

  /// 一、教務處：, a short title, not a sentence that leads to a list.
  private func isTitleWithColon(_ rest: Range<Int>) -> Bool {
    guard let last = rest.last, BodyLine.leadsOn(glyphs.scalars[last]), rest.count <= 12,
      !announcesList(rest)
    else { return false }
    return !open.contains { nodes[$0].kind == .decision }
      && rest.dropLast().allSatisfy { !BodyLine.endsSentence(glyphs.scalars[$0]) }
  }

  /// 質詢議員：李議員乙巳、…: a label and its value.
  private func isLabelled(_ content: Range<Int>) -> Bool {
    content.prefix(12).contains { LineOpener.isColon(glyphs.scalars[$0]) }
  }

  /// Whether a line without a number stands over what follows it.
  func isBareHeading(_ line: Int, _ content: Range<Int>, _ next: BodyLine?) -> Bool {
    guard let last = content.last, content.count <= 80,
      !BodyLine.endsSentence(glyphs.scalars[last]),
      glyphs.scalars[content].contains(where: \.isHan), !isLabelled(content), line + 1 < end
    else { return false }
    if table(at: line + 1) != nil { return true }
    switch next?.kind {
    case .mark(let marker): return marker.number == 1 && !marker.form.mustFollow
    case .text:
      if isDayHeading(content) { return true }
      // Only over a sentence: the lines of a list without numbers are no headings of each other.
      let following = text.lines[line + 1].content
      guard let stop = following.last, glyphs.scalars[stop] == 0x3002, !hasGap(content) else {
        return false
      }
      return following.count > content.count && !isBracketed(content)
    default: return false
    }
  }

  /// Names side by side, as two who sign: 柯建銘　　林鴻池.
  private func hasGap(_ content: Range<Int>) -> Bool {
    // 醫院　0.8021　0.8765
    content.count { glyphs.scalars[$0] == 0x3000 } > 1
      || zip(content, content.dropFirst()).contains {
        glyphs.scalars[$0].isWhitespace && glyphs.scalars[$1].isWhitespace
      }
  }

  private func isBracketed(_ content: Range<Int>) -> Bool {
    guard let first = content.first, let last = content.last else { return false }
    return BodyLine.isBracket(glyphs.scalars[first])
      && (glyphs.scalars[last] == 0x29 || glyphs.scalars[last] == 0xFF09)
  }

  /// Whether an unnumbered paragraph is a case: the first under an agenda part, or under a group
  /// heading in one, that a decision follows before any number.
  func startsCase(_ line: Int, _ content: Range<Int>) -> Bool {
    guard !isInAnnex, let part = open.last(where: { nodes[$0].kind == .part }),
      isCasePart(nodes[part]), !isBracketed(content), !isGroupHeading(content)
    else { return false }
    switch nodes.last?.kind {
    case .part, .heading: break
    case .decision: break
    case .item where nodes.last?.parent.map({ nodes[$0].kind == .decision }) == true: return false
    default: return false
    }
    // Not below a numbered item, and behind a decision only where the case before it had no number.
    guard let holder = open.last(where: { nodes[$0].holdsText }), open.last == holder,
      holder == part || nodes[holder].kind == .agendaItem && nodes[holder].marker == nil
    else { return false }
    var next = line + 1
    while next < min(end, line + 12), text.lines[next].shape == .text {
      switch bodyLine(next).kind {
      case .decision: return true
      case .text, .section, .reporting, .caseOpener: next += 1
      default: return false
      }
    }
    return false
  }

  /// （12月24日）, （上午）: what day or hour the cases below are of; （休息） is none.
  private func isDayHeading(_ content: Range<Int>) -> Bool {
    isGroupHeading(content)
      && content.contains { [0x65E5, 0x5348].contains(glyphs.scalars[$0]) }  // 日 午
  }

  /// （12月24日）, alone on its line, stands over a group of cases.
  private func isGroupHeading(_ content: Range<Int>) -> Bool {
    guard let first = content.first, let last = content.last else { return false }
    return content.count <= 14 && BodyLine.isBracket(glyphs.scalars[first])
      && (glyphs.scalars[last] == 0x29 || glyphs.scalars[last] == 0xFF09)
  }
}

import SourceText
import Vocabulary

extension NameFolding {
  /// The last token of a label that begins at an index, 秘 書 長：.
  func labelEnd(from index: Int) -> Int? {
    var last = index
    while last < tokens.count, last - index < 10, !tokens[last].isBracket,
      tokens[last].aside == nil
    {
      if gap(after: last).colon {
        if last == index { return last }
        let range = tokens[index].signs.lowerBound..<tokens[last].signs.upperBound
        if words.isTitle(signs, range) || words.isWhole(words.absences, signs, range) {
          return last
        }
        let kind = OfficeAndName(reading: range, in: signs, words).kind
        guard kind == .office || kind == .unit else { return nil }
        return (index..<last).allSatisfy { leadsLabel($0) } ? last : nil
      }
      let gap = gap(after: last)
      let isStop = signs.scalars[tokens[last].signs.upperBound - 1] == 0x3002  // 。
      guard
        gap.isBlank
          || (gap.line && !isStop && !gap.mark && (isWrapped || tokens[last].isAmongMarks))
      else {
        return nil
      }
      last += 1
    }
    return nil
  }

  /// Whether a token can be a part of a label that is blown up, has its unit before it, or runs over
  /// a line end.
  private func leadsLabel(_ index: Int) -> Bool {
    let range = tokens[index].signs
    if range.count == 1 { return true }
    let parts = OfficeAndName(reading: range, in: signs, words)
    return parts.kind == .office || parts.kind == .unit
      || (gap(after: index).line && parts.shape < .sure)
  }

  /// Whether words that open a line and have a colon behind them may be the name of a body that ends
  /// in no word for one: 台灣世曦：王大明.
  private func isOffice(_ range: Range<Int>, at index: Int) -> Bool {
    (3...16).contains(range.count) && (index == 0 || tokens[index].gap.line) && !isCrowd(range)
      && range.allSatisfy { signs.scalars[$0].isHan || signs.scalars[$0].isLatinLetter }
      && words.first(words.agenda, signs, range) == nil
      && words.first(words.counts, signs, range) == nil
  }

  /// 委員.
  private func isMembers(_ post: Range<Int>) -> Bool {
    post.count == 2 && signs.scalars[post.lowerBound] == 0x59D4
      && signs.scalars[post.upperBound - 1] == 0x54E1
  }

  private func isCrowd(_ unit: Range<Int>) -> Bool {
    words.crowds.end(in: signs.scalars, at: unit.lowerBound, before: unit.upperBound) != nil
  }

  func gap(after index: Int) -> NameSigns.Gap {
    index + 1 < tokens.count ? tokens[index + 1].gap : signs.trailing
  }

  /// Takes a label; false when it is a person with a colon behind.
  mutating func take(label span: ClosedRange<Int>) -> Bool {
    let range = tokens[span.lowerBound].signs.lowerBound..<tokens[span.upperBound].signs.upperBound
    let parts = OfficeAndName(reading: range, in: signs, words)
    var office = Office(start: range.lowerBound, end: range.upperBound)
    let isAlone = span.upperBound + 1 >= tokens.count || tokens[span.upperBound + 1].gap.line
    if words.isWhole(words.absences, signs, range) {
      office.isOnLeave = true
      office.isSticky = true
    } else if words.isTitle(signs, range) {
      office.post = range
    } else {
      switch parts.kind {
      case .office:
        // 各處處長：王大明、李小華
        office.unit = parts.unit.flatMap { isCrowd($0) ? nil : $0 }
        office.post = parts.post
        if let unit = parts.unit, let post = parts.post, !words.endsAsUnit(signs, unit),
          isGroup(post) || isMembers(post)
        {
          // 審議委員：王大明、李小華
          office.unit = nil
          office.post = range
        }
      case .unit:
        office.unit = range
      case .name where parts.isDoubtful && words.endsAsUnit(signs, range):
        office.unit = range
      case .person where parts.shape == .sure, .surnameAndPost where parts.unit != nil:
        return false
      case .name where !parts.isDoubtful:
        return false
      case .unknown where isOffice(range, at: span.lowerBound):
        office.unit = range
      default:
        flush()
        label = nil
        if isAlone { group = nil }
        return true
      }
    }
    flush()
    let gap = tokens[span.lowerBound].gap
    office.isForOne = office.post != nil && (office.unit != nil || (gap.mark && !gap.line))
    if isAlone, office.post == nil, office.unit != nil {
      group = office.unit
      label = nil
    } else {
      label = office
    }
    return true
  }
}

import Layout
import Minutes
import SourceText
import Vocabulary

extension HeadReading {
  /// A label of the head as it stands on its line: 主席：, 肆、紀錄：.
  struct Label {
    /// Where it begins, its number included.
    var start: Int
    /// Its word.
    var word: Range<Int>
    /// Where its value begins.
    var end: Int
    /// The vocabulary's list it is from.
    var list: Vocabulary.List
    /// Its number.
    var marker: Marker?
  }

  /// The labels of a line: the one that opens it, and those that follow white space within it.
  func labels(in content: Range<Int>) -> [Label] {
    let content = withoutBullet(content)
    guard let first = numbered(at: content, needsColon: false),
      // 會議紀錄 alone on a line is a title, though 會議紀錄：王小明 is a label, and below others
      // 紀錄 alone is one too.
      !entries.isEmpty
        || !vocabulary[.recordKinds].isWhole(glyphs, first.word.lowerBound..<content.upperBound)
    else { return [] }
    var found = [first]
    var position = first.end
    while position < content.upperBound {
      if glyphs.scalars[position - 1].isWhitespace, !glyphs.scalars[position].isWhitespace,
        let next = numbered(at: position..<content.upperBound, needsColon: true)
      {
        found.append(next)
        position = next.end
      } else {
        position += 1
      }
    }
    return found
  }

  /// A label with or without a number before it.
  private func numbered(at range: Range<Int>, needsColon: Bool) -> Label? {
    guard let marker = Marker(opening: range, of: glyphs) else {
      return label(at: range, needsColon: needsColon)
    }
    let rest = glyphs.trimmed(marker.range.upperBound..<range.upperBound)
    guard var label = label(at: rest, needsColon: needsColon) else { return nil }
    label.start = range.lowerBound
    label.marker = marker
    return label
  }

  func label(at range: Range<Int>, needsColon: Bool) -> Label? {
    guard let found = opener.headLabel(range, glyphs) else {
      return needsColon ? nil : prefixed(at: range)
    }
    if needsColon, !LineOpener.isColon(glyphs.scalars[found.end - 1]) { return nil }
    let word = glyphs.string(found.base)
    guard let list = LineOpener.headLists.first(where: { vocabulary[$0].contains(word) }) else {
      return nil
    }
    return Label(start: range.lowerBound, word: found.word, end: found.end, list: list)
  }

  /// 本會出席人員：, 府外列席單位：: who they are, and then the label.
  private func prefixed(at range: Range<Int>) -> Label? {
    for start in range.dropFirst().prefix(6) {
      guard glyphs.scalars[start - 1].isHan else { return nil }
      let rest = start..<range.upperBound
      guard let found = opener.headLabel(rest, glyphs),
        LineOpener.isColon(glyphs.scalars[found.end - 1])
      else { continue }
      let word = glyphs.string(found.base)
      guard let list = HeadReading.peopleLists.first(where: { vocabulary[$0].contains(word) })
      else { return nil }
      return Label(
        start: range.lowerBound,
        word: range.lowerBound..<found.word.upperBound,
        end: found.end,
        list: list
      )
    }
    return nil
  }

  static let peopleLists: [Vocabulary.List] = [.attendingLabels, .sittingInLabels, .absentLabels]

  /// A line without the bullet that opens it, ◎時間：.
  func withoutBullet(_ content: Range<Int>) -> Range<Int> {
    // **時間**：, as Markdown sets off a label.
    if content.count > 4, glyphs.scalars[content.prefix(2)].elementsEqual([0x2A, 0x2A]) {
      return glyphs.trimmed(content.lowerBound + 2..<content.upperBound)
    }
    guard let first = content.first, Self.isBullet(glyphs.scalars[first]) else { return content }
    return glyphs.trimmed(first + 1..<content.upperBound)
  }

  func isBullet(_ content: Range<Int>) -> Bool {
    content.first.map { Self.isBullet(glyphs.scalars[$0]) } ?? false
  }

  static func isBullet(_ sign: UInt32) -> Bool {
    switch sign {
    case 0x25CE, 0x25CF, 0x25A0, 0x25A1, 0x25C6, 0x25C7, 0x203B, 0x25B2, 0x25B3, 0x2022, 0x2605,
      0x2606, 0x25AA, 0x25B6, 0x27A4, 0x2756:
      true
    default: false
    }
  }

  /// 主席： a second time, or before a sentence, is speech.
  func isHeadLabel(_ label: Label, _ content: Range<Int>) -> Bool {
    let value = glyphs.trimmed(label.end..<content.upperBound)
    let speaks = label.list == .chairLabels && endsSentence(value)
    let isRepeated = label.list == .chairLabels && entries.contains { $0.list == .chairLabels }
    return !speaks && !isRepeated
  }
}

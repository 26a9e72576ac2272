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
    guard let first = numbered(at: content, needsColon: false),
      // 會議紀錄 alone on a line is a title, though 會議紀錄：王小明 is a label.
      !vocabulary[.recordKinds].isWhole(glyphs, first.word.lowerBound..<content.upperBound)
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
    guard let found = opener.headLabel(range, glyphs) else { return nil }
    if needsColon, !LineOpener.isColon(glyphs.scalars[found.end - 1]) { return nil }
    let word = glyphs.string(found.base)
    guard let list = LineOpener.headLists.first(where: { vocabulary[$0].contains(word) }) else {
      return nil
    }
    return Label(start: range.lowerBound, word: found.word, end: found.end, list: list)
  }

  /// 主席： a second time, or before a sentence, is speech.
  func isHeadLabel(_ label: Label, _ content: Range<Int>) -> Bool {
    let value = glyphs.trimmed(label.end..<content.upperBound)
    let speaks = label.list == .chairLabels && endsSentence(value)
    let isRepeated = label.list == .chairLabels && entries.contains { $0.list == .chairLabels }
    return !speaks && !isRepeated
  }
}

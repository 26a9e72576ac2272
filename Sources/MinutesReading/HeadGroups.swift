import Layout
import Minutes
import SourceText
import Vocabulary

/// The numbered groups of a list of people (分組名單): 四、出席人員： / （一）勞方代表：王大明、….
extension HeadReading {
  /// Takes the groups that begin at a line as the list's values; the line after them, or nil when
  /// the line opens the body.
  mutating func addGroups(_ line: Int, in range: Range<Int>) -> Int? {
    guard let last = entries.last, Self.isPeople(last.list), last.values.isEmpty,
      let first = Marker(opening: text.lines[line].content, of: glyphs), first.number == 1,
      first.form != lastNumber?.form
    else { return nil }
    var next = line
    var number = 0
    while next < range.upperBound {
      let content = text.lines[next].content
      guard text.lines[next].shape == .text || text.lines[next].shape == .columns else { break }
      if let marker = Marker(opening: content, of: glyphs) {
        // Another form of number closes the list: 五、列席人員：, 壹、主席致詞.
        guard marker.form == first.form, marker.number == number + 1 else { break }
        guard isGroup(glyphs.trimmed(marker.range.upperBound..<content.upperBound)) else {
          return nil
        }
        number += 1
      } else if let label = labels(in: content).first, label.list != .staffLabels {
        break
      } else if opener.label(content, glyphs) != nil || opener.isAgendaTitle(content, glyphs) {
        break
      } else if content.count > 80 || endsSentence(content) {
        guard number > 0 else { return nil }
        break
      }
      next += 1
    }
    guard next > line, next < range.upperBound else { return nil }
    for each in line..<next {
      let content = text.lines[each].content
      if each + 1 < next, isUnit(content),
        Marker(opening: text.lines[each + 1].content, of: glyphs) == nil
      {
        // （二）農業部 above 漁業署：王署長大明 is no entry.
        lines.append(Line(line: each, isTitle: false, leadEnd: content.lowerBound))
      } else {
        runOn(content, each)
      }
    }
    return next
  }

  /// Whether words behind a number are a group of people: 資方代表：何某某、…, 農業部, 王委員大明.
  private func isGroup(_ words: Range<Int>) -> Bool {
    guard !words.isEmpty, words.count <= 120, !endsSentence(words),
      !opener.isAgendaTitle(words, glyphs), opener.label(words, glyphs) == nil
    else { return false }
    let list = NameList(
      reading: [words],
      in: glyphs,
      isWrapped: text.wrapping.isWrapped,
      words: self.words.people
    )
    guard list.unread.isEmpty else { return false }
    let colon = words.prefix(16).first { LineOpener.isColon(glyphs.scalars[$0]) }
    if let colon {
      let value = glyphs.trimmed(colon + 1..<words.upperBound)
      if value.isEmpty || list.byReference || vocabulary[.noneWords].isWhole(glyphs, value) {
        return names(words.lowerBound..<colon, .posts) || endsAsUnit(words.lowerBound..<colon)
      }
      return list.people.contains { $0.name != nil }
    }
    if list.people.contains(where: { $0.name != nil && ($0.post != nil || $0.unit != nil) }) {
      return true
    }
    return words.count <= 20 && endsAsUnit(words)
  }

  /// Whether a line is a number and a unit, nothing else.
  private func isUnit(_ content: Range<Int>) -> Bool {
    guard let marker = Marker(opening: content, of: glyphs) else { return false }
    let rest = glyphs.trimmed(marker.range.upperBound..<content.upperBound)
    return rest.count <= 20 && endsAsUnit(rest)
      && !rest.contains { LineOpener.isColon(glyphs.scalars[$0]) }
  }

  func endsAsUnit(_ words: Range<Int>) -> Bool {
    vocabulary[.unitEndings].words.contains {
      words.count > $0.count
        && glyphs.has($0, at: words.upperBound - $0.count, before: words.upperBound)
    }
  }
}

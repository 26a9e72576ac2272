import Layout
import Minutes
import SourceText
import Vocabulary

extension HeadReading {
  /// 五、會議主旨：… among numbered labels, another of which follows.
  mutating func addUnknown(_ line: Int, in range: Range<Int>) -> Bool {
    let content = text.lines[line].content
    guard let lastNumber, let marker = Marker(opening: content, of: glyphs),
      marker.form == lastNumber.form, marker.number == lastNumber.number + 1,
      let colon = content.prefix(20).first(where: { LineOpener.isColon(glyphs.scalars[$0]) }),
      !opener.isAgendaTitle(glyphs.trimmed(marker.range.upperBound..<colon), glyphs)
    else { return false }
    let follows = (line + 1..<max(line + 1, min(range.upperBound, line + 6))).contains { next in
      let following = text.lines[next].content
      guard let mark = Marker(opening: following, of: glyphs), mark.form == marker.form,
        let label = labels(in: following).first
      else { return false }
      return isHeadLabel(label, following)
    }
    guard follows else { return false }
    let value = glyphs.trimmed(colon + 1..<content.upperBound)
    let word = glyphs.trimmed(marker.range.upperBound..<colon)
    lines.append(Line(line: line, isTitle: false, leadEnd: colon + 1))
    entries.append(
      Entry(list: nil, word: word, values: value.isEmpty ? [] : [value], line: line)
    )
    self.lastNumber = marker
    return true
  }

  /// Whether a label is an office of the list above it: 秘書長：王金德 below 列席： and 本會：.
  func isOffice(_ list: Vocabulary.List) -> Bool {
    guard let last = entries.last, Self.isPeople(last.list), namesOffices else { return false }
    return list == .staffLabels || list == .recorderLabels
  }

  /// 工作人員：齊某辛、康某壬 names several, as no office does.
  func lists(_ value: Range<Int>) -> Bool {
    value.contains { glyphs.scalars[$0] == 0x3001 }  // 、
  }

  /// Whether the last list has a line for each office: its label stands alone on its line.
  var namesOffices: Bool {
    guard let last = entries.last, let first = last.values.first else { return false }
    if first.lowerBound >= text.lines[last.line].content.upperBound { return true }
    // 列　　席　市　長：姜某寅
    return first.prefix(14).contains { LineOpener.isColon(glyphs.scalars[$0]) }
  }

  /// 主席： a second time, or before a sentence, is speech.
  func isHeadLabel(
    _ label: (word: Range<Int>, end: Int, list: Vocabulary.List),
    _ content: Range<Int>
  ) -> Bool {
    let value = glyphs.trimmed(label.end..<content.upperBound)
    let speaks = label.list == .chairLabels && endsSentence(value)
    let isRepeated = label.list == .chairLabels && entries.contains { $0.list == .chairLabels }
    return !speaks && !isRepeated
  }
}

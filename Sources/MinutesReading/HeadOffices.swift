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
  func isOffice(_ label: Label, _ line: Int, in range: Range<Int>) -> Bool {
    guard let last = entries.last, Self.isPeople(last.list) else { return false }
    // 紀錄：王小明 closes a list; 總紀錄：王小明 may stand in it.
    guard
      label.list == .staffLabels
        || label.list == .recorderLabels && vocabulary[.posts].isWhole(glyphs, label.word)
    else { return false }
    if let marker = label.marker, marker.form == lastNumber?.form { return false }
    if namesOffices { return true }
    return last.list != .absentLabels && (last.values.first.map(isCount) ?? true)
      && officeFollows(line, in: range)
  }

  /// 工作人員：齊某辛、康某壬 names several, as no office does.
  func lists(_ value: Range<Int>) -> Bool {
    value.contains { glyphs.scalars[$0] == 0x3001 }  // 、
  }

  /// Whether the last list has a line for each office: its label stands alone on its line.
  var namesOffices: Bool {
    guard let last = entries.last, let first = last.values.first else { return false }
    if first.lowerBound >= text.lines[last.line].content.upperBound { return true }
    if last.values.count > 1, isCount(first) { return true }
    // 列　　席　市　長：姜某寅
    return first.prefix(14).contains { LineOpener.isColon(glyphs.scalars[$0]) }
  }

  /// 23人, all of a value.
  private func isCount(_ value: Range<Int>) -> Bool {
    guard let last = value.last, value.count > 1, value.count <= 6 else { return false }
    return [0x4EBA, 0x4F4D, 0x540D].contains(glyphs.scalars[last])  // 人 位 名
      && value.dropLast().allSatisfy {
        let sign = glyphs.scalars[$0]
        return sign.isDigit || sign.isWhitespace || ChineseNumeral.isNumeral(sign)
      }
  }

  /// Whether a line with an office that is no label of the head follows before one that is:
  /// 秘書長：王某 / 民政處處長：李某.
  private func officeFollows(_ line: Int, in range: Range<Int>) -> Bool {
    for next in line + 1..<max(line + 1, min(range.upperBound, line + 5)) {
      let content = text.lines[next].content
      if let label = labels(in: content).first {
        guard label.list == .staffLabels, label.marker == nil else { return false }
        continue
      }
      if isBody(content) { return false }
      if let colon = content.prefix(16).first(where: { LineOpener.isColon(glyphs.scalars[$0]) }),
        names(content.lowerBound..<colon, .posts)
      {
        return true
      }
      if isOfficeInColumns(content) { return true }
    }
    return false
  }

  /// 綜合規劃處處長　　　　王大明: an office, wide space, and who holds it.
  private func isOfficeInColumns(_ content: Range<Int>) -> Bool {
    var blanks = 0
    for position in content.prefix(24) {
      if glyphs.scalars[position].isWhitespace {
        blanks += DisplayWidth.of(glyphs.scalars[position])
      } else if blanks >= 4 {
        let office = glyphs.trimmed(content.lowerBound..<position)
        return vocabulary[.posts].words.contains {
          office.count >= $0.count
            && glyphs.has($0, at: office.upperBound - $0.count, before: office.upperBound)
        }
      } else {
        blanks = 0
      }
    }
    return false
  }
}

import Layout
import Minutes
import SourceText
import Vocabulary

extension HeadReading {
  /// Whether a line without a label of the head continues the value above it.
  func runsOn(_ content: Range<Int>, _ line: Int) -> Bool {
    guard let last = entries.last else { return false }
    switch last.list {
    case .attendingLabels, .sittingInLabels, .absentLabels:
      return !isProse(content)
    case .dateLabels:
      return last.values.isEmpty || Self.opensDate(content, glyphs)
    case .chairLabels, .recorderLabels, .staffLabels:
      if last.values.isEmpty { return content.count <= 40 && !endsSentence(content) }
      return names(content, .posts) && content.count <= 30 && !endsSentence(content)
    case .placeLabels, .otherHeadLabels: return last.values.isEmpty && content.count <= 40
    default: return last.values.isEmpty && content.count <= 40 && !endsSentence(content)
    }
  }

  /// Whether a mark at the start of a line is the end of a name of the list above, of whose line the
  /// paper made two: …湯處長某⏎丙、林…; no 甲、乙、 has gone before.
  func cutsName(_ content: Range<Int>) -> Bool {
    guard let mark = Marker(opening: content, of: glyphs), mark.number > 1,
      lastNumber?.form != mark.form || lastNumber?.number != mark.number - 1,
      let last = entries.last, Self.isPeople(last.list), let value = last.values.last,
      let end = value.last, glyphs.scalars[end].isHan
    else { return false }
    let comma: UInt32 = 0x3001
    return last.values.contains { glyphs.scalars[$0].contains(comma) }
      && glyphs.scalars[mark.range].last == comma
  }

  /// Whether a line is a sentence and no list of people that ends in a full stop.
  private func isProse(_ content: Range<Int>) -> Bool {
    guard endsSentence(content) else { return false }
    let list = NameList(
      reading: [content],
      in: glyphs,
      isWrapped: text.wrapping.isWrapped,
      words: words.people
    )
    let named = list.people.count { $0.name != nil }
    return content.count > 30 ? named < 2 : named == 0 && !list.byReference
  }

  static func opensDate(_ content: Range<Int>, _ glyphs: Glyphs) -> Bool {
    DateReading(meeting: nil).date(in: content.prefix(24), of: glyphs).map {
      glyphs.position(ofByte: Int($0.range.lower)) - content.lowerBound <= 4
    } ?? false
  }

  /// An unknown label, or a line that a label of the head follows soon.
  func isKnownLater(_ line: Int, in range: Range<Int>) -> Bool {
    let content = text.lines[line].content
    if numberFollows(line, in: range) { return true }
    guard content.count <= 80, !endsSentence(content) else { return false }
    for next in line + 1..<min(range.upperBound, line + 6) {
      guard text.lines[next].shape == .text else { return false }
      let following = text.lines[next].content
      if let label = labels(in: following).first { return isHeadLabel(label, following) }
      if isBody(following) { return false }
    }
    return false
  }

  /// Whether the next number of the head's labels follows: a sentence between 三、出席人員： and
  /// 四、列席人員： is a line of the head.
  private func numberFollows(_ line: Int, in range: Range<Int>) -> Bool {
    guard let lastNumber else { return false }
    for next in line + 1..<max(line + 1, min(range.upperBound, line + 5)) {
      let following = text.lines[next].content
      guard let marker = Marker(opening: following, of: glyphs) else { continue }
      guard marker.form == lastNumber.form, marker.number == lastNumber.number + 1,
        let label = labels(in: following).first
      else { return false }
      return isHeadLabel(label, following)
    }
    return false
  }

  mutating func runOn(_ content: Range<Int>, _ line: Int) {
    var lead = content.lowerBound
    // 總紀錄：王銓興 among the offices is one of them, and the recorder.
    if let label = labels(in: content).first, label.list == .recorderLabels {
      let value = glyphs.trimmed(label.end..<content.upperBound)
      if !value.isEmpty {
        entries.insert(
          Entry(list: label.list, word: label.word, values: [value], line: line),
          at: entries.count - 1
        )
      }
    }
    if isProse(content) {
      lines.append(Line(line: line, isTitle: false, leadEnd: lead))
      return
    }
    let isPeople = entries.last.map { Self.isPeople($0.list) } ?? false
    if let colon = content.prefix(11).first(where: { LineOpener.isColon(glyphs.scalars[$0]) }),
      !isPeople || isNoList(content, colon)
    {
      // 列管編號：12: a label that is in no list.
      lead = colon + 1
      let value = glyphs.trimmed(lead..<content.upperBound)
      entries.append(
        Entry(
          list: nil,
          word: content.lowerBound..<colon,
          values: value.isEmpty ? [] : [value],
          line: line
        )
      )
    } else if !entries.isEmpty {
      entries[entries.count - 1].values.append(content)
    }
    lines.append(Line(line: line, isTitle: false, leadEnd: lead))
  }

  /// 辦理依據：某法第三條 below a list: no post, no unit, and no name behind the colon.
  private func isNoList(_ content: Range<Int>, _ colon: Int) -> Bool {
    let word = content.lowerBound..<colon
    let value = glyphs.trimmed(colon + 1..<content.upperBound)
    guard word.count > 1, !value.isEmpty, word.allSatisfy({ glyphs.scalars[$0].isHan }),
      entries.last?.values.isEmpty == false, !names(word, .posts), !endsAsUnit(word),
      !vocabulary[.noneWords].isWhole(glyphs, value)
    else { return false }
    let list = NameList(
      reading: [value],
      in: glyphs,
      isWrapped: text.wrapping.isWrapped,
      words: words.people
    )
    return !list.byReference && list.stated == nil
      && !list.people.contains { $0.name != nil || $0.post != nil }
      && !list.people.contains { $0.state != .present }
  }

  static func isPeople(_ list: Vocabulary.List?) -> Bool {
    list == .attendingLabels || list == .sittingInLabels || list == .absentLabels
  }
}

import Layout
import Minutes
import SourceText
import Vocabulary

/// The head of a record (首部), line by line: title, labels and what runs on below them.
struct HeadReading {
  /// One label and its value: 主席：林部長宜敬.
  struct Entry {
    /// The vocabulary's list the label is from; nil for a label that is in none.
    var list: Vocabulary.List?
    /// The label's word.
    var word: Range<Int>
    /// The values: the rest of the line, then the lines or cells that run on below it.
    var values: [Range<Int>]
    /// The line, as an index of the text's lines.
    var line: Int
  }

  /// One line of the head.
  struct Line {
    /// The line, as an index of the text's lines.
    var line: Int
    /// Whether it is a line of the title.
    var isTitle: Bool
    /// Where its first label ends; where it begins when it has none.
    var leadEnd: Int
    /// Where the value begins that it continues.
    var table: Range<Int>?
  }

  /// The lines, in order; the rows of a table are one.
  private(set) var lines: [Line] = []
  /// The labels, in order.
  private(set) var entries: [Entry] = []
  /// The first line of the body.
  private(set) var end: Int
  /// The number of the last label, when the labels are numbered: 四、出席人員：.
  private(set) var lastNumber: Marker?

  private let text: LaidOutText
  private let opener: LineOpener
  private let vocabulary: Vocabulary
  private var glyphs: Glyphs { text.glyphs }

  /// Reads the head that begins at the first of some lines.
  init(
    reading range: Range<Int>,
    of text: LaidOutText,
    opener: LineOpener,
    vocabulary: Vocabulary
  ) {
    self.text = text
    self.opener = opener
    self.vocabulary = vocabulary
    end = range.lowerBound
    let titleEnd = readTitle(range)
    end = titleEnd
    var line = titleEnd
    while line < range.upperBound, let next = read(line, in: range) { line = next }
    end = line
  }

  // MARK: - Title

  /// The lines up to the first label, or the first alone when nothing says that they are a title.
  private mutating func readTitle(_ range: Range<Int>) -> Int {
    var line = range.lowerBound
    var last: Int?
    while line < range.upperBound, line - range.lowerBound < 10 {
      let shape = text.lines[line].shape
      let content = text.lines[line].content
      if shape != .text || labels(in: content).first != nil || isBody(content, inTitle: true) {
        break
      }
      if content.count > 120 || last != nil && endsSentence(content) { break }
      if names(content, .recordKinds) || hasOrdinal(content) { last = line }
      line += 1
    }
    let reachesLabel = line < range.upperBound && labels(in: text.lines[line].content).first != nil
    if !reachesLabel {
      // Nothing but an edition belongs to a title below the words that make it one.
      var end = last.map { $0 + 1 } ?? min(range.lowerBound + 1, line)
      while end < line, vocabulary[.editions].isWhole(glyphs, bare(text.lines[end].content)) {
        end += 1
      }
      line = end
    }
    for index in range.lowerBound..<line {
      lines.append(
        Line(
          line: index,
          isTitle: true,
          leadEnd: text.lines[index].content.lowerBound
        )
      )
    }
    return line
  }

  private func bare(_ content: Range<Int>) -> Range<Int> {
    guard let first = content.first, content.count > 2, glyphs.scalars[first].isBracket,
      glyphs.scalars[content.upperBound - 1].isBracket
    else { return content }
    return content.lowerBound + 1..<content.upperBound - 1
  }

  private func names(_ content: Range<Int>, _ list: Vocabulary.List) -> Bool {
    vocabulary[list].first(in: glyphs, content) != nil
  }

  /// 第21次, 第 01 次.
  private func hasOrdinal(_ content: Range<Int>) -> Bool {
    Ordinal.last(in: content, glyphs, vocabulary) != nil
  }

  private func endsSentence(_ content: Range<Int>) -> Bool {
    guard let last = content.last else { return false }
    return [0x3002, 0xFF01, 0xFF1F, 0xFF1B].contains(glyphs.scalars[last])
  }

  // MARK: - Labels

  /// The labels of a line: the one that opens it, and those that follow white space within it.
  private func labels(
    in content: Range<Int>
  ) -> [(word: Range<Int>, end: Int, list: Vocabulary.List)] {
    var start = content
    if let marker = Marker(opening: content, of: glyphs) {
      start = glyphs.trimmed(marker.range.upperBound..<content.upperBound)
    }
    // 會議紀錄 alone on a line is a title, though 會議紀錄：王小明 is a label.
    guard !vocabulary[.recordKinds].isWhole(glyphs, start),
      let first = label(at: start, needsColon: false)
    else { return [] }
    var found = [first]
    var position = first.end
    while position < content.upperBound {
      if glyphs.scalars[position - 1].isWhitespace, !glyphs.scalars[position].isWhitespace,
        let next = label(at: position..<content.upperBound, needsColon: true)
      {
        found.append(next)
        position = next.end
      } else {
        position += 1
      }
    }
    return found
  }

  private func label(
    at range: Range<Int>,
    needsColon: Bool
  ) -> (word: Range<Int>, end: Int, list: Vocabulary.List)? {
    guard let found = opener.headLabel(range, glyphs) else { return nil }
    if needsColon, !LineOpener.isColon(glyphs.scalars[found.end - 1]) { return nil }
    let word = glyphs.string(found.word)
    let list = LineOpener.headLists.first { vocabulary[$0].contains(word) }
    return list.map { (found.word, found.end, $0) }
  }

  /// Whether a line opens the body: a part, a case, an item, a decision.
  private func isBody(_ content: Range<Int>, inTitle: Bool = false) -> Bool {
    if let marker = Marker(opening: content, of: glyphs) {
      let rest = glyphs.trimmed(marker.range.upperBound..<content.upperBound)
      // (5)第 01 次會議: a mark before the title.
      return !(inTitle && hasOrdinal(rest) && names(rest, .recordKinds))
    }
    if opener.isAgendaTitle(content, glyphs) || opener.agendaMark(content, glyphs) != nil {
      return true
    }
    if LineOpener.isRule(content, glyphs) || vocabulary[.annexWords].isWhole(glyphs, content) {
      return true
    }
    return opener.label(content, glyphs) != nil
  }

  // MARK: - The lines below the title

  /// Reads one line of the head; the line after it, or nil when the body begins here.
  private mutating func read(_ line: Int, in range: Range<Int>) -> Int? {
    let content = text.lines[line].content
    switch text.lines[line].shape {
    case .pipeRow, .pipeRule, .tabRow: return readTable(line, in: range)
    case .columns: break
    case .text:
      let found = labels(in: content)
      if let first = found.first, !isOffice(first.list) || lists(first.end..<content.upperBound) {
        guard isHeadLabel(first, content) else { return nil }
        add(found, line, content)
        return line + 1
      }
      if isBody(content) { return addUnknown(line, in: range) ? line + 1 : nil }
    }
    guard runsOn(content, line) || isKnownLater(line, in: range) else { return nil }
    runOn(content, line)
    return line + 1
  }

  /// 五、會議主旨：… among numbered labels, another of which follows.
  private mutating func addUnknown(_ line: Int, in range: Range<Int>) -> Bool {
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
  private func isOffice(_ list: Vocabulary.List) -> Bool {
    guard let last = entries.last, Self.isPeople(last.list), namesOffices else { return false }
    return list == .staffLabels || list == .recorderLabels
  }

  /// 工作人員：齊某辛、康某壬 names several, as no office does.
  private func lists(_ value: Range<Int>) -> Bool {
    value.contains { glyphs.scalars[$0] == 0x3001 }  // 、
  }

  /// Whether the last list has a line for each office: its label stands alone on its line.
  private var namesOffices: Bool {
    guard let last = entries.last, let first = last.values.first else { return false }
    if first.lowerBound >= text.lines[last.line].content.upperBound { return true }
    // 列　　席　市　長：姜某寅
    return first.prefix(14).contains { LineOpener.isColon(glyphs.scalars[$0]) }
  }

  /// 主席： a second time, or before a sentence, is speech.
  private func isHeadLabel(
    _ label: (word: Range<Int>, end: Int, list: Vocabulary.List),
    _ content: Range<Int>
  ) -> Bool {
    let value = glyphs.trimmed(label.end..<content.upperBound)
    let speaks = label.list == .chairLabels && endsSentence(value)
    let isRepeated = label.list == .chairLabels && entries.contains { $0.list == .chairLabels }
    return !speaks && !isRepeated
  }

  private mutating func add(
    _ labels: [(word: Range<Int>, end: Int, list: Vocabulary.List)],
    _ line: Int,
    _ content: Range<Int>
  ) {
    lines.append(Line(line: line, isTitle: false, leadEnd: labels[0].end))
    lastNumber = Marker(opening: content, of: glyphs) ?? lastNumber
    for (index, label) in labels.enumerated() {
      let upper = index + 1 < labels.count ? labels[index + 1].word.lowerBound : content.upperBound
      let value = glyphs.trimmed(label.end..<upper)
      entries.append(
        Entry(
          list: label.list,
          word: label.word,
          values: value.isEmpty ? [] : [value],
          line: line
        )
      )
    }
  }

  /// Whether a line without a label of the head continues the value above it.
  private func runsOn(_ content: Range<Int>, _ line: Int) -> Bool {
    guard let last = entries.last else { return false }
    switch last.list {
    case .attendingLabels, .sittingInLabels, .absentLabels:
      return !(endsSentence(content) && content.count > 30)
    case .dateLabels:
      return last.values.isEmpty || Self.opensDate(content, glyphs)
    case .chairLabels, .recorderLabels, .staffLabels:
      if last.values.isEmpty { return content.count <= 40 && !endsSentence(content) }
      return names(content, .posts) && content.count <= 30 && !endsSentence(content)
    case .placeLabels, .otherHeadLabels: return last.values.isEmpty && content.count <= 40
    default: return last.values.isEmpty && content.count <= 40 && !endsSentence(content)
    }
  }

  private static func opensDate(_ content: Range<Int>, _ glyphs: Glyphs) -> Bool {
    DateReading(meeting: nil).date(in: content.prefix(24), of: glyphs).map {
      glyphs.position(ofByte: Int($0.range.lower)) - content.lowerBound <= 4
    } ?? false
  }

  /// An unknown label, or a line that a label of the head follows soon.
  private func isKnownLater(_ line: Int, in range: Range<Int>) -> Bool {
    let content = text.lines[line].content
    guard content.count <= 80, !endsSentence(content) else { return false }
    for next in line + 1..<min(range.upperBound, line + 6) {
      guard text.lines[next].shape == .text else { return false }
      let following = text.lines[next].content
      if let label = labels(in: following).first { return isHeadLabel(label, following) }
      if isBody(following) { return false }
    }
    return false
  }

  private mutating func runOn(_ content: Range<Int>, _ line: Int) {
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
    let isPeople = entries.last.map { Self.isPeople($0.list) } ?? false
    if !isPeople,
      let colon = content.prefix(11).first(where: { LineOpener.isColon(glyphs.scalars[$0]) })
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

  static func isPeople(_ list: Vocabulary.List?) -> Bool {
    list == .attendingLabels || list == .sittingInLabels || list == .absentLabels
  }

  /// A table in the head whose first cell is a label is that label's list.
  private mutating func readTable(_ line: Int, in range: Range<Int>) -> Int? {
    let shape = text.lines[line].shape
    var next = line
    while next < range.upperBound,
      text.lines[next].shape == shape || shape != .tabRow && text.lines[next].shape != .text,
      text.lines[next].shape != .columns
    {
      next += 1
    }
    guard let first = cells(line).first(where: { !$0.isEmpty }) else { return nil }
    let label = label(at: first, needsColon: false)
    guard label != nil || !entries.isEmpty && isKnownLater(next - 1, in: range) else { return nil }
    if let label {
      entries.append(Entry(list: label.list, word: label.word, values: [], line: line))
    }
    for row in line..<next where text.lines[row].shape != .pipeRule {
      // | 地點 | 縣府三樓 |: a label in the first cell of a further row.
      if row > line, let own = cells(row).first(where: { !$0.isEmpty }),
        own.lowerBound - text.lines[row].content.lowerBound <= 3,
        let next = self.label(at: own, needsColon: false),
        !isOffice(next.list), isHeadLabel(next, own)
      {
        let values = cells(row).filter { !$0.isEmpty && $0 != own }
        entries.append(Entry(list: next.list, word: next.word, values: values, line: line))
        continue
      }
      for cell in cells(row) where !cell.isEmpty && cell != first && !entries.isEmpty {
        entries[entries.count - 1].values.append(cell)
      }
    }
    lines.append(
      Line(
        line: line,
        isTitle: false,
        leadEnd: text.lines[line].content.lowerBound,
        table: line..<next
      )
    )
    return next
  }

  private func cells(_ line: Int) -> [Range<Int>] {
    let content = text.lines[line].content
    let sign: UInt32 = text.lines[line].shape == .tabRow ? 0x09 : 0x7C
    var cells: [Range<Int>] = []
    var start = content.lowerBound
    for position in content where glyphs.scalars[position] == sign {
      cells.append(glyphs.trimmed(start..<position))
      start = position + 1
    }
    cells.append(glyphs.trimmed(start..<content.upperBound))
    return cells
  }
}

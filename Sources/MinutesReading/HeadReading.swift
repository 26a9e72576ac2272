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
  var lines: [Line] = []
  /// The labels, in order.
  var entries: [Entry] = []
  /// The first line of the body.
  var end: Int
  /// The number of the last label, when the labels are numbered: 四、出席人員：.
  var lastNumber: Marker?

  let text: LaidOutText
  let words: ReadingWords
  var opener: LineOpener { words.opener }
  var vocabulary: Vocabulary { words.vocabulary }
  var glyphs: Glyphs { text.glyphs }

  /// Reads the head that begins at the first of some lines.
  init(reading range: Range<Int>, of text: LaidOutText, words: ReadingWords) {
    self.text = text
    self.words = words
    end = range.lowerBound
    let titleEnd = readTitle(range)
    end = titleEnd
    var line = titleEnd
    while line < range.upperBound, let next = read(line, in: range) { line = next }
    end = line
  }

  // MARK: - Title

  /// The lines up to the first label, or the first alone when nothing says that they are a title.
  mutating func readTitle(_ range: Range<Int>) -> Int {
    var line = range.lowerBound
    var last: Int?
    while line < range.upperBound, line - range.lowerBound < 10 {
      let shape = text.lines[line].shape
      let content = text.lines[line].content
      if shape != .text || labels(in: content).first != nil || isBody(content, inTitle: true) {
        break
      }
      if content.count > 120 || last != nil && (endsSentence(content) || isLabelled(content)) {
        break
      }
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
          isTitle: !vocabulary[.pageWords].isWhole(glyphs, text.lines[index].content),
          leadEnd: text.lines[index].content.lowerBound
        )
      )
    }
    return line
  }

  /// 瀏覽人次：321 below a title is none of it.
  func isLabelled(_ content: Range<Int>) -> Bool {
    content.prefix(11).contains { LineOpener.isColon(glyphs.scalars[$0]) }
      && !names(content, .recordKinds)
  }

  func bare(_ content: Range<Int>) -> Range<Int> {
    guard let first = content.first, content.count > 2, glyphs.scalars[first].isBracket,
      glyphs.scalars[content.upperBound - 1].isBracket
    else { return content }
    return content.lowerBound + 1..<content.upperBound - 1
  }

  func names(_ content: Range<Int>, _ list: Vocabulary.List) -> Bool {
    vocabulary[list].first(in: glyphs, content) != nil
  }

  /// 第21次, 第 01 次.
  func hasOrdinal(_ content: Range<Int>) -> Bool {
    Ordinal.last(in: content, glyphs, vocabulary) != nil
  }

  func endsSentence(_ content: Range<Int>) -> Bool {
    guard let last = content.last else { return false }
    return [0x3002, 0xFF01, 0xFF1F, 0xFF1B].contains(glyphs.scalars[last])
  }

  // MARK: - Body

  /// Whether a line opens the body: a part, a case, an item, a decision.
  func isBody(_ content: Range<Int>, inTitle: Bool = false) -> Bool {
    if !inTitle, content.first.map({ glyphs.scalars[$0] == 0x23 }) ?? false { return true }  // #
    if let marker = Marker(opening: content, of: glyphs) {
      let rest = glyphs.trimmed(marker.range.upperBound..<content.upperBound)
      // (5)第 01 次會議: a mark before the title.
      return !(inTitle && hasOrdinal(rest) && names(rest, .recordKinds))
    }
    if opener.isAgendaTitle(content, glyphs) || opener.agendaMark(content, glyphs) != nil
      || isNumberedAgenda(content)
    {
      return true
    }
    if LineOpener.isRule(content, glyphs) || vocabulary[.annexWords].isWhole(glyphs, content) {
      return true
    }
    return opener.label(content, glyphs) != nil
  }

  /// 壹　主席報告: a number with nothing but a blank behind it.
  func isNumberedAgenda(_ content: Range<Int>) -> Bool {
    var end = content.lowerBound
    while end < content.upperBound, end - content.lowerBound < 3,
      ChineseNumeral.isNumeral(glyphs.scalars[end])
    {
      end += 1
    }
    guard end > content.lowerBound, end < content.upperBound, glyphs.scalars[end].isWhitespace
    else { return false }
    return opener.isAgendaTitle(glyphs.trimmed(end..<content.upperBound), glyphs)
  }

  // MARK: - The lines below the title

  /// Reads one line of the head; the line after it, or nil when the body begins here.
  mutating func read(_ line: Int, in range: Range<Int>) -> Int? {
    let content = text.lines[line].content
    switch text.lines[line].shape {
    case .pipeRow, .pipeRule, .tabRow: return readTable(line, in: range)
    case .columns, .spacedRow: break
    case .text:
      let found = labels(in: content)
      if let first = found.first,
        !isOffice(first, line, in: range) || lists(first.end..<content.upperBound)
      {
        guard isHeadLabel(first, content) else { return nil }
        add(found, line, content)
        return line + 1
      }
      if isBullet(content), entries.contains(where: { isBullet(text.lines[$0.line].content) }) {
        return nil  // ◎初步建議意見： below ◎時間：
      }
      if isBody(content), !cutsName(content) {
        return addGroups(line, in: range) ?? (addUnknown(line, in: range) ? line + 1 : nil)
      }
    }
    guard runsOn(content, line) || isKnownLater(line, in: range) else { return nil }
    runOn(content, line)
    return line + 1
  }

  mutating func add(_ labels: [Label], _ line: Int, _ content: Range<Int>) {
    lines.append(Line(line: line, isTitle: false, leadEnd: labels[0].end))
    lastNumber = labels.last { $0.marker != nil }?.marker ?? lastNumber
    for (index, label) in labels.enumerated() {
      let upper = index + 1 < labels.count ? labels[index + 1].start : content.upperBound
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
}

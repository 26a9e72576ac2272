import SourceText
import Vocabulary

/// What the lines of a title say: 數位發展部 / 第21次主管會議紀錄 / 公告版.
struct TitleReading {
  /// The whole title on one line, without the edition.
  private(set) var title = ""
  private(set) var organisation: String?
  private(set) var series = ""
  private(set) var ordinal: Int?
  private(set) var kind: String?
  private(set) var edition: String?

  init(reading lines: [Range<Int>], of glyphs: Glyphs, vocabulary: Vocabulary) {
    var words: [Range<Int>] = []
    for line in lines {
      let bare = Self.bare(line, glyphs)
      if vocabulary[.editions].isWhole(glyphs, bare) {
        edition = Self.folded([bare], glyphs)
      } else if let bracket = Self.bracketedEdition(line, glyphs, vocabulary) {
        edition = Self.folded([bracket.dropFirst().dropLast()], glyphs)
        words.append(line.lowerBound..<bracket.lowerBound)
      } else if bare != line,
        words.contains(where: { Self.endsWithKind($0, glyphs, vocabulary) != nil })
      {
        // （本紀錄業經第1720次會議確認）: a remark below the title, of another meeting.
        continue
      } else {
        words.append(line)
      }
    }
    // 院會紀錄 on a line of its own above the title names the kind of record.
    if words.count > 1, let last = words.last, Ordinal.last(in: last, glyphs, vocabulary) != nil,
      let first = words.first, Ordinal.last(in: first, glyphs, vocabulary) == nil,
      Self.endsWithKind(first, glyphs, vocabulary) != nil
    {
      words.removeFirst()
    }
    title = Self.folded(words, glyphs)
    let titleGlyphs = Glyphs(Array(title.utf8))
    let whole = titleGlyphs.scalars.indices
    let plain = Self.withoutRemark(whole, titleGlyphs, vocabulary)
    let kindRange = Self.endsWithKind(plain, titleGlyphs, vocabulary)
    var meeting = Ordinal.last(in: plain, titleGlyphs, vocabulary)
    if let number = meeting,
      let session = vocabulary[.sessionWords].match(
        titleGlyphs,
        at: number.range.upperBound,
        before: kindRange?.lowerBound ?? whole.upperBound
      ), session.end + 2 < kindRange?.lowerBound ?? whole.upperBound
    {
      // 第8次定期會財政委員會審查會議: the number is the session's.
      meeting = nil
    }
    ordinal = meeting?.value
    kind = kindRange.map { titleGlyphs.string($0) }
    organisation = Self.organisation(
      words,
      glyphs,
      title: titleGlyphs,
      kindStart: kindRange?.lowerBound,
      vocabulary
    )
    series = Self.series(
      titleGlyphs,
      before: plain.upperBound,
      without: meeting?.range,
      organisation: organisation,
      vocabulary
    )
  }

  private static func bare(_ line: Range<Int>, _ glyphs: Glyphs) -> Range<Int> {
    guard line.count > 2, glyphs.scalars[line.lowerBound].isBracket,
      glyphs.scalars[line.upperBound - 1].isBracket
    else { return line }
    return line.lowerBound + 1..<line.upperBound - 1
  }

  /// The edition in brackets behind a title, …會議紀錄（節錄）.
  private static func bracketedEdition(
    _ line: Range<Int>,
    _ glyphs: Glyphs,
    _ vocabulary: Vocabulary
  ) -> Range<Int>? {
    guard let last = line.last, glyphs.scalars[last].isBracket,
      let first = line.dropLast().last(where: { glyphs.scalars[$0].isBracket }),
      first > line.lowerBound, vocabulary[.editions].isWhole(glyphs, first + 1..<last)
    else { return nil }
    return first..<line.upperBound
  }

  /// A title without a remark in brackets behind the word for a record, …會議紀錄（視訊會議）.
  private static func withoutRemark(
    _ title: Range<Int>,
    _ glyphs: Glyphs,
    _ vocabulary: Vocabulary
  ) -> Range<Int> {
    guard let last = title.last, glyphs.scalars[last].isBracket,
      let first = title.dropLast().last(where: { glyphs.scalars[$0].isBracket }),
      endsWithKind(title.lowerBound..<first, glyphs, vocabulary) != nil
    else { return title }
    return title.lowerBound..<first
  }

  /// Lines put together without the blanks that only stretch them.
  static func folded(_ lines: [Range<Int>], _ glyphs: Glyphs) -> String {
    var result = String.UnicodeScalarView()
    var last: UInt32?
    for line in lines {
      for position in line {
        let scalar = glyphs.scalars[position]
        if scalar.isWhitespace { continue }
        // Only a blank between Latin words is one: Board Meeting 2, but not 第 1 2 次.
        let isParted = position == line.lowerBound || glyphs.scalars[position - 1].isWhitespace
        if isParted, let last, last < 0x2E80, scalar < 0x2E80, !(last.isDigit && scalar.isDigit) {
          result.append(" ")
        }
        if let shown = Unicode.Scalar(scalar) { result.append(shown) }
        last = scalar
      }
    }
    return String(result)
  }

  /// The word at the end of a title that says what kind of record it is, 會議紀錄.
  static func endsWithKind(
    _ range: Range<Int>,
    _ glyphs: Glyphs,
    _ vocabulary: Vocabulary
  ) -> Range<Int>? {
    for word in vocabulary[.recordKinds].words where word.count <= range.count {
      let start = range.upperBound - word.count
      if glyphs.has(word, at: start, before: range.upperBound) { return start..<range.upperBound }
    }
    return nil
  }

  /// The title without the body, the meeting's own number and the word for a record.
  private static func series(
    _ title: Glyphs,
    before limit: Int,
    without ordinal: Range<Int>?,
    organisation: String?,
    _ vocabulary: Vocabulary
  ) -> String {
    var start = 0
    if let organisation {
      let name = organisation.unicodeScalars.map(\.value)
      if title.has(name, at: 0, before: title.scalars.count) { start = name.count }
    }
    var end = limit
    // 主管會議紀錄 is the record of 主管會議.
    for word in vocabulary[.recordWords].words
    where title.has(word, at: max(start, end - word.count), before: end) {
      end -= word.count
      break
    }
    var series = String.UnicodeScalarView()
    for position in start..<max(start, end) where ordinal?.contains(position) != true {
      if let scalar = Unicode.Scalar(title.scalars[position]) { series.append(scalar) }
    }
    var text = String(series)
    // …檢討會議 / 會議紀錄, on two lines.
    if text.hasSuffix("會議會議") { text.unicodeScalars.removeLast(2) }
    return text.isEmpty ? title.string(0..<title.scalars.count) : text
  }
}

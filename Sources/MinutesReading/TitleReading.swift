import Layout
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
    let kindRange = Self.endsWithKind(whole, titleGlyphs, vocabulary)
    var meeting = Ordinal.last(in: whole, titleGlyphs, vocabulary)
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

  /// Lines put together without the blanks that only stretch them.
  private static func folded(_ lines: [Range<Int>], _ glyphs: Glyphs) -> String {
    var result = String.UnicodeScalarView()
    for line in lines {
      for position in line {
        let scalar = glyphs.scalars[position]
        if scalar.isWhitespace {
          // Only a blank between Latin words is one.
          let isBetween =
            position > line.lowerBound && position + 1 < line.upperBound
            && glyphs.scalars[position - 1].isLatinLetter
            && glyphs.scalars[position + 1].isLatinLetter
          if isBetween { result.append(" ") }
        } else if let shown = Unicode.Scalar(scalar) {
          result.append(shown)
        }
      }
    }
    return String(result)
  }

  /// The word at the end of a title that says what kind of record it is, 會議紀錄.
  private static func endsWithKind(
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

  /// The body that met: a first line of its own, or the title up to its first number.
  private static func organisation(
    _ lines: [Range<Int>],
    _ glyphs: Glyphs,
    title: Glyphs,
    kindStart: Int?,
    _ vocabulary: Vocabulary
  ) -> String? {
    // 臺北市政府 / 都市計畫委員會 / 第800次會議紀錄
    let own = lines.dropLast().prefix { line in
      line.count <= 30 && endsWithKind(line, glyphs, vocabulary) == nil
        && Ordinal.all(in: line, glyphs, vocabulary).isEmpty
    }
    let bodies = own.prefix { Glyphs(Array(folded([$0], glyphs).utf8)).endsAsBody(vocabulary) }
    if !bodies.isEmpty { return folded(Array(bodies), glyphs) }
    // The words before 第8屆, 115年度: as far as the last that can end a body's name.
    var limit = kindStart ?? title.scalars.count
    for (position, scalar) in title.scalars.enumerated() where position < limit {
      let isQuote = scalar == 0x300C || scalar == 0x300E || scalar == 0x300A  // 「 『 《
      if scalar == 0x7B2C || scalar.isDigit || isQuote || isZero(position, title) {
        limit = position
        break
      }
    }
    var best: Int?
    for ending in vocabulary[.organisationEndings].words where ending.count <= limit {
      for start in 1...max(1, limit - ending.count)
      where title.has(ending, at: start, before: limit)
        && !goesOn(start + ending.count, title, before: limit)
        && !isGathering(start + ending.count, title, vocabulary)
      {
        best = max(best ?? 0, start + ending.count)
      }
    }
    // 會 of 會議 ends no name.
    if let end = best, end == limit, limit < title.scalars.count, title.scalars[limit] == 0x8B70,
      title.scalars[limit - 1] == 0x6703
    {
      best = nil
    }
    if let best { return title.string(0..<best) }
    // A body whose name ends in no word for one, 某某花園: not the matter, 「某某計畫」.
    return own.first.flatMap { line in
      let isPlain = line.allSatisfy {
        let sign = glyphs.scalars[$0]
        return !sign.isDigit && sign != 0x300C && sign != 0x300E && !LineOpener.isColon(sign)
      }
      return isPlain ? folded([line], glyphs) : nil
    }
  }

  /// 一○四年, not ○○市政府.
  private static func isZero(_ position: Int, _ title: Glyphs) -> Bool {
    func isZero(_ sign: UInt32) -> Bool { sign == 0x3007 || sign == 0x25CB }
    guard isZero(title.scalars[position]) else { return false }
    return [position - 1, position + 1].contains {
      title.scalars.indices.contains($0) && !isZero(title.scalars[$0])
        && ChineseNumeral.isNumeral(title.scalars[$0])
    }
  }

  /// Whether the words that end at a place are a kind of meeting and no body: 說明會, 董事會.
  private static func isGathering(
    _ end: Int,
    _ title: Glyphs,
    _ vocabulary: Vocabulary
  ) -> Bool {
    vocabulary[.gatherings].words.contains {
      end > $0.count && title.has($0, at: end - $0.count, before: end)
    }
  }

  /// Whether the signs around the end of a body's ending make other words: 處務, 會議, 社會福利, 處理.
  private static func goesOn(_ end: Int, _ title: Glyphs, before limit: Int) -> Bool {
    let society: [UInt32] = [0x793E, 0x6703]  // 社會
    if end > 1, title.has(society, at: end - 2, before: end) { return true }
    guard end < limit else { return false }
    switch title.scalars[end] {
    case 0x8B70, 0x52D9, 0x54E1, 0x9577, 0x7406, 0x6280, 0x5B78, 0x798F, 0x9580, 0x843D, 0x9AD4,
      0x52D5, 0x7F6E, 0x5206:  // 議 務 員 長 理 技 學 福 門 落 體 動 置 分
      return true
    default:
      // 社會, though not 合作社會員.
      return title.has(society, at: end - 1, before: limit)
        && !(end + 1 < title.scalars.count && title.scalars[end + 1] == 0x54E1)
    }
  }

  /// The title without the body, the meeting's own number and the word for a record.
  private static func series(
    _ title: Glyphs,
    without ordinal: Range<Int>?,
    organisation: String?,
    _ vocabulary: Vocabulary
  ) -> String {
    var start = 0
    if let organisation {
      let name = organisation.unicodeScalars.map(\.value)
      if title.has(name, at: 0, before: title.scalars.count) { start = name.count }
    }
    var end = title.scalars.count
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

extension Glyphs {
  /// Whether the whole ends as the names of bodies do, 文化資產審議會.
  fileprivate func endsAsBody(_ vocabulary: Vocabulary) -> Bool {
    vocabulary[.organisationEndings].words.contains {
      scalars.count > $0.count && has($0, at: scalars.count - $0.count, before: scalars.count)
    }
  }
}

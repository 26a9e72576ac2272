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
    let meeting = Ordinal.last(in: whole, titleGlyphs, vocabulary)
    ordinal = meeting?.value
    let kindRange = Self.endsWithKind(whole, titleGlyphs, vocabulary)
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
    if lines.count > 1, let first = lines.first, endsWithKind(first, glyphs, vocabulary) == nil,
      Ordinal.all(in: first, glyphs, vocabulary).isEmpty, first.count <= 30
    {
      return folded([first], glyphs)
    }
    // The words before 第8屆, 115年度: as far as the last that can end a body's name.
    var limit = kindStart ?? title.scalars.count
    for (position, scalar) in title.scalars.enumerated() where position < limit {
      if scalar == 0x7B2C || scalar.isDigit || scalar == 0x3007 || scalar == 0x25CB {
        limit = position
        break
      }
    }
    var best: Int?
    for ending in vocabulary[.organisationEndings].words where ending.count <= limit {
      for start in 1...max(1, limit - ending.count)
      where title.has(ending, at: start, before: limit) {
        best = max(best ?? 0, start + ending.count)
      }
    }
    // 會 of 會議 ends no name.
    if let end = best, end == limit, limit < title.scalars.count, title.scalars[limit] == 0x8B70,
      title.scalars[limit - 1] == 0x6703
    {
      best = nil
    }
    return best.map { title.string(0..<$0) }
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

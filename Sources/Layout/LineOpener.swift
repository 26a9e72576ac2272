public import SourceText
public import Vocabulary

/// What the first words of a line say it opens.
public final class LineOpener: Sendable {
  let vocabulary: Vocabulary
  /// The words it knows.
  public let words: OpeningWords

  /// An opener that knows a vocabulary's words.
  public init(_ vocabulary: Vocabulary) {
    self.vocabulary = vocabulary
    words = OpeningWords(vocabulary)
  }

  /// The lists of the head's labels.
  public static let headLists: [Vocabulary.List] = [
    .dateLabels, .placeLabels, .chairLabels, .recorderLabels, .attendingLabels, .sittingInLabels,
    .absentLabels, .staffLabels, .otherHeadLabels,
  ]

  /// Where a label of the head ends, its colon or the wide space after it included.
  ///
  /// 時間：, 時　　間　, 主 席: — a colon of either width, or white space of two columns, or the end.
  /// `base` is the word of the vocabulary, `word` the whole label: 出席單位及人員之姓名, 列席機關（單位）.
  public func headLabel(
    _ line: Range<Int>,
    _ glyphs: Glyphs
  ) -> (word: Range<Int>, base: Range<Int>, end: Int)? {
    guard let found = words.headLabels.match(glyphs, at: line.lowerBound, before: line.upperBound)
    else {
      return nil
    }
    let base = line.lowerBound..<found.end
    if let closed = Self.closing(base, line, glyphs, wideSpaceCloses: true) {
      return (closed.word, base, closed.end)
    }
    let isPeople = words.peopleLabels.isWhole(glyphs, base)
    let plain = isPeople ? tailsEnd(found.end, line, glyphs) : found.end
    if plain > found.end,
      let closed = Self.closing(line.lowerBound..<plain, line, glyphs, wideSpaceCloses: true)
    {
      return (closed.word, base, closed.end)
    }
    guard let bracket = Self.bracketEnd(plain, line, glyphs) else { return nil }
    // 出席人員（如簽到簿）: the bracket is the value.
    if bracket == line.upperBound { return isPeople ? (line.lowerBound..<plain, base, plain) : nil }
    let end = isPeople ? tailsEnd(bracket, line, glyphs) : bracket
    guard
      let closed = Self.closing(line.lowerBound..<end, line, glyphs, wideSpaceCloses: false)
    else { return nil }
    // 列席機關（單位） is a label, of 出席委員（依姓名筆畫序） the bracket is a remark.
    let inside = plain + 1..<bracket - 1
    let isRemark =
      end == bracket
      && (!isPeople || tailsEnd(inside.lowerBound, inside, glyphs) < inside.upperBound)
    return (isRemark ? line.lowerBound..<plain : closed.word, base, closed.end)
  }

  /// The end of the words that may follow a label of people: 出席｜單位及人員之姓名.
  private func tailsEnd(_ start: Int, _ line: Range<Int>, _ glyphs: Glyphs) -> Int {
    var end = start
    while end < line.upperBound, end - start < 24 {
      var next = end
      while next < line.upperBound, glyphs.scalars[next].isWhitespace { next += 1 }
      guard let tail = words.peopleLabelTails.match(glyphs, at: next, before: line.upperBound)
      else { break }
      end = tail.end
    }
    return end
  }

  /// The end of a short bracket that stands at a place, （依姓名筆畫序）.
  private static func bracketEnd(_ start: Int, _ line: Range<Int>, _ glyphs: Glyphs) -> Int? {
    guard start < line.upperBound, [0x28, 0xFF08].contains(glyphs.scalars[start]) else {
      return nil
    }
    return (start..<min(line.upperBound, start + 26))
      .first { [0x29, 0xFF09].contains(glyphs.scalars[$0]) }.map { $0 + 1 }
  }

  /// Where a label of a case or decision ends, its colon included.
  public func label(_ line: Range<Int>, _ glyphs: Glyphs) -> (word: Range<Int>, end: Int)? {
    let signs = LabelSigns(opening: line, of: glyphs)
    guard
      let word = words.labels.match(glyphs, at: signs.start, before: line.upperBound)?.end
        ?? DecisionWord.end(glyphs, at: signs.start, before: line.upperBound, words),
      let end = signs.end(of: word, line, glyphs)
    else { return nil }
    return (signs.start..<word, end)
  }

  /// A label's end, when a colon, or where allowed wide space or the line's end, closes it.
  public static func closing(
    _ word: Range<Int>,
    _ line: Range<Int>,
    _ glyphs: Glyphs,
    wideSpaceCloses: Bool
  ) -> (word: Range<Int>, end: Int)? {
    var next = word.upperBound
    var blanks = 0
    let star: UInt32 = 0x2A
    func skipStars() {
      if next + 1 < line.upperBound, glyphs.scalars[next] == star, glyphs.scalars[next + 1] == star
      {
        next += 2
      }
    }
    skipStars()  // **時間**：, **時間：**
    while next < line.upperBound, glyphs.scalars[next].isWhitespace {
      blanks += DisplayWidth.of(glyphs.scalars[next])
      next += 1
    }
    if next < line.upperBound, Self.isColon(glyphs.scalars[next]) {
      next += 1
      skipStars()
      return (word, next)
    }
    guard wideSpaceCloses else { return nil }
    if next == line.upperBound || blanks >= 2 { return (word, next) }
    return nil
  }

  /// Whether a sign is a colon of either width.
  public static func isColon(_ scalar: UInt32) -> Bool {
    scalar == 0xFF1A || scalar == 0x3A || scalar == 0xFE55 || scalar == 0xFE13
  }

  /// Whether a line, its disposition aside, is the title of an agenda part: 報告事項, 討論事項（略）.
  public func isAgendaTitle(_ line: Range<Int>, _ glyphs: Glyphs) -> Bool {
    guard
      let found = words.agendaTitles.match(
        glyphs,
        at: line.lowerBound,
        before: line.upperBound
      )
    else { return false }
    let rest = glyphs.trimmed(found.end..<line.upperBound)
    guard let first = rest.first else { return true }
    if rest.count == 1, Self.isColon(glyphs.scalars[first]) { return true }
    // 討論事項（略）, but not 報告事項（一）：….
    guard glyphs.scalars[first] == 0xFF08 || glyphs.scalars[first] == 0x28, rest.count <= 8 else {
      return false
    }
    let last = glyphs.scalars[rest.upperBound - 1]
    return (last == 0xFF09 || last == 0x29) && Marker(opening: rest, of: glyphs) == nil
  }

  /// Whether a line is a rule between sections: `<hr>`, ─────, ＊＊＊＊.
  public static func isRule(_ line: Range<Int>, _ glyphs: Glyphs) -> Bool {
    guard line.count >= 4 else { return false }
    let scalars = glyphs.scalars[line]
    switch glyphs.scalars[line.lowerBound] {
    case 0x3C:
      return ["<hr>", "<hr/>", "<hr />"].contains { tag in
        scalars.elementsEqual(tag.unicodeScalars.lazy.map(\.value))
      }
    case 0x2D, 0x3D, 0x2A, 0x5F, 0x7E, 0x2500, 0x2501, 0x2550, 0x2014, 0x3013, 0xFF0A, 0xFF0D,
      0xFF1D, 0xFF3F, 0xFF5E:
      let first = glyphs.scalars[line.lowerBound]
      return scalars.allSatisfy { $0 == first }
    default: return false
    }
  }

  /// Whether a line opens anything: an item, a label, a part.
  package func opensAnything(_ line: Range<Int>, _ glyphs: Glyphs) -> Bool {
    opening(line, glyphs) != nil
  }

  /// What a line opens, if anything.
  func opening(_ line: Range<Int>, _ glyphs: Glyphs) -> LineOpening? {
    guard !line.isEmpty else { return nil }
    if let mark = Marker(opening: line, of: glyphs) { return .mark(mark) }
    if let mark = agendaMark(line, glyphs) ?? partMark(line, glyphs) { return .mark(mark) }
    if headLabel(line, glyphs) != nil { return .headLabel }
    if let found = label(line, glyphs) {
      return words.decisions.isWhole(glyphs, found.word) ? .decision : .label
    }
    if isAgendaTitle(line, glyphs) { return .part }
    if words.annexes.isWhole(glyphs, line) || Self.isRule(line, glyphs) { return .other }
    if let first = line.first, let last = line.last, glyphs.scalars[first] == 0x3010,
      glyphs.scalars[last] == 0x3011, line.count <= 14
    {
      return .other  // 【教務處】
    }
    if let first = line.first, glyphs.scalars[first] == 0x28 || glyphs.scalars[first] == 0xFF08,
      label(glyphs.trimmed(first + 1..<line.upperBound), glyphs) != nil
    {
      return .other  // （報告單位：數位策略司）
    }
    if let found = words.adjourned.match(
      glyphs,
      at: line.lowerBound,
      before: line.upperBound
    ), line.upperBound - found.end <= 16 {
      return .other
    }
    return nil
  }
}

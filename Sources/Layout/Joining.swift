import SourceText
import Vocabulary

/// Why a line begins a paragraph or continues the one before it.
public enum JoinReason: String, Sendable {
  /// The record's lines are not wrapped: each is a paragraph.
  case unwrapped
  /// It stands in the head, whose lists are read line by line.
  case head
  /// It opens an item, a label, a part.
  case opens
  /// It is, or follows, a row of a table.
  case table
  /// It begins with a sign that cannot begin a sentence.
  case punctuation
  /// A blank line parts paragraphs in this record.
  case blank
  /// The line before is clearly short.
  case short
  /// Its first word would have fitted on the line before.
  case fits
  /// It is set in otherwise than the further lines of a paragraph are.
  case indented
  /// The line before ends a sentence, as paragraphs often do in this record.
  case sentence
  /// The line before was full.
  case full
}

/// Which lines of a wrapped record belong together (接行).
struct Joining {
  let wrapping: Wrapping
  let glyphs: Glyphs
  let vocabulary: Vocabulary

  /// Whether a line of the body continues the one before it, and why.
  ///
  /// - Parameters:
  ///   - line: The line.
  ///   - previous: The line before it.
  ///   - first: The first line of the paragraph that the line before belongs to.
  /// - Returns: The verdict and its reason.
  func judge(
    _ line: RawLine,
    after previous: RawLine,
    first: RawLine
  ) -> (joins: Bool, reason: JoinReason) {
    guard line.shape == .text, previous.shape == .text else { return (false, .table) }
    if line.isTabbed, previous.isTabbed { return (false, .table) }
    if let sign = line.content.first, Wrapping.isClosing(glyphs.scalars[sign]) {
      return (true, .punctuation)
    }
    if line.opens != nil { return (false, .opens) }
    if line.isDoubted { return (true, .full) }
    let isFull = wrapping.isFull(previous, before: line, glyphs)
    // The head of a record that was read into this one.
    if case .headLabel = first.opens, !isFull || isInColumns(first, previous) {
      return (false, .head)
    }
    if case .part = previous.opens { return (false, .opens) }
    if LineOpener.isRule(previous.content, glyphs) { return (false, .opens) }
    if case .other = previous.opens, !isFull { return (false, .opens) }
    if wrapping.blanksPart, line.blanksBefore > 0 { return (false, .blank) }
    let isFinished = Wrapping.isFinished(previous, glyphs)
    if isFinished, isSpeech(line) || isFramed(line) { return (false, .opens) }
    if let hang = wrapping.hang, line.indent != first.indent + hang { return (false, .indented) }
    if isFinished, line.indent >= previous.indent + 2, previous.opens == nil, first.opens == nil,
      wrapping.hang == nil
    {
      return (false, .indented)
    }
    if goesOn(line, after: previous) { return (true, .full) }
    if !wrapping.isSharp, isRow(previous), wrapping.room(behind: previous, before: line, glyphs) > 2
    {
      return (false, .fits)
    }
    if !isFull {
      // An unfinished line may stand in a narrower column than the record's; only when the next line
      // is wider, or the line is clearly short, did the word have room.
      if isShort(previous) { return (false, .short) }
      let word = wrapping.wordWidth(line, after: previous, glyphs)
      let hadRoom = isFinished || wrapping.isSharp || line.edge >= previous.edge + word
      if hadRoom { return (false, .fits) }
    } else if isFinished, wrapping.sentencesPart,
      !(wrapping.blanksBegin && line.blanksBefore == 0 && !line.followsMark)
    {
      return (false, .sentence)
    }
    return (true, .full)
  }

  /// Whether a line of the head continues the one before it.
  ///
  /// The title and the value of a label run over a full line; names in columns are no running text.
  func judgeHead(
    _ line: RawLine,
    after previous: RawLine,
    first: RawLine,
    isEntry: Bool
  ) -> (joins: Bool, reason: JoinReason) {
    if line.isDoubted { return (true, .full) }
    if line.shape == .text, previous.shape == .text, let sign = line.content.first,
      Wrapping.isClosing(glyphs.scalars[sign])
    {
      return (true, .punctuation)
    }
    guard line.shape == .text, previous.shape == .text, line.opens == nil,
      !isEntry, line.indent <= first.indent + Self.deepest,
      wrapping.isFull(previous, before: line, glyphs),
      !(wrapping.blanksPart && line.blanksBefore > 0),
      !isInColumns(first, previous), !isDated(line)
    else { return (false, .head) }
    if let hang = wrapping.hang, line.indent != first.indent + hang { return (false, .head) }
    return (true, .full)
  }

  /// The lines of the head that stand in a list of which three in four lines end far from the margin:
  /// its lines end where its entries do, a full one among them by chance.
  func entries(_ lines: [RawLine], before body: Int) -> Set<Int> {
    var entries: Set<Int> = []
    var start = 0
    while start <= body, start < lines.count {
      var end = start + 1
      while end <= body, end < lines.count, lines[end].opens == nil, lines[end].shape == .text {
        end += 1
      }
      let short = lines[start..<end].count { $0.edge < wrapping.margin - wrapping.farthest }
      if case .headLabel = lines[start].opens, end - start > 5, short * 4 >= (end - start) * 3 {
        entries.formUnion(start + 1..<end)
      }
      start = end
    }
    return entries
  }

  /// What is set in further than this stands below the value of its label, and may have been put
  /// there by hand: the reader of names tells.
  static let deepest = 8

  private func isInColumns(_ first: RawLine, _ previous: RawLine) -> Bool {
    WrappingEvidence.isInColumns(previous, glyphs) || WrappingEvidence.isInColumns(first, glyphs)
  }

  /// Whether a line begins with 及 or 與 behind a closing bracket, in the midst of what is named.
  ///
  /// …審核報告(含附屬單位決算)⏎及討論。
  private func goesOn(_ line: RawLine, after previous: RawLine) -> Bool {
    guard line.content.count > 2, line.blanksBefore == 0, let bracket = previous.content.last,
      [0x29, 0xFF09, 0x300D].contains(glyphs.scalars[bracket]), let last = line.content.last,
      glyphs.scalars[last] == 0x3002, previous.edge * 2 >= wrapping.margin,
      let word = vocabulary[.goingOnWords].match(
        glyphs,
        at: line.content.lowerBound,
        before: line.content.upperBound - 1
      )
    else { return false }
    return glyphs.scalars[word.end].isHan
  }

  /// Whether a line begins with a speaker, or a label of no list, and a colon: 劉部長某卯：….
  private func isSpeech(_ line: RawLine) -> Bool {
    let words = line.content.prefix(12)
    guard let colon = words.first(where: { LineOpener.isColon(glyphs.scalars[$0]) }) else {
      return false
    }
    return colon >= line.content.lowerBound + 2
      && (line.content.lowerBound..<colon).allSatisfy { glyphs.scalars[$0].isHan }
  }

  /// Whether a line begins with a short word in a frame, 【附件】專案小組意見.
  private func isFramed(_ line: RawLine) -> Bool {
    let words = line.content.prefix(12)
    guard let first = words.first, glyphs.scalars[first] == 0x3010 else { return false }
    return words.contains { glyphs.scalars[$0] == 0x3011 }
  }

  /// Whether a line is a unit, a wide blank and its people, 勞動條件司　黃司長某琪、王某芬科長: a row of a
  /// list, which ends where its last name does.
  private func isRow(_ line: RawLine) -> Bool {
    let words = line.content
    guard let gap = words.prefix(12).firstIndex(where: { glyphs.scalars[$0].isWhitespace }),
      gap >= words.lowerBound + 2, glyphs.scalars[gap] == 0x3000
    else { return false }
    return words.allSatisfy {
      let scalar = glyphs.scalars[$0]
      return scalar.isHan || scalar.isWhitespace || scalar == 0x3001
    }
  }

  /// Whether a line begins with a day and a colon, under which those present that day stand.
  private func isDated(_ line: RawLine) -> Bool {
    let words = line.content.prefix(12)
    guard let colon = words.first(where: { LineOpener.isColon(glyphs.scalars[$0]) }) else {
      return false
    }
    return glyphs.scalars[line.content.lowerBound].isDigit
      && colon > line.content.lowerBound && glyphs.scalars[colon - 1] == 0x65E5  // 日
  }

  private func isShort(_ line: RawLine) -> Bool { line.edge * 10 < wrapping.margin * 6 }
}

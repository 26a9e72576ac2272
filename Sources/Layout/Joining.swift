import SourceText

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
  /// It is set in after a finished line.
  case indented
  /// The line before was full.
  case full
}

/// Which lines of a wrapped record belong together (接行).
struct Joining {
  let wrapping: Wrapping
  let glyphs: Glyphs

  /// Whether a line continues the one before it, and why.
  func judge(_ line: RawLine, after previous: RawLine) -> (joins: Bool, reason: JoinReason) {
    guard line.shape == .text, previous.shape == .text else { return (false, .table) }
    if let first = line.content.first, Wrapping.isClosing(glyphs.scalars[first]) {
      return (true, .punctuation)
    }
    if opensAnew(line, after: previous) { return (false, .opens) }
    if case .other = previous.opens { return (false, .opens) }
    if case .part = previous.opens { return (false, .opens) }
    if wrapping.blanksPart, line.blanksBefore > 0 { return (false, .blank) }
    let isFinished = Wrapping.isFinished(previous, glyphs)
    if isFinished, line.indent >= previous.indent + 2, previous.opens == nil {
      return (false, .indented)
    }
    if wrapping.isSharp {
      let word = Wrapping.wordWidth(line, glyphs)
      // An unfinished line may stand in a narrower column than the record's; only when the next line
      // is wider, or the line is clearly short, did the word have room.
      let hadRoom = isFinished || line.edge >= previous.edge + word || isShort(previous)
      if wrapping.margin - previous.edge >= word, hadRoom { return (false, .fits) }
    } else if isShort(previous) {
      return (false, .short)
    }
    return (true, .full)
  }

  private func isShort(_ line: RawLine) -> Bool { line.edge * 10 < wrapping.margin * 6 }

  /// Whether what a line seems to open is to be believed where it stands.
  ///
  /// A decision word at the start of a line that follows 會 or 次 on a full line is quoted:
  /// 業經第26次會議⏎決議：….
  private func opensAnew(_ line: RawLine, after previous: RawLine) -> Bool {
    guard let opens = line.opens else { return false }
    guard case .label = opens, previous.edge * 10 >= wrapping.margin * 9,
      let last = previous.content.last
    else { return true }
    let quoting: Set<UInt32> = [0x6703, 0x8B70, 0x6B21]  // 會 議 次
    return !quoting.contains(glyphs.scalars[last])
  }
}

import SourceText

/// What the lines of a record say of a margin at which they were broken (斷行的跡象).
///
/// Where a paper's margin broke a line in the midst of a sentence, the line ends near the margin; the
/// headings and names of a record that is not wrapped end anywhere.
struct WrappingEvidence {
  /// Where one line ends in the midst of a sentence and the next opens nothing.
  struct Seam {
    /// The line above it, as an index.
    let index: Int
    /// How many columns were left when the next line's first word is counted in; none or less when
    /// the word would not have fitted.
    let room: Int
    /// Whether the line has a comma or an open bracket: a sentence that breaks off, no heading.
    let isSentence: Bool
  }

  /// The widest edge at which several lines end, in columns.
  let margin: Int
  /// The seams near the margin.
  private(set) var full: [Seam] = []
  /// How many seams stand so far from it, beyond its half, and how many of them are sentences.
  private(set) var loose = (all: 0, sentences: 0)
  /// Of the lines of six tenths of the margin, how many are seams, and how many there are.
  private(set) var long = (seams: 0, all: 0)
  /// How many lines are wider than the margin.
  let beyond: Int
  /// How many lines begin with a sign that cannot begin a sentence.
  private(set) var closers = 0
  /// How many lines there are.
  let all: Int

  /// How far from the margin a line may end and still be near it.
  var reach: Int { min(12, margin / 4) }

  /// The evidence of lines: at the margin that several share, or, where that says nothing, at the end
  /// of the widest.
  init(in lines: [RawLine], of glyphs: Glyphs) {
    let texts = lines.indices.filter { lines[$0].shape == .text }
    let edges = texts.map { lines[$0].edge }.sorted(by: >)
    // A line or two may stand out: a rule, a word that could not be broken.
    var beyond = 0
    while beyond + 2 < edges.count, edges[beyond] - edges[beyond + 2] > 6 { beyond += 1 }
    guard beyond + 2 < edges.count else {
      self.init(in: lines, texts, margin: 0, beyond: 0, of: glyphs)
      return
    }
    self.init(in: lines, texts, margin: edges[beyond], beyond: beyond, of: glyphs)
    guard !isWrapped, beyond > 0 else { return }
    let widest = Self(in: lines, texts, margin: edges[0], beyond: 0, of: glyphs)
    if widest.isWrapped { self = widest }
  }

  private init(
    in lines: [RawLine],
    _ texts: [Int],
    margin: Int,
    beyond: Int,
    of glyphs: Glyphs
  ) {
    all = texts.count
    self.margin = margin
    self.beyond = beyond
    closers = texts.count { index in
      lines[index].content.first.map { Wrapping.isClosing(glyphs.scalars[$0]) } ?? false
    }
    for index in texts {
      let line = lines[index]
      let isLong = line.edge * 10 >= margin * 6 && index + 1 < lines.count
      if isLong { long.all += 1 }
      guard line.edge <= margin, line.edge * 2 >= margin, index + 1 < lines.count,
        Self.isSeam(line, lines[index + 1], glyphs),
        !Self.isInColumns(line, glyphs)
      else { continue }
      if isLong { long.seams += 1 }
      let isSentence = Self.isSentence(line, glyphs)
      if line.edge >= margin - reach {
        let word = Wrapping.wordWidth(
          lines[index + 1],
          after: line,
          glyphs,
          mindsSigns: closers == 0
        )
        full.append(
          Seam(index: index, room: margin - line.edge - word + 1, isSentence: isSentence)
        )
      } else {
        loose.all += 1
        if isSentence { loose.sentences += 1 }
      }
    }
  }

  /// Whether a sentence runs over the end of a line, as far as its signs tell.
  private static func isSeam(_ line: RawLine, _ next: RawLine, _ glyphs: Glyphs) -> Bool {
    guard next.shape == .text, next.opens == nil, !Wrapping.isFinished(line, glyphs),
      let last = line.content.last, let first = next.content.first
    else { return false }
    // 3月13日：…, a label that is in no list.
    if next.content.prefix(8).contains(where: { LineOpener.isColon(glyphs.scalars[$0]) }) {
      return false
    }
    // The lines of a log or of a programme are none.
    return glyphs.scalars[last] >= 0x2E80 || glyphs.scalars[first] >= 0x2E80
  }

  /// Whether a line has a comma in it, or leaves a bracket open.
  private static func isSentence(_ line: RawLine, _ glyphs: Glyphs) -> Bool {
    var depth = 0
    for position in line.content {
      switch glyphs.scalars[position] {
      case 0xFF0C, 0x3002, 0xFF1B: return true
      case 0x28, 0xFF08, 0x300C: depth += 1
      case 0x29, 0xFF09, 0x300D: depth -= 1
      default: break
      }
    }
    return depth > 0
  }

  /// Whether the lines were broken at the margin.
  ///
  /// Five seams near the margin say so, when fewer stand elsewhere; three, when none stands elsewhere
  /// or the next word would have fitted behind none; one, when it is a sentence and none stands
  /// elsewhere.
  var isWrapped: Bool {
    guard (20...120).contains(margin), beyond <= max(1, all * 3 / 100),
      full.count > loose.all || loose.sentences == 0
    else {
      return false
    }
    switch full.count {
    case 0: return false
    case 1, 2: return loose.sentences == 0 && full.allSatisfy { $0.isSentence && $0.room <= 0 }
    case 3, 4: return loose.all == 0 || full.allSatisfy { $0.room <= 0 } && full.count > loose.all
    default: return full.count > loose.all
    }
  }

  /// Of the long lines, the share that break off.
  var unfinished: Double { long.all > 0 ? Double(long.seams) / Double(long.all) : 0 }

  /// How many columns a full line may fall short: none where the margin is sharp.
  var slack: Int {
    let rooms = full.map(\.room).sorted()
    // A heading may end near a sharp margin too.
    guard !rooms.isEmpty, rooms.count(where: { $0 <= 0 }) * 100 < rooms.count * 82 else { return 0 }
    return max(0, rooms[min(rooms.count - 1, rooms.count * 97 / 100)])
  }

  /// Names side by side, which leave room behind them: 王甲辰 李乙巳.
  static func isInColumns(_ line: RawLine, _ glyphs: Glyphs) -> Bool {
    isInColumns((line.valueStart ?? line.content.lowerBound)..<line.content.upperBound, glyphs)
  }

  static func isInColumns(_ content: Range<Int>, _ glyphs: Glyphs) -> Bool {
    var hasGap = false
    var before: UInt32 = 0
    var isBlank = false
    // What stands before a colon is the label, which may be stretched.
    let label = content.prefix(12).first { LineOpener.isColon(glyphs.scalars[$0]) }
    for position in (label.map { $0 + 1 } ?? content.lowerBound)..<content.upperBound {
      let scalar = glyphs.scalars[position]
      if scalar == 0x3001 { return false }
      if scalar.isWhitespace {
        isBlank = true
      } else {
        if isBlank, before.isHan, scalar.isHan { hasGap = true }
        isBlank = false
        before = scalar
      }
    }
    return hasGap
  }
}

import SourceText

/// Whether the lines of a record were wrapped at a margin (斷行), and at which.
public struct Wrapping: Sendable, Equatable {
  /// Whether lines must be joined.
  public var isWrapped: Bool
  /// The margin, in columns of half-width characters.
  public var margin: Int
  /// Of the long lines, the share that end without a full stop and open nothing after them.
  public var unfinished: Double
  /// Whether the next word would not have fitted behind most unfinished lines.
  public var isSharp: Bool
  /// Whether a blank line ends a paragraph.
  public var blanksPart: Bool

  static let none = Wrapping(
    isWrapped: false,
    margin: 0,
    unfinished: 0,
    isSharp: false,
    blanksPart: true
  )
}

extension Wrapping {
  /// Judges the lines that are neither blank nor set aside; the margin's sharpness from those of
  /// the body alone, for names in columns leave room behind them.
  init(judging lines: [RawLine], body: Int, in glyphs: Glyphs) {
    let bodyLine = body < lines.count ? lines[body].number : 0
    let lines = lines.filter { $0.shape == .text }
    self = .none
    guard lines.count >= 6 else { return }
    let edges = lines.map(\.edge).sorted()
    margin = edges[min(edges.count - 1, edges.count * 95 / 100)]
    let long = margin * 6 / 10
    var longLines = 0
    var open = 0
    var inBody = 0
    var sharp = 0
    var overlong = 0
    for (index, line) in lines.enumerated() {
      if line.edge * 100 > margin * 115 { overlong += 1 }
      guard line.edge >= long, index + 1 < lines.count else { continue }
      longLines += 1
      let next = lines[index + 1]
      guard next.opens == nil, !Self.isFinished(line, glyphs) else { continue }
      open += 1
      guard line.number >= bodyLine else { continue }
      inBody += 1
      if margin - line.edge < Self.wordWidth(next, glyphs) { sharp += 1 }
    }
    guard longLines > 0 else { return }
    unfinished = Double(open) / Double(longLines)
    isSharp = sharp * 10 >= inBody * 6
    isWrapped =
      unfinished >= 0.5 && (20...120).contains(margin) && overlong * 100 <= lines.count * 3
      && longLines >= 6
    blanksPart = Self.blanksPart(lines, glyphs, long: margin * 9 / 10)
  }

  /// Whether a line ends with a sign after which a sentence does not go on.
  static func isFinished(_ line: RawLine, _ glyphs: Glyphs) -> Bool {
    guard let last = line.content.last else { return true }
    return [0x3002, 0xFF01, 0xFF1F, 0xFF1B, 0xFF1A, 0x300D, 0xFF09, 0x3B, 0x3A, 0x21, 0x3F, 0x29]
      .contains(glyphs.scalars[last])
  }

  /// The columns that the first word of a line takes, with the sign that may not open a line.
  static func wordWidth(_ line: RawLine, _ glyphs: Glyphs) -> Int {
    var position = line.content.lowerBound
    let end = line.content.upperBound
    guard position < end else { return 0 }
    var width = 0
    let isWord = { (scalar: UInt32) in scalar.isLatinLetter || scalar.isDigit }
    if isWord(glyphs.scalars[position]) {
      while position < end, isWord(glyphs.scalars[position]) {
        width += DisplayWidth.of(glyphs.scalars[position])
        position += 1
      }
    } else {
      width = DisplayWidth.of(glyphs.scalars[position])
      position += 1
    }
    while position < end, isClosing(glyphs.scalars[position]) {
      width += DisplayWidth.of(glyphs.scalars[position])
      position += 1
    }
    return width
  }

  /// Whether a sign may not open a line.
  package static func isClosing(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x3001, 0x3002, 0xFF0C, 0xFF1A, 0xFF1B, 0xFF01, 0xFF1F, 0x300D, 0x300F, 0xFF09, 0x300B,
      0x3009, 0x3011, 0x2C, 0x3B, 0x21, 0x3F, 0x29, 0x2025, 0x2026, 0xFF05, 0x25:
      true
    default: false
    }
  }

  /// Blank lines part paragraphs when at most a tenth of them stand behind a full, unfinished line.
  private static func blanksPart(_ lines: [RawLine], _ glyphs: Glyphs, long: Int) -> Bool {
    var blanks = 0
    var within = 0
    for (line, next) in zip(lines, lines.dropFirst()) where next.blanksBefore > 0 {
      blanks += 1
      if line.edge >= long, !isFinished(line, glyphs) { within += 1 }
    }
    return within * 10 <= blanks
  }
}

import SourceText

/// Whether the lines of a record were wrapped at a margin (斷行), and at which.
public struct Wrapping: Sendable, Equatable {
  /// Whether lines must be joined.
  public var isWrapped: Bool
  /// The margin, in columns of half-width characters.
  public var margin: Int
  /// Of the long lines, the share that break off and open nothing after them.
  public var unfinished: Double
  /// How many columns short of the margin a full line may end, the next word counted in.
  public var slack: Int
  /// Whether no line begins with a closing sign (避頭尾).
  public var mindsSigns: Bool
  /// Whether a blank line ends a paragraph.
  public var blanksPart: Bool
  /// Whether a blank line stands before every paragraph.
  public var blanksBegin: Bool
  /// How far the lines after a paragraph's first are set in, when that is the same everywhere.
  public var hang: Int?
  /// Whether a full line that ends a sentence is more likely to end its paragraph too.
  public var sentencesPart: Bool

  /// Whether the next word would not have fitted behind a full line.
  public var isSharp: Bool { slack == 0 }

  /// How far from the margin a line may end and still be full, were another record as ragged.
  var farthest: Int { max(12, slack) }

  static let none = Wrapping(
    isWrapped: false,
    margin: 0,
    unfinished: 0,
    slack: 0,
    mindsSigns: true,
    blanksPart: true,
    blanksBegin: false,
    hang: nil,
    sentencesPart: false
  )
}

extension Wrapping {
  /// Judges the lines that are neither blank nor set aside.
  init(judging lines: [RawLine], body: Int, in glyphs: Glyphs) {
    let evidence = WrappingEvidence(in: lines, of: glyphs)
    self = .none
    isWrapped = evidence.isWrapped
    margin = evidence.margin
    unfinished = evidence.unfinished
    slack = evidence.slack
    mindsSigns = evidence.closers == 0
    blanksPart = Self.blanksPart(lines, evidence)
    blanksBegin = blanksPart && Self.blanksBegin(lines, body)
    hang = Self.hang(lines, evidence)
    sentencesPart = sentencesPart(lines, body, glyphs)
  }

  /// How many columns were left behind a line when the first word of the next is counted in.
  func room(behind line: RawLine, before next: RawLine, _ glyphs: Glyphs) -> Int {
    margin - line.edge - wordWidth(next, after: line, glyphs) + 1
  }

  /// Whether a line is as full as the paper's lines are.
  func isFull(_ line: RawLine, before next: RawLine, _ glyphs: Glyphs) -> Bool {
    room(behind: line, before: next, glyphs) <= slack
  }

  /// Blank lines part paragraphs when at most a tenth of them stand behind a full, unfinished line.
  private static func blanksPart(_ lines: [RawLine], _ evidence: WrappingEvidence) -> Bool {
    let blanks = lines.count { $0.blanksBefore > 0 }
    let within = evidence.full.count { lines[$0.index + 1].blanksBefore > 0 }
    return within * 10 <= blanks
  }

  /// Whether what opens something has a blank line before it, nineteen times in twenty.
  private static func blanksBegin(_ lines: [RawLine], _ body: Int) -> Bool {
    var openers = 0
    var parted = 0
    for line in lines[min(lines.count, body + 1)...] where line.opens != nil && !line.followsMark {
      openers += 1
      if line.blanksBefore > 0 { parted += 1 }
    }
    return openers >= 5 && parted * 20 >= openers * 19
  }

  /// How far further lines are set in: what nine in ten seams have in common.
  private static func hang(_ lines: [RawLine], _ evidence: WrappingEvidence) -> Int? {
    var steps: [Int: Int] = [:]
    var count = 0
    for seam in evidence.full where lines[seam.index].opens != nil {
      steps[lines[seam.index + 1].indent - lines[seam.index].indent, default: 0] += 1
      count += 1
    }
    guard count >= 3,
      let most = steps.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }), most.key >= 0,
      most.value * 10 >= count * 9
    else { return nil }
    // The lines after those are set in no further.
    let further = evidence.full.filter { lines[$0.index].opens == nil }
    let even = further.count {
      [0, most.key].contains(lines[$0.index + 1].indent - lines[$0.index].indent)
    }
    return even * 10 >= further.count * 9 ? most.key : nil
  }

  /// Whether so many sentences end far from the margin, before lines that open nothing, that those
  /// which end near it are likely to end their paragraphs as well.
  private func sentencesPart(_ lines: [RawLine], _ body: Int, _ glyphs: Glyphs) -> Bool {
    var near = 0
    var far = 0
    for index in lines.indices.dropFirst(body).dropLast() {
      let next = lines[index + 1]
      guard lines[index].shape == .text, next.shape == .text, next.opens == nil,
        next.blanksBefore == 0, Self.isFinished(lines[index], glyphs)
      else { continue }
      if isFull(lines[index], before: next, glyphs) { near += 1 } else { far += 1 }
    }
    // Were paragraphs to end anywhere alike, so many of them would end near the margin.
    return far * (slack + 2) * 2 >= near * max(1, margin - slack - 2)
  }

  /// Whether a line ends with a sign after which a sentence does not go on.
  static func isFinished(_ line: RawLine, _ glyphs: Glyphs) -> Bool {
    guard let last = line.content.last else { return true }
    return [0x3002, 0xFF01, 0xFF1F, 0xFF1B, 0xFF1A, 0x300D, 0xFF09, 0x3B, 0x3A, 0x21, 0x3F, 0x29]
      .contains(glyphs.scalars[last])
  }
}

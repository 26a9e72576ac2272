import Layout
public import SourceText

/// A variant of a tidy record: its words broken, paged, set in and widened anew (變體).
public struct RewrappedRecord: Sendable {
  /// What the seed made.
  public let plan: VariantPlan
  /// The margin: the plan's, or what the record's columns need.
  public private(set) var width = 0
  /// The text.
  public private(set) var text = ""
  /// The lines of the text on which each line of the tidy record stands.
  public private(set) var places: [ClosedRange<Int>] = []
  /// Where each line of the tidy record ends, in columns.
  private(set) var edges: [Int] = []
  /// The signs of each line of the tidy record, as written here.
  private(set) var paragraphs: [[UInt32]] = []
  /// How often a line of the tidy record was broken.
  public private(set) var broken = 0

  private enum Output {
    case line([UInt32], tidy: Int)
    case blank
  }

  /// The variant of a seed.
  public init(_ tidy: TidyRecord, seed: UInt64) {
    plan = VariantPlan(seed: seed)
    var dice = SeededDice(seed: seed ^ 0xA5A5_0000)
    // A paper is as wide as its columns are.
    width = tidy.lines.reduce(plan.width) { width, line in
      let signs = ParagraphSigns(line, plan: plan).signs
      guard line.isText, Self.gap(line, signs) != nil, flowing(line, signs) == nil else {
        return width
      }
      let least = DisplayWidth.of(LineWrap.narrowed(signs, 0)[...])
      return max(width, min(100, least + min(line.indent, 20) + plan.slack))
    }
    var output: [Output] = []
    var depth = 0
    for (index, line) in tidy.lines.enumerated() {
      let previous = index > 0 ? tidy.lines[index - 1] : nil
      if needsBlank(line, after: previous) {
        for _ in 0..<(plan.blanks == .every ? 1 : max(1, line.blanks)) { output.append(.blank) }
      }
      let signs = ParagraphSigns(line, plan: plan).signs
      paragraphs.append(signs)
      guard line.isText else {
        output.append(.line(signs, tidy: index))
        edges.append(0)
        continue
      }
      if let mark = line.mark { depth = Self.step(mark.form) }
      let lead: [UInt32] = line.bullet && plan.indents == .kept ? [0x2D, 0x20] : []
      let wrap = LineWrap(
        lead + signs,
        indent: indent(line, depth),
        columns: flowing(line, signs),
        width: width,
        plan: plan,
        dice: &dice
      )
      edges.append(wrap.edge)
      broken += wrap.lines.count - 1
      output += wrap.lines.map { .line($0, tidy: index) }
    }
    write(output, title: tidy.title)
  }

  private func needsBlank(_ line: TidyRecord.Line, after previous: TidyRecord.Line?) -> Bool {
    guard let previous else { return false }
    // What a blank line means in and beside a table is another matter.
    if !line.isText, !previous.isText { return line.blanks > 0 }
    if !line.isText || !previous.isText { return line.blanks > 0 || plan.blanks == .every }
    return plan.blanks == .every || plan.blanks == .kept && line.blanks > 0
  }

  private func indent(_ line: TidyRecord.Line, _ depth: Int) -> Int {
    switch plan.indents {
    case .none: 0
    case .kept: min(line.indent, 20)
    case .stepped:
      if line.isHead { min(line.indent, 20) } else if line.mark != nil { depth } else { depth + 4 }
    }
  }

  private static func step(_ form: MarkForm) -> Int {
    switch form {
    case .formal, .stem, .agenda: 0
    case .chinese: 2
    case .chineseInBrackets: 4
    case .arabic: 6
    default: 8
    }
  }

  /// Where the names begin of a line of the head that are parted by blanks alone, 林某甲　　陳某丙.
  private func flowing(_ line: TidyRecord.Line, _ signs: [UInt32]) -> Int? {
    guard let start = Self.gap(line, signs) else { return nil }
    let cells = LineWrap.columns(Array(signs[start...]))
    return cells.count >= 9 && cells.allSatisfy { $0.count <= 4 } ? start : nil
  }

  /// Where what stands behind the label begins, when blanks part it.
  private static func gap(_ line: TidyRecord.Line, _ signs: [UInt32]) -> Int? {
    var start = signs.prefix(12).firstIndex(where: LineOpener.isColon).map { $0 + 1 } ?? 0
    if start == 0, line.label != nil {
      start = signs.firstIndex { !$0.isHan && !$0.isWhitespace } ?? 0
    }
    let rest = signs[start...]
    guard line.isHead || line.hasHeadLabel, !rest.contains(0x3001) else { return nil }
    let hasGap = rest.indices.dropFirst().dropLast().contains {
      rest[$0].isWhitespace && rest[$0 + 1].isWhitespace && rest[$0 - 1].isHan
    }
    return hasGap || LineWrap.columns(Array(rest)).count >= 5 ? start : nil
  }

  /// Puts the pages' numbers between the lines and writes them all.
  private mutating func write(_ output: [Output], title: [UInt32]) {
    let count = output.count { if case .line = $0 { true } else { false } }
    var pages = plan.pages
    if let shape = pages, (count - 1) / shape.length < shape.fewest { pages = nil }
    var number = 0
    var written = 0
    var onPage = 0
    places = Array(repeating: 0...0, count: paragraphs.count)
    var signs = String.UnicodeScalarView()
    func put(_ line: [UInt32]) {
      signs.append(contentsOf: line.compactMap(Unicode.Scalar.init))
      signs.append("\n")
      number += 1
    }
    func put(_ line: String) { put(line.unicodeScalars.map(\.value)) }
    for piece in output {
      guard case .line(let line, let tidy) = piece else {
        put("")
        continue
      }
      if let shape = pages, onPage == shape.length {
        written += 1
        onPage = 0
        if shape.isSpaced { put("") }
        put(shape.mark(written, of: count / shape.length + 1))
        if shape.hasRunningHead { put(title) }
        if shape.isSpaced { put("") }
      }
      put(line)
      onPage += 1
      places[tidy] =
        places[tidy].lowerBound == 0 ? number...number : places[tidy].lowerBound...number
    }
    text = String(signs)
  }

  /// The text as a source.
  public var source: Source { Source(path: "made-up.txt", bytes: Array(text.utf8)) }
}

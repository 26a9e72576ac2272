import SourceText

/// Page numbers and running heads that stand between the lines of a record (頁碼、頁首).
///
/// 第 1/3 頁, - 10 -, 第3頁，共12頁, 丁- 18, or a lone number: lines of one shape whose numbers rise.
/// They are set aside, so that what they interrupt reads on across them.
struct PageMarks {
  /// The indices of the lines that are page marks or running heads.
  private(set) var indices: [Int] = []

  /// Finds the marks among the lines that are not blank.
  ///
  /// - Parameters:
  ///   - lines: The lines.
  ///   - glyphs: The record's text.
  ///   - pattern: The owner's own pattern, `#` standing for a number, if he gave one.
  init(in lines: [RawLine], of glyphs: Glyphs, pattern: String?) {
    var shapes: [[UInt32]: [(index: Int, number: Int)]] = [:]
    let wanted = pattern.map(Self.shape(of:))
    for (index, line) in lines.enumerated() where line.shape == .text {
      guard let found = Self.candidate(glyphs.trimmed(line.whole), glyphs, wanted: wanted) else {
        continue
      }
      shapes[found.shape, default: []].append((index, found.number))
    }
    for (shape, found) in shapes.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
      if shape == wanted {
        indices += found.map(\.index)
      } else if shape == [Self.number] {
        indices += Self.risingRun(found, lines)
      } else if found.count >= 2,
        zip(found, found.dropFirst()).allSatisfy({ $0.number < $1.number })
      {
        indices += found.map(\.index)
      }
    }
    indices.sort()
    indices = (indices + runningHeads(lines, glyphs)).sorted()
  }

  private static let number: UInt32 = 0x23  // #

  /// The shape of a line that could be a page mark: digits as `#`, blanks left out.
  private static func candidate(
    _ line: Range<Int>,
    _ glyphs: Glyphs,
    wanted: [UInt32]?
  ) -> (shape: [UInt32], number: Int)? {
    guard !line.isEmpty, line.count <= 40,
      wanted != nil || mayBeMark(line, glyphs)
    else { return nil }
    var shape: [UInt32] = []
    var numbers: [Int] = []
    var signs = 0
    var isInNumber = false
    for position in line {
      let scalar = glyphs.scalars[position]
      if let digit = scalar.digitValue {
        if isInNumber {
          numbers[numbers.count - 1] = min(99_999, numbers[numbers.count - 1] * 10 + digit)
        } else {
          numbers.append(digit)
          shape.append(number)
        }
        isInNumber = true
      } else {
        isInNumber = false
        guard !scalar.isWhitespace else { continue }
        shape.append(scalar.halfWidth)
        signs += 1
      }
    }
    guard let first = numbers.first, first < 1000 else { return nil }
    if let wanted { return shape == wanted ? (shape, first) : nil }
    if signs == 0 { return numbers.count == 1 ? (shape, first) : nil }
    let last = numbers.count == 1 ? numbers[0] : first
    return isMark(shape) ? (shape, last) : nil
  }

  /// Whether a line has a number and hardly anything else, as all marks but an owner's own do.
  private static func mayBeMark(_ line: Range<Int>, _ glyphs: Glyphs) -> Bool {
    var signs = 0
    var hasNumber = false
    for position in line {
      let scalar = glyphs.scalars[position]
      if scalar.isDigit {
        hasNumber = true
      } else if !scalar.isWhitespace {
        signs += 1
        if signs > mostSigns { return false }
      }
    }
    return hasNumber
  }

  /// How many signs the longest shape that is known has besides its numbers.
  private static let mostSigns = 6

  /// Whether a shape is one by which pages are numbered.
  private static func isMark(_ shape: [UInt32]) -> Bool {
    let text = String(scalars: shape[...])
    if known.contains(text) { return true }
    // - # -, ~#~, —#—: a number between equal signs; 丁-#: a part's letter and a number.
    if shape.count == 3, shape[0] == shape[2], shape[1] == number, !shape[0].isHan,
      !shape[0].isLatinLetter
    {
      return true
    }
    return shape.count == 3 && shape[0].isHan && shape[2] == number
      && [0x2D, 0x2014, 0x2013, 0xFF0D].contains(shape[1])
  }

  private static let known: Set<String> = [
    "第#頁", "第#/#頁", "第#頁/#頁", "第#頁,共#頁", "第#頁共#頁", "第#頁、共#頁", "第#頁/共#頁", "第#頁(共#頁)",
    "共#頁,第#頁", "共#頁第#頁", "共#頁、第#頁", "#/#", "#/#頁", "頁#", "頁#/#", "page#", "Page#", "Page#of#",
    "page#of#", "P.#", "p.#", "P#", "#頁", "第#頁,共#頁)",
  ]

  private static func shape(of pattern: String) -> [UInt32] {
    pattern.unicodeScalars.map { $0.value.halfWidth }.filter { !$0.isWhitespace }
  }

  /// Lone numbers that rise by one, at least three, many lines apart: 12019 … 12023 are cases.
  private static func risingRun(
    _ found: [(index: Int, number: Int)],
    _ lines: [RawLine]
  ) -> [Int] {
    var best: [Int] = []
    var run: [(index: Int, number: Int)] = []
    for mark in found {
      if let last = run.last {
        guard mark.number == last.number + 1, mark.index - last.index >= 8 else {
          if mark.number == run.first?.number { run = [mark] }
          continue
        }
      }
      run.append(mark)
      if run.count > best.count { best = run.map(\.index) }
    }
    return best.count >= 3 ? best : []
  }

  /// Lines that stand on the same side of page marks again and again with the same words, and are
  /// no sentence; one above the first mark is kept.
  private func runningHeads(_ lines: [RawLine], _ glyphs: Glyphs) -> [Int] {
    guard indices.count >= 2 else { return [] }
    let marks = Set(indices)
    var heads: Set<Int> = []
    func words(_ line: RawLine) -> [UInt32] {
      glyphs.scalars[line.content].filter { !$0.isWhitespace }
    }
    let title = lines.first.map(words) ?? []
    for side in [-1, 1] {
      var neighbours: [[UInt32]: [Int]] = [:]
      for neighbour in indices.map({ $0 + side }) {
        guard lines.indices.contains(neighbour), !marks.contains(neighbour),
          !Wrapping.isFinished(lines[neighbour], glyphs)
        else { continue }
        let words = words(lines[neighbour])
        // A word or two is no head, unless it is what the record begins with.
        guard words.count >= 4 || words.count >= 2 && words == title else { continue }
        neighbours[words, default: []].append(neighbour)
      }
      for same in neighbours.values where same.count >= 2 && same.count * 10 >= indices.count * 6 {
        // One above the first mark may be the title; one within the text only breaks it.
        heads.formUnion(same[0] < indices[0] ? same[1...] : same[...])
      }
    }
    return heads.sorted()
  }
}

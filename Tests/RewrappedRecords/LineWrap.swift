import Layout
import SourceText

/// A paragraph broken into lines at a margin (斷行).
struct LineWrap {
  /// The lines, set in.
  private(set) var lines: [[UInt32]] = []
  /// Where each ends, in columns, and the margin it was broken at.
  private(set) var edge = 0

  /// Breaks a paragraph.
  ///
  /// - Parameters:
  ///   - signs: The paragraph.
  ///   - indent: How far its first line is set in.
  ///   - columns: Where its names in columns begin, which are parted between the names alone.
  ///   - full: The margin.
  ///   - plan: What is made of the record.
  ///   - dice: What decides how far a ragged line falls short.
  init(
    _ signs: [UInt32],
    indent: Int,
    columns: Int?,
    width full: Int,
    plan: VariantPlan,
    dice: inout SeededDice
  ) {
    let narrowed = Self.narrowed(signs, full - plan.slack - indent)
    let atoms =
      columns.map { [Array(signs[..<$0])] + Self.columns(Array(signs[$0...])) }
      ?? Self.atoms(narrowed)
    var start = 0
    var indent = indent
    while start < atoms.count {
      let slack = plan.slack > 0 ? dice.roll(0...plan.slack) : 0
      let room = full - slack - indent
      var end = start
      var width = 0
      while end < atoms.count,
        end == start || width + DisplayWidth.of(atoms[end][...]) <= room
          || Self.isBlank(atoms[end])
      {
        width += DisplayWidth.of(atoms[end][...])
        end += 1
      }
      if end < atoms.count, plan.mindsSigns { end = Self.minded(atoms, start, end) }
      let words = Self.trimmed(Array(atoms[start..<end].joined()))
      lines.append(Array(repeating: 0x20, count: indent) + words)
      edge = indent + DisplayWidth.of(words[...])
      start = end
      while start < atoms.count, Self.isBlank(atoms[start]) { start += 1 }
      if lines.count == 1 { indent += plan.hang }
    }
  }

  /// The columns that the first word of a paragraph takes, with the signs that may not open a line
  /// where those are minded.
  static func firstWord(_ signs: [UInt32], mindsSigns: Bool) -> Int {
    let atoms = Self.atoms(signs)
    guard let first = atoms.first else { return 0 }
    var width = DisplayWidth.of(first[...])
    var next = 1
    while mindsSigns, next < atoms.count, let sign = atoms[next].first,
      Wrapping.isClosing(sign) || atoms[next - 1].last.map(Wrapping.isOpening) == true
    {
      width += DisplayWidth.of(atoms[next][...])
      next += 1
    }
    return width
  }

  /// Signs that are not parted: words of Latin letters, numbers, single signs, blanks.
  private static func atoms(_ signs: [UInt32]) -> [[UInt32]] {
    var atoms: [[UInt32]] = []
    var index = 0
    while index < signs.count {
      var end = index + 1
      if isWord(signs[index]) {
        while end < signs.count,
          isWord(signs[end])
            || connectors.contains(signs[end]) && end + 1 < signs.count && isWord(signs[end + 1])
        {
          end += 1
        }
      } else if signs[index].isHan, end + 1 < signs.count, signs[end] == 0x3000,
        signs[end + 1].isHan, end + 2 == signs.count || !signs[end + 2].isHan,
        index == 0 || !signs[index - 1].isHan
      {
        end += 2  // 施　丙
      }
      atoms.append(Array(signs[index..<end]))
      index = end
    }
    return atoms
  }

  /// Names with the blanks between them.
  static func columns(_ signs: [UInt32]) -> [[UInt32]] {
    var atoms: [[UInt32]] = []
    for atom in Self.atoms(signs) {
      if let last = atoms.last, isBlank(last) == isBlank(atom) {
        atoms[atoms.count - 1] += atom
      } else {
        atoms.append(atom)
      }
    }
    return atoms
  }

  /// A paragraph whose wide gap is narrowed so that it fits, as one set flush right on its paper.
  static func narrowed(_ signs: [UInt32], _ room: Int) -> [UInt32] {
    var excess = DisplayWidth.of(signs[...]) - room
    guard excess > 0 else { return signs }
    var result: [UInt32] = []
    var index = 0
    while index < signs.count {
      var end = index
      while end < signs.count, signs[end].isWhitespace { end += 1 }
      if end - index >= 4, end < signs.count, index > 0 {
        var gap = signs[index..<end]
        while gap.count > 2, excess > 0 {
          excess -= DisplayWidth.of(gap.removeLast())
        }
        result += gap
        index = end
      } else {
        result.append(signs[index])
        index += 1
      }
    }
    return result
  }

  /// The break moved back until no closing sign opens the next line and no opening one ends this.
  private static func minded(_ atoms: [[UInt32]], _ start: Int, _ end: Int) -> Int {
    var place = end
    while place > start + 1, end - place < 4 {
      let opens = atoms[place].first.map(Wrapping.isClosing) ?? false
      let last = atoms[place - 1].last.map(Wrapping.isOpening) ?? false
      guard opens || last else { return place }
      place -= 1
    }
    return place > start + 1 && end - place < 4 ? place : end
  }

  private static func isWord(_ sign: UInt32) -> Bool {
    sign < 0x2000 && (sign.isLatinLetter || sign.isDigit)
  }

  private static func isBlank(_ atom: [UInt32]) -> Bool { atom.allSatisfy(\.isWhitespace) }

  private static func trimmed(_ signs: [UInt32]) -> [UInt32] {
    var slice = signs[...]
    while slice.last?.isWhitespace == true { slice.removeLast() }
    while slice.first?.isWhitespace == true { slice.removeFirst() }
    return Array(slice)
  }

  private static let connectors = Set(".,/-:%&@'’_".unicodeScalars.map(\.value))
}

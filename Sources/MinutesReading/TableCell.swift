import Minutes
import SourceText
import Vocabulary

/// One cell of a row as it was split off, and what it seems to hold by itself.
struct TableCell {
  /// What a cell seems to hold before its column is known.
  enum Sense {
    case blank
    case dash
    case none
    case number(TableNumber)
    case date(RecordDate)
    case words
    /// `^^`: the cell above stands for it.
    case above
    /// `<<`: the cell to the left stands for it.
    case left
  }

  /// Its text without white space around it.
  var positions: Range<Int>
  var sense: Sense
  /// Whether it is written like a date that the calendar lacks.
  var isImpossibleDate = false

  /// The cell of a range of positions.
  init(_ range: Range<Int>, in glyphs: Glyphs, _ words: TableWords, _ dates: DateReading) {
    positions = glyphs.trimmed(range)
    sense = .words
    guard let first = positions.first else {
      sense = .blank
      return
    }
    let opening = glyphs.scalars[first]
    let count = positions.count
    if count == 2, opening == glyphs.scalars[first + 1] {
      if opening == 0x5E { sense = .above }
      if opening == 0x3C { sense = .left }
    }
    if count <= 6 {
      let inner = Self.withoutBrackets(positions, glyphs)
      if words.shortStarts.contains(opening.halfWidth), words.dashes.isWhole(glyphs, positions) {
        sense = .dash
        return
      }
      if words.shortStarts.contains(glyphs.scalars[inner.lowerBound].halfWidth),
        words.nones.isWhole(glyphs, inner)
      {
        sense = .none
        return
      }
    }
    if count <= 32, let number = TableNumber(glyphs.scalars, positions) {
      sense = .number(number)
      return
    }
    // Only these can begin a date; most cells of words begin with none of them.
    guard opening.isDigit || opening.isHan else { return }
    let found = dates.cell(in: positions, of: glyphs)
    isImpossibleDate = !found.impossible.isEmpty
    if let date = found.dates.first { sense = .date(date) }
  }

  /// A cell that its row does not have.
  init(missingAt position: Int) {
    positions = position..<position
    sense = .blank
  }

  var isBlank: Bool {
    if case .blank = sense { return true }
    return false
  }

  /// Whether it is an author's sign for a span.
  var isSpan: Bool {
    switch sense {
    case .above, .left: true
    default: false
    }
  }

  /// Whether it holds a number or a date; a year or 1月 may head a column.
  var isFigure: Bool {
    switch sense {
    case .number: true
    case .date(let date): date.precision != .year
    default: false
    }
  }

  /// （無） and 「無」 without their brackets.
  static func withoutBrackets(_ positions: Range<Int>, _ glyphs: Glyphs) -> Range<Int> {
    guard positions.count > 2 else { return positions }
    switch glyphs.scalars[positions.lowerBound] {
    case 0x28, 0xFF08, 0x5B, 0x3010:
      return positions.lowerBound + 1..<positions.upperBound - 1
    default: return positions
    }
  }
}

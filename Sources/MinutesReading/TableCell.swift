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
    let scalars = glyphs.scalars[positions]
    if scalars.count == 2 {
      if scalars.allSatisfy({ $0 == 0x5E }) { sense = .above }
      if scalars.allSatisfy({ $0 == 0x3C }) { sense = .left }
    }
    if scalars.count <= 6 {
      if words.dashes.isWhole(glyphs, positions) {
        sense = .dash
        return
      }
      if words.nones.isWhole(glyphs, Self.withoutBrackets(positions, glyphs)) {
        sense = .none
        return
      }
    }
    if scalars.count <= 32, let number = TableNumber(scalars) {
      sense = .number(number)
      return
    }
    // Only these can begin a date; most cells of words begin with none of them.
    let opening = glyphs.scalars[first]
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

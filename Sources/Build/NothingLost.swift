public import Minutes
public import SourceText

/// The promise that no character of a record is lost or altered (一字不漏), asked of a built page.
///
/// P is the text of all elements of `full.html` that carry record lines, without what `sitegen` added;
/// S is the record. Without white space they must be the same, but for what the reader itself says
/// it moved or set aside. Every blank between two Latin letters or digits must stand too.
public struct NothingLost: Sendable {
  /// What is lost, altered, or too much; empty when the promise holds.
  public let problems: [Problem]

  /// Compares a record with its page.
  public init(_ record: Record, page: [UInt8]) {
    let wanted = RecordSigns(record)
    let found = PageSigns(page).signs
    var moved = wanted.moved
    var problems: [Problem] = []
    var index = 0
    var place = 0
    while index < wanted.signs.count || place < found.count {
      if index < wanted.signs.count, place < found.count,
        wanted.signs[index].scalar == found[place].scalar
      {
        let needsBlank =
          wanted.signs[index].afterBlank && index > 0
          && wanted.signs[index - 1].scalar.isWordSign && wanted.signs[index].scalar.isWordSign
        if needsBlank, !found[place].afterBlank {
          problems.append(Self.problem("A blank is missing", wanted, index, record))
        }
        index += 1
        place += 1
        continue
      }
      // The text of a moved cell stands where the cell that it completes ends.
      if let piece = moved.firstIndex(where: { Self.stands($0, in: found, at: place) }) {
        place += moved[piece].count
        moved.remove(at: piece)
        continue
      }
      problems.append(Self.problem("The page differs from the record", wanted, index, record))
      break
    }
    if problems.isEmpty, !moved.isEmpty {
      problems.append(Self.problem("Moved text is nowhere on the page", wanted, 0, record))
    }
    self.problems = problems
  }

  private static func stands(_ piece: [UInt32], in found: [Sign], at place: Int) -> Bool {
    guard !piece.isEmpty, place + piece.count <= found.count else { return false }
    return piece.indices.allSatisfy { found[place + $0].scalar == piece[$0] }
  }

  private static func problem(
    _ message: String,
    _ wanted: RecordSigns,
    _ index: Int,
    _ record: Record
  ) -> Problem {
    let source = record.text.source
    let offset = index < wanted.signs.count ? wanted.signs[index].offset : source.bytes.count
    return Problem(
      "nothing-lost",
      .error,
      "\(message) from here on: meetings/\(record.stem)/full.html",
      remedy: "This is a fault of sitegen; please report it with the record.",
      at: source.place(of: SourceRange(offset, offset + 1))
    )
  }
}

/// A character that is no white space.
struct Sign: Equatable {
  let scalar: UInt32
  /// Whether blanks stand before it on its line.
  let afterBlank: Bool
  /// Where it stands in the source; 0 on a page.
  let offset: Int
}

extension UInt32 {
  fileprivate var isWordSign: Bool { isDigit || isLatinLetter }
}

import Minutes
import SourceText

/// One thing in a record that stands on its page and that no rule understood (未判讀).
public struct LeftUnread: Sendable, Equatable {
  /// What it is.
  public enum Kind: String, Sendable, CaseIterable {
    /// An entry of a list of people that could not be split into unit, post and name.
    case people
    /// A label of the head that is in no list of the vocabulary.
    case headLabel = "head_label"
    /// A line of the head under no label.
    case headLine = "head_line"
    /// A row of a table with more cells than its head.
    case raggedRow = "ragged_row"
    /// Columns made by spaces, kept as they stand.
    case columns
    /// A number that does not follow the one before it.
    case markJump = "mark_jump"
  }

  /// What it is.
  public let kind: Kind
  /// The record's line, from 1.
  public let line: Int
  /// The words.
  public let text: String

  /// Everything that a reading left so, kind by kind, in the order of the text.
  static func all(in reading: RecordReading, _ record: Record) -> [LeftUnread] {
    let text = record.text
    var found: [LeftUnread] = []
    func add(_ kind: Kind, _ ranges: [SourceRange]) {
      for range in ranges {
        found.append(
          LeftUnread(
            kind: kind,
            line: text.lines(of: range).lowerBound,
            text: text.string(range)
          )
        )
      }
    }
    add(.people, people(reading, record))
    add(.headLabel, reading.unreadHead.labels)
    add(.headLine, reading.unreadHead.lines)
    add(.columns, record.elements.filter { $0.kind == .preformatted }.map(\.range))
    // A problem knows the file's line, front matter included.
    for (id, kind) in [("ragged-row", Kind.raggedRow), ("mark-jump", Kind.markJump)] {
      for problem in reading.problems where problem.id == id {
        guard let place = problem.place else { continue }
        let line = place.line - text.source.linesBefore
        found.append(LeftUnread(kind: kind, line: line, text: place.snippet))
      }
    }
    let order = Dictionary(uniqueKeysWithValues: zip(Kind.allCases, Kind.allCases.indices))
    return found.sorted { left, right in
      (order[left.kind] ?? 0, left.line) < (order[right.kind] ?? 0, right.line)
    }
  }

  /// The entries that were left whole, those of the records read into this one included.
  private static func people(_ reading: RecordReading, _ record: Record) -> [SourceRange] {
    var ranges = reading.unread
    var known = Set(ranges.map(\.lower))
    var meetings = [record.meeting]
    while let meeting = meetings.popLast() {
      meetings += meeting.nested
      for person in meeting.attendance.flatMap(\.people) where person.isWhole {
        if known.insert(person.range.lower).inserted { ranges.append(person.range) }
      }
    }
    return ranges
  }
}

extension Person {
  /// Whether nothing of the entry could be told apart.
  var isWhole: Bool { name == nil && post == nil && unit == nil }
}

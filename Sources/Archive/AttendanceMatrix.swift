internal import Minutes
internal import SourceText

/// Who came to which meeting (出席一覽): people or units by meetings, without any ranking.
public struct AttendanceMatrix: Sendable {
  /// What a record says of someone at one meeting.
  public enum Mark: Sendable, Equatable {
    /// Presided (主席).
    case chair
    /// Took the minutes (紀錄).
    case recorder
    /// Came (出席).
    case present
    /// Sat in (列席).
    case sittingIn
    /// On leave or absent (請假).
    case onLeave
    /// Represented (…代); the name as written.
    case represented(by: String)
    /// How many of a unit came (n人), where only units are shown.
    case count(Int)
  }

  /// One person, or one unit.
  public struct Row: Sendable {
    /// The name; the whole entry where it could not be split.
    public let name: String
    /// The newest post.
    public let post: String?
    /// The newest unit as written.
    public let unit: String?
    /// What each meeting's record says, nil where it does not name them.
    public internal(set) var marks: [Mark?]
  }

  /// The records, the columns, the oldest first.
  public let records: [Int]
  /// The rows, in the order in which the newest record names them.
  public internal(set) var rows: [Row] = []
  private var byKey: [NameKey: Int] = [:]

  /// People by meetings, or units by meetings when `byUnit`.
  public init(_ records: [Int], of archive: Archive, byUnit: Bool) {
    self.records = records
    for column in records.indices.reversed() {
      let record = archive.records[records[column]]
      if byUnit {
        addUnits(of: record, column, archive)
      } else {
        addPeople(of: record, column)
      }
    }
  }

  private mutating func addPeople(of record: Record, _ column: Int) {
    let meeting = record.meeting
    if let chair = meeting.chair { add(chair, .chair, record, column) }
    for recorder in meeting.recorders { add(recorder, .recorder, record, column) }
    for list in meeting.attendance {
      for person in list.people {
        let mark: Mark
        switch person.state {
        case .represented(let range): mark = .represented(by: record.text.string(range))
        case .onLeave: mark = .onLeave
        case .present:
          switch list.role {
          case .absent: mark = .onLeave
          case .sittingIn, .staff: mark = .sittingIn
          case .attending: mark = .present
          }
        }
        add(person, mark, record, column)
      }
    }
  }

  private mutating func add(_ person: Person, _ mark: Mark, _ record: Record, _ column: Int) {
    let name = person.name ?? record.text.string(person.range)
    let row = row(name, post: person.post, unit: person.unit)
    if rows[row].marks[column] == nil { rows[row].marks[column] = mark }
  }

  private mutating func addUnits(of record: Record, _ column: Int, _ archive: Archive) {
    let identity = archive.identity.within(record.meeting.organisation)
    for list in record.meeting.attendance where list.role != .absent {
      for person in list.people where person.state != .onLeave {
        guard let written = person.unit else { continue }
        let row = row(identity.unit(written).name, post: nil, unit: written)
        if case .count(let sum)? = rows[row].marks[column] {
          rows[row].marks[column] = .count(sum + 1)
        } else {
          rows[row].marks[column] = .count(1)
        }
      }
    }
  }

  private mutating func row(_ name: String, post: String?, unit: String?) -> Int {
    let key = NameKey(name)
    if let known = byKey[key] { return known }
    byKey[key] = rows.count
    let marks = [Mark?](repeating: nil, count: records.count)
    rows.append(Row(name: name, post: post, unit: unit, marks: marks))
    return rows.count - 1
  }
}

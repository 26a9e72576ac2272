public import Minutes
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
    /// On leave or absent (請假); the reason (公假) as written, where the record gives one.
    case onLeave(reason: String?)
    /// Represented (…代); the names as written.
    case represented(by: [String])
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
    /// At how many meetings they presided, came or sat in; counted, in no record.
    public var present: Int {
      marks.count { mark in
        switch mark {
        case .chair, .present, .sittingIn: true
        default: false
        }
      }
    }
    /// At how many they were on leave.
    public var onLeave: Int {
      marks.count { if case .onLeave = $0 { true } else { false } }
    }
    /// At how many they were represented.
    public var represented: Int {
      marks.count { if case .represented = $0 { true } else { false } }
    }
  }

  /// The records, the columns, the oldest first.
  public let records: [Int]
  /// The rows, in the order in which the newest record names them.
  public internal(set) var rows: [Row] = []
  /// The rows of each name: two people can share one.
  private var byKey: [NameKey: [Int]] = [:]
  /// The names that the record at hand gives to people of several units.
  private var shared: Set<NameKey> = []
  /// The address of each unit, by how records of a body write it.
  private var slugs: [WrittenName: String] = [:]

  /// People by meetings, or units by meetings when `byUnit`.
  public init(_ records: [Int], of archive: Archive, byUnit: Bool) {
    self.records = records
    for column in records.indices.reversed() {
      let record = archive.records[records[column]]
      if byUnit {
        addUnits(of: record, column, archive)
      } else {
        addPeople(of: record, column, archive)
      }
    }
  }

  /// Whether a meeting would have a row: it names somebody, or a unit that came when `byUnit`.
  public static func names(anyoneIn meeting: Meeting, byUnit: Bool) -> Bool {
    guard byUnit else {
      return meeting.chair != nil || !meeting.recorders.isEmpty
        || meeting.attendance.contains { !$0.people.isEmpty }
    }
    return meeting.attendance.contains { list in
      list.role != .absent && list.people.contains { $0.state != .onLeave && $0.unit != nil }
    }
  }

  private mutating func addPeople(of record: Record, _ column: Int, _ archive: Archive) {
    let meeting = record.meeting
    let identity = archive.identity.within(meeting.organisation)
    var units: [NameKey: String] = [:]
    shared = []
    for list in meeting.attendance {
      for person in list.people {
        guard let name = person.name, let unit = person.unit else { continue }
        let key = NameKey(name)
        let slug = slug(of: unit, in: record, identity)
        if let other = units[key], other != slug { shared.insert(key) }
        units[key] = slug
      }
    }
    if let chair = meeting.chair { add(chair, .chair, record, column, identity) }
    for recorder in meeting.recorders { add(recorder, .recorder, record, column, identity) }
    for list in meeting.attendance {
      for person in list.people {
        let mark: Mark
        switch person.state {
        case .represented(let range):
          mark = .represented(by: ([range] + person.furtherStandIns).map(record.text.string))
        case .onLeave: mark = .onLeave(reason: person.leave.map(record.text.string))
        case .present:
          switch list.role {
          case .absent: mark = .onLeave(reason: nil)
          case .sittingIn, .staff: mark = .sittingIn
          case .attending: mark = .present
          }
        }
        add(person, mark, record, column, identity)
      }
    }
  }

  private mutating func add(
    _ person: Person,
    _ mark: Mark,
    _ record: Record,
    _ column: Int,
    _ identity: UnitIdentity
  ) {
    let name = person.name ?? record.text.string(person.range)
    let row = row(of: person, named: name, record, identity)
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

  /// The row of a person: that of the name, and of the unit where several people share the name.
  ///
  /// Who is named with another unit in one record is another person; who is so in another record has
  /// moved.
  private mutating func row(
    of person: Person,
    named name: String,
    _ record: Record,
    _ identity: UnitIdentity
  ) -> Int {
    let key = NameKey(name)
    let known = byKey[key] ?? []
    guard let unit = person.unit else {
      return known.first ?? addRow(name, key, post: person.post, unit: nil)
    }
    let slug = slug(of: unit, in: record, identity)
    for row in known {
      if let other = rows[row].unit, self.slug(of: other, in: record, identity) == slug {
        return row
      }
    }
    if known.count == 1, rows[known[0]].unit == nil || !shared.contains(key) { return known[0] }
    return addRow(name, key, post: person.post, unit: unit)
  }

  private mutating func slug(
    of unit: String,
    in record: Record,
    _ identity: UnitIdentity
  ) -> String {
    let written = WrittenName(unit, of: record.meeting.organisation ?? "")
    if let known = slugs[written] { return known }
    let slug = identity.unit(unit).slug
    slugs[written] = slug
    return slug
  }

  private mutating func row(_ name: String, post: String?, unit: String?) -> Int {
    let key = NameKey(name)
    return byKey[key]?.first ?? addRow(name, key, post: post, unit: unit)
  }

  private mutating func addRow(_ name: String, _ key: NameKey, post: String?, unit: String?) -> Int
  {
    byKey[key, default: []].append(rows.count)
    let marks = [Mark?](repeating: nil, count: records.count)
    rows.append(Row(name: name, post: post, unit: unit, marks: marks))
    return rows.count - 1
  }
}

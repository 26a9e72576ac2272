public import Layout
public import Minutes
import SourceText

/// What was recognised in a record, in words that its clerk understands (判讀摘要).
///
/// Values here, the words for people in ``printed``, those for programs in `explain --format json`.
public struct ReadingSummary: Sendable {
  /// One list of people (出席、列席、請假), counted.
  public struct People: Sendable, Equatable {
    /// The label as written, 列席人員.
    public let label: String
    /// What the list says of those on it.
    public let role: AttendanceList.Role
    /// How many it names.
    public let count: Int
    /// How many the record itself counts, if it does.
    public let stated: Int?
    /// How many of them were on leave.
    public let onLeave: Int
    /// How many of them were represented.
    public let represented: Int
    /// How many entries could not be split into unit, post and name.
    public let whole: Int
  }

  /// What a part, or the record outside its parts, holds.
  public struct Share: Sendable, Equatable {
    /// The part's number and title, 壹、報告事項; nil for what stands in none.
    public let part: String?
    /// 略 or 無, when the part says so.
    public let disposition: Part.Disposition?
    /// How many cases.
    public var cases = 0
    /// How many decisions.
    public var decisions = 0
    /// How many points the decisions have.
    public var points = 0
  }

  /// The record; nil when an error stands in its way.
  public let record: Record?
  /// The lists of people.
  public private(set) var people: [People] = []
  /// The parts, then what stands outside them.
  public private(set) var shares: [Share] = []
  /// The units that the record names and that have no report of their own, as written.
  public private(set) var namedUnits: [String] = []
  /// The lines at which tables begin.
  public private(set) var tableLines: [Int] = []
  /// How the lines were judged.
  public let wrapping: Wrapping
  /// The lines set aside as page marks and running heads.
  public let pageMarks: [Int]
  /// What no rule understood.
  public private(set) var unread: [LeftUnread] = []

  /// Sums up a reading.
  public init(_ reading: RecordReading) {
    record = reading.record
    wrapping = reading.layout.wrapping
    pageMarks = reading.layout.setAside
    guard let record else { return }
    let meeting = record.meeting
    people = meeting.attendance.map(People.init)
    shares = Self.shares(of: meeting)
    namedUnits = Self.namedUnits(in: record, except: reading.everyone)
    tableLines = meeting.tables.map { record.lines(of: $0.element).lowerBound }
    unread = LeftUnread.all(in: reading, record)
  }

  /// The cases and decisions, each in the innermost part that holds it.
  static func shares(of meeting: Meeting) -> [Share] {
    var shares = meeting.parts.map { part in
      Share(part: name(of: part), disposition: part.disposition)
    }
    var outside = Share(part: nil, disposition: nil)
    func add(_ element: Int, _ change: (inout Share) -> Void) {
      let index = meeting.parts.lastIndex { $0.elements.contains(element) }
      if let index { change(&shares[index]) } else { change(&outside) }
    }
    for item in meeting.cases { add(item.elements.lowerBound) { $0.cases += 1 } }
    for decision in meeting.decisions {
      add(decision.elements.lowerBound) { share in
        share.decisions += 1
        share.points += decision.points.count
      }
    }
    return outside.cases + outside.decisions > 0 ? shares + [outside] : shares
  }

  private static func name(of part: Part) -> String {
    part.number.isEmpty || part.title.isEmpty
      ? part.number + part.title : "\(part.number)、\(part.title)"
  }

  private static func namedUnits(in record: Record, except everyone: Set<String>) -> [String] {
    let meeting = record.meeting
    let reporting = Set(meeting.reports.map(\.unit))
    var seen = reporting.union(everyone)
    var names: [String] = []
    let written =
      meeting.attendance.flatMap { $0.people.compactMap(\.unit) }
      + (meeting.cases.flatMap(\.reportingUnits)
      + meeting.decisions.flatMap { $0.points.flatMap(\.units) })
      .map { record.text.string($0).filter { !$0.isWhitespace } }
    for name in written where seen.insert(name).inserted { names.append(name) }
    return names
  }
}

extension ReadingSummary.People {
  init(_ list: AttendanceList) {
    self.init(
      label: list.label,
      role: list.role,
      count: list.people.count,
      stated: list.stated,
      onLeave: list.people.count { $0.state == .onLeave },
      represented: list.people.count { person in
        if case .represented = person.state { true } else { false }
      },
      whole: list.people.count { $0.isWhole }
    )
  }
}

internal import Pages

/// A kind of data that programs can have of a site (資料種類): each a list of like things in
/// `api/v1/`.
public enum DataKind: String, CaseIterable, Sendable {
  /// The meetings: when, where, who, what they took up.
  case meetings
  /// The units over all meetings.
  case units
  /// The decisions with their points.
  case decisions
  /// The tables over all meetings; what they hold stands in files of their own.
  case tables
  /// The faults with all that was said of them.
  case outages
  /// What was checked and found.
  case findings
  /// What was said of the future, with a day.
  case promises
  /// Who came to which meeting.
  case attendance
  /// What changed from each meeting to the next.
  case changes
  /// Who mentions whom.
  case mentions
  /// The figures of sentences that return.
  case figures
  /// The numbers of tracked cases.
  case tracked
  /// Every block of every record.
  case paragraphs

  /// What writes the things of this kind.
  var items: any DataItems.Type {
    switch self {
    case .meetings: MeetingsData.self
    case .units: UnitsData.self
    case .decisions: DecisionsData.self
    case .tables: TablesData.self
    case .outages: OutagesData.self
    case .findings: FindingsData.self
    case .promises: PromisesData.self
    case .attendance: AttendanceData.self
    case .changes: ChangesData.self
    case .mentions: MentionsData.self
    case .figures: FiguresData.self
    case .tracked: TrackedData.self
    case .paragraphs: ParagraphsData.self
    }
  }

  /// The same as tables for a spreadsheet.
  var tables: [any SiteCSV.Type] {
    switch self {
    case .meetings: [MeetingsCSV.self]
    case .units: [UnitsCSV.self]
    case .decisions: [DecisionsCSV.self]
    case .outages: [OutagesCSV.self, ObservationsCSV.self]
    case .findings: [FindingsCSV.self]
    case .attendance: [AttendanceCSV.self]
    case .tables, .promises, .changes, .mentions, .figures, .tracked, .paragraphs: []
    }
  }

  /// Whether there is one document of all things, for who does not read lines: not of all text.
  var hasDocument: Bool { self != .paragraphs }

  /// All things in one document.
  var json: PagePath { .data(rawValue, ending: "json") }
  /// One thing a line.
  var jsonLines: PagePath { .data(rawValue, ending: "jsonl") }
  /// What is in them.
  var schema: PagePath { .dataSchema(rawValue) }

  /// Whether a site has the kind although nothing may be in it: pages lead to it.
  func isKept(by sections: SiteSections) -> Bool {
    switch self {
    case .meetings: true
    case .units: sections.hasUnits
    case .decisions: sections.hasDecisions
    case .tables: sections.hasTables
    case .outages: sections.hasOutages
    case .findings: sections.hasFindings
    case .attendance: sections.hasAttendance
    case .promises, .changes, .mentions, .figures, .tracked, .paragraphs: false
    }
  }
}

public import Minutes

/// One fault of one asset (障礙) over all the tables that tell of it.
public struct OutageEvent: Sendable {
  /// What one table, or its note, says of a fault on one day.
  public struct Observation: Sendable {
    /// The record.
    public let record: Int
    /// The fault, as an index of the meeting's outages.
    public let outage: Int
    /// The day the table is of (資料日期).
    public let asOf: CalendarDay
    /// What it says.
    public let told: Outage
    /// Which of its series' observations it is, from 0.
    public let number: Int
  }

  /// How a fault stands at the newest table of its series.
  public enum Status: String, Sendable, CaseIterable {
    /// Still listed.
    case open
    /// Still listed, and the repair was expected earlier.
    case overdue
    /// Told to be repaired.
    case repaired
    /// No longer listed, and nobody told that it was repaired.
    case vanished
  }

  /// How sure it is that the observations are of one fault.
  public enum Certainty: Sendable, Equatable {
    /// Asset, place, day and distance are the same throughout.
    case certain
    /// Somewhere one of them differs a little (≤ 3 days, ≤ 10 km), or was not told.
    case proposed
    /// Another fault looks the same, so that it stays on its own.
    case tied
  }

  /// Its address on its asset's page, `eac1-2025-08-22`.
  public internal(set) var id: String
  /// Its asset, as an index of ``OutageHistory/assets``.
  public private(set) var asset: Int
  /// Its series, as an index of ``OutageHistory/series``.
  public let series: Int
  /// What the tables say, the oldest first; at least one.
  public internal(set) var observations: [Observation]
  /// How sure it is that they belong together.
  public internal(set) var certainty: Certainty = .certain
  /// How it stands.
  public internal(set) var status: Status = .open
  /// Whether it was missing from a table, or told repaired, and listed again later.
  public internal(set) var reappeared = false
  /// Faults of other assets at the same place, day and distance, as indices of
  /// ``OutageHistory/events``.
  public internal(set) var linked: [Int] = []

  init(_ observation: Observation, asset: Int, series: Int) {
    id = ""
    self.asset = asset
    self.series = series
    observations = [observation]
  }

  func moved(to asset: Int) -> OutageEvent {
    var event = self
    event.asset = asset
    return event
  }

  /// What the newest table says.
  public var newest: Outage { observations[observations.count - 1].told }
  /// The day of the newest table that tells of it.
  public var lastSeen: CalendarDay { observations[observations.count - 1].asOf }
  /// When it occurred, as first told; nil where only the repair was told.
  public var occurred: RecordDate? { observations.lazy.compactMap(\.told.occurred).first }
  /// When it was repaired.
  public var repaired: RecordDate? { newest.repaired ?? told(\.repaired) }
  /// When the repair is expected, as last told.
  public var expected: RecordDate? { told(\.expected) }
  /// Whether the expected date was taken from the cell above it (沿用).
  public var expectedInherited: Bool {
    observations.last { $0.told.expected != nil }?.told.expectedInherited ?? false
  }
  /// The place it is measured from, as last told.
  public var place: String? { told(\.place) }
  /// How far from there, in kilometres, as last told.
  public var distance: Double? { told(\.distance) }
  /// The alternative route, as last told.
  public var alternatives: String? { told(\.alternatives) }
  /// How bad it is, as last told.
  public var severity: Outage.Severity {
    observations.last { $0.told.severity != .unknown }?.told.severity ?? .unknown
  }

  private func told<Value>(_ path: KeyPath<Outage, Value?>) -> Value? {
    observations.last { $0.told[keyPath: path] != nil }?.told[keyPath: path]
  }

  /// The expected dates that a later one replaced, the oldest first.
  public var pastEstimates: [RecordDate] {
    var dates: [RecordDate] = []
    for case let date? in observations.map(\.told.expected) where dates.last?.iso != date.iso {
      dates.append(date)
    }
    return dates.dropLast()
  }

  /// How often the expected repair was put off, and by how many days in all (展延).
  public var slips: (times: Int, days: Int) {
    var slips = (times: 0, days: 0)
    var before: RecordDate?
    for case let date? in observations.map(\.told.expected) {
      if let before, date.last > before.last {
        slips.times += 1
        slips.days += date.last.number - before.last.number
      }
      before = date
    }
    return slips
  }

  /// For how many days it has been open on a day (障礙日數); nil when it is not, or its start is
  /// unknown.
  public func daysOpen(on day: CalendarDay) -> Int? {
    guard status == .open || status == .overdue, let start = occurred?.first, start <= day else {
      return nil
    }
    return day.number - start.number
  }

  /// How many days the repair took; nil when it is not told, or the start is unknown.
  public var daysToRepair: Int? {
    guard let start = occurred?.first, let end = repaired?.first, start <= end else { return nil }
    return end.number - start.number
  }
}

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
    public private(set) var told: Outage
    /// The note of the same table that tells its repair, as an index of the meeting's outages, where
    /// a row lists it all the same.
    public private(set) var note: Int?
    /// Which of its series' observations it is, from 0.
    public let number: Int
    /// How sure it is that it is of the same fault as those before it.
    public internal(set) var certainty: Certainty = .certain

    init(record: Int, outage: Int, asOf: CalendarDay, told: Outage, number: Int) {
      self.record = record
      self.outage = outage
      self.asOf = asOf
      self.told = told
      self.number = number
    }

    /// Whether a row of the table lists it; else only a note tells of it.
    public var isRow: Bool {
      if case .row = told.source { return true }
      return false
    }

    /// Adds what a note to the same table tells of it.
    mutating func add(note observation: Observation) {
      note = observation.outage
      told.repaired = told.repaired ?? observation.told.repaired
      if certainty == .certain { certainty = observation.certainty }
    }
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
  public enum Certainty: String, Sendable, Equatable {
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

  /// What the newest table that tells of it says.
  public var newest: Outage { observations[observations.count - 1].told }
  /// The day of the newest table that tells of it.
  public var lastSeen: CalendarDay { observations[observations.count - 1].asOf }
  /// When it occurred, as first told; nil where only the repair was told.
  public var occurred: RecordDate? {
    for observation in observations {
      if let day = observation.told.occurred { return day }
    }
    return nil
  }
  /// When it was repaired, as last told; nil for one that is listed again.
  public var repaired: RecordDate? { status == .repaired ? told { $0.repaired } : nil }
  /// When the repair is expected, as the newest row says; nil where it says nothing, whatever was
  /// expected before.
  public var expected: RecordDate? { observations.last(where: \.isRow)?.told.expected }
  /// Whether the expected date was taken from the cell above it (沿用).
  public var expectedInherited: Bool {
    observations.last(where: \.isRow)?.told.expectedInherited ?? false
  }
  /// How sure it is that all observations are of one fault: as sure as of the least sure.
  public var certainty: Certainty {
    // By index, here and below: an observation is much to copy for a look at it.
    var certainty = Certainty.certain
    for index in observations.indices {
      switch observations[index].certainty {
      case .certain: break
      case .proposed: certainty = .proposed
      case .tied: return .tied
      }
    }
    return certainty
  }
  /// The place it is measured from, as last told.
  public var place: String? { told { $0.place } }
  /// How far from there, in kilometres, as last told.
  public var distance: Double? { told { $0.distance } }
  /// The alternative route, as last told.
  public var alternatives: String? { told { $0.alternatives } }
  /// How bad it is, as last told.
  public var severity: Outage.Severity {
    observations.last { $0.told.severity != .unknown }?.told.severity ?? .unknown
  }

  private func told<Value>(_ value: (Outage) -> Value?) -> Value? {
    for index in observations.indices.reversed() {
      if let value = value(observations[index].told) { return value }
    }
    return nil
  }
}

internal import Minutes

/// One unit (單位) over all meetings: what it reported, what it was told to do, where it sat.
public struct UnitHistory: Sendable {
  /// One report of a unit (單位業務報告).
  public struct Report: Sendable, Equatable {
    /// The record.
    public let record: Int
    /// The report, as an index of the annex's reports.
    public let report: Int
  }

  /// One decision that concerns a unit (決定事項).
  public struct Directive: Sendable, Equatable {
    /// How a decision concerns a unit, the closest first.
    public enum Tie: Int, Sendable {
      /// A point of it names the unit: 請資安署….
      case named
      /// It decides on a case that the unit reported.
      case reported
      /// It addresses every unit: 各單位.
      case everyone
    }

    /// The record.
    public let record: Int
    /// The decision, as an index of the meeting's decisions.
    public let decision: Int
    /// How it concerns the unit.
    public let tie: Tie
  }

  /// One case that a unit brought before a meeting (提報案).
  public struct Case: Sendable, Equatable {
    /// The record.
    public let record: Int
    /// The case, as an index of the meeting's cases.
    public let item: Int
  }

  /// Who it is.
  public let unit: Unit
  /// The body whose records name it, where that is not the site's own.
  public let body: String?
  /// Its reports, the oldest first.
  public internal(set) var reports: [Report] = []
  /// The decisions that concern it, the oldest first.
  public internal(set) var directives: [Directive] = []
  /// The cases it brought, the oldest first.
  public internal(set) var cases: [Case] = []
  /// The records in whose attendance it is named.
  public internal(set) var attended: [Int] = []
  /// The records in which it attended and filed nothing although other units reported.
  public internal(set) var silent: [Int] = []

  init(_ unit: Unit, body: String?) {
    self.unit = unit
    self.body = body
  }

  /// The newest record that tells of the unit.
  public var newestRecord: Int? {
    [reports.last?.record, directives.last?.record, cases.last?.record, attended.last]
      .compactMap(\.self).max()
  }

  /// The units of all records that no other corrects.
  ///
  /// Those of the newest reports come first, in their order, then those of older ones, then those
  /// that are only named.
  static func all(
    in records: [Record],
    corrected: [Int?],
    index: inout UnitIndex,
    everyone: Set<NameKey>
  ) -> [UnitHistory] {
    var reading = UnitHistoryReading(records, everyone: everyone)
    let valid = records.indices.filter { corrected[$0] == nil }
    for record in valid.reversed() { reading.addReporters(of: record, to: &index) }
    for record in valid.reversed() { reading.addNamed(in: record, to: &index) }
    reading.histories = zip(index.units, index.bodies).map(UnitHistory.init(_:body:))
    for record in valid { reading.tell(record, index: &index) }
    return reading.histories
  }
}

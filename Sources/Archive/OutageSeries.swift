public import Minutes
internal import Settings

/// One outage table over all meetings (障礙表系列): what the table of each day says.
///
/// A meeting without the table says nothing about its faults.
public struct OutageSeries: Sendable {
  /// One day's table.
  public struct Observation: Sendable {
    /// The record.
    public let record: Int
    /// The table, as an index of the meeting's tables.
    public let table: Int
    /// The day it is of.
    public let asOf: CalendarDay
  }

  /// What it is called, 海纜障礙.
  public let name: String
  /// The tables, by day.
  public internal(set) var observations: [Observation]
  let organisation: NameKey
  let title: NameKey

  /// The day of the newest table.
  public var asOf: CalendarDay? { observations.last?.asOf }

  /// The series of all outage tables.
  static func all(
    in records: [Record],
    supersededBy: [Int?],
    mappings: [OutageTable]
  ) -> [OutageSeries] {
    let columns = OutageColumns(mappings)
    var series: [OutageSeries] = []
    for (index, record) in records.enumerated() where supersededBy[index] == nil {
      let tables = columns.tables(of: record.meeting).map { found in
        OutageSeries(record.meeting, index, table: found.table, name: found.name)
      }
      add(tables, to: &series)
    }
    for index in series.indices {
      series[index].observations.sort {
        ($0.asOf.number, $0.record, $0.table) < ($1.asOf.number, $1.record, $1.table)
      }
    }
    return series
  }

  private init(_ meeting: Meeting, _ record: Int, table: Int, name: String) {
    self.name = name
    organisation = NameKey(meeting.organisation ?? "")
    title = NameKey(meeting.tables[table].title)
    let asOf = meeting.tables[table].asOf?.first ?? meeting.date
    observations = [Observation(record: record, table: table, asOf: asOf)]
  }

  /// Adds one record's tables: each to the series of its title; a single one under a new title
  /// carries on the only series it can.
  private static func add(_ tables: [OutageSeries], to series: inout [OutageSeries]) {
    var taken: Set<Int> = []
    var left: [OutageSeries] = []
    for table in tables {
      let same = series.indices.first {
        series[$0].continues(table) && series[$0].title == table.title && !taken.contains($0)
      }
      if let same {
        taken.insert(same)
        series[same].observations += table.observations
      } else {
        left.append(table)
      }
    }
    for table in left {
      let open = series.indices.filter { series[$0].continues(table) && !taken.contains($0) }
      if left.count == 1, open.count == 1, let only = open.first {
        series[only].observations += table.observations
      } else {
        taken.insert(series.count)
        series.append(table)
      }
    }
  }

  private func continues(_ other: OutageSeries) -> Bool {
    name == other.name && organisation == other.organisation
  }
}

/// The heads by which an outage table is known (障礙表欄位).
private struct OutageColumns {
  private let mappings: [(name: String, asset: Set<String>, occurred: Set<String>)]

  init(_ mappings: [OutageTable]) {
    self.mappings = mappings.map { ($0.name, Set($0.asset), Set($0.occurred)) }
  }

  /// The tables that tell of faults, those that say 無 included, and what their series is called.
  func tables(of meeting: Meeting) -> [(table: Int, name: String)] {
    let told = Set(meeting.outages.map(\.table))
    return meeting.tables.indices.compactMap { index in
      let heads = meeting.tables[index].columns.compactMap(\.path.last)
      let mapping = mappings.first {
        !$0.occurred.isDisjoint(with: heads) && !$0.asset.isDisjoint(with: heads)
      }
      if let mapping { return (index, mapping.name) }
      return told.contains(index) ? (index, mappings.first?.name ?? "") : nil
    }
  }
}

extension Outage {
  /// The table that tells of it, itself or through its notes.
  var table: Int {
    switch source {
    case .row(let table, _), .note(let table, _): table
    }
  }
}

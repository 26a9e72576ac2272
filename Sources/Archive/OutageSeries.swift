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
    /// Whether no meeting of the series lies between the table before it and this one, so that the
    /// two tell of the time between: a meeting without the table says nothing.
    public internal(set) var followsDirectly = false
  }

  /// What it is called, 海纜障礙.
  public let name: String
  /// The tables, by day.
  public internal(set) var observations: [Observation]
  private let organisation: NameKey
  private let title: NameKey
  /// The row of meetings whose records hold it.
  private var row: Int

  /// The day of the newest table.
  public var asOf: CalendarDay? { observations.last?.asOf }

  /// The series of all outage tables.
  static func all(
    in records: [Record],
    supersededBy: [Int?],
    mappings: [OutageTable]
  ) -> [OutageSeries] {
    let columns = OutageColumns(mappings)
    let meetings = MeetingRows(records, supersededBy)
    var series: [OutageSeries] = []
    for (index, record) in records.enumerated() where supersededBy[index] == nil {
      let tables = columns.tables(of: record.meeting).map { found in
        OutageSeries(record.meeting, index, meetings.row[index], found)
      }
      add(tables, at: index, meetings, to: &series)
    }
    for index in series.indices {
      series[index].observations.sort {
        ($0.asOf.number, $0.record, $0.table) < ($1.asOf.number, $1.record, $1.table)
      }
      for number in series[index].observations.indices.dropFirst() {
        series[index].observations[number].followsDirectly = meetings.isNext(
          series[index].observations[number].record,
          after: series[index].observations[number - 1].record
        )
      }
    }
    return series
  }

  private init(
    _ meeting: Meeting,
    _ record: Int,
    _ row: Int,
    _ found: (table: Int, name: String)
  ) {
    name = found.name
    self.row = row
    organisation = NameKey(meeting.organisation ?? "")
    title = NameKey(meeting.tables[found.table].title)
    let asOf = meeting.tables[found.table].asOf?.first ?? meeting.date
    observations = [Observation(record: record, table: found.table, asOf: asOf)]
  }

  /// Adds one record's tables: each to the series of its title; a single one under a new title
  /// carries on the only series it can.
  private static func add(
    _ tables: [OutageSeries],
    at record: Int,
    _ meetings: MeetingRows,
    to series: inout [OutageSeries]
  ) {
    var taken: Set<Int> = []
    func carryOn(_ one: Int, _ table: OutageSeries) {
      taken.insert(one)
      series[one].observations += table.observations
      series[one].row = table.row
    }
    func open(to table: OutageSeries) -> [Int] {
      series.indices.filter {
        series[$0].name == table.name && series[$0].organisation == table.organisation
          && !taken.contains($0)
          // Of another series of meetings only where that has ended: 部務會議 is 主管會議 now.
          && (series[$0].row == table.row || meetings.last[series[$0].row] < record)
      }
    }
    var left: [OutageSeries] = []
    for table in tables {
      let same = open(to: table).filter { series[$0].title == table.title }
      if let one = same.first(where: { series[$0].row == table.row }) ?? same.first {
        carryOn(one, table)
      } else {
        left.append(table)
      }
    }
    for table in left {
      let open = open(to: table)
      if left.count == 1, open.count == 1, let only = open.first {
        carryOn(only, table)
      } else {
        taken.insert(series.count)
        series.append(table)
      }
    }
  }
}

/// Where each record stands in the row of its meetings (會議系列), corrected ones left out.
private struct MeetingRows {
  /// The row of each record, by its number.
  private(set) var row: [Int]
  /// The last record of each row.
  private(set) var last: [Int] = []
  /// The record before, in its row.
  private var before: [Int?]
  private let ordinals: [Int?]

  init(_ records: [Record], _ supersededBy: [Int?]) {
    ordinals = records.map(\.meeting.ordinal)
    row = [Int](repeating: 0, count: records.count)
    before = [Int?](repeating: nil, count: records.count)
    var rows: [String: Int] = [:]
    for (index, record) in records.enumerated() where supersededBy[index] == nil {
      let key = MeetingSeries.key(of: record.meeting)
      if let known = rows[key] {
        row[index] = known
        before[index] = last[known]
        last[known] = index
      } else {
        rows[key] = last.count
        row[index] = last.count
        last.append(index)
      }
    }
  }

  /// Whether a record is the very next of another, no number missing between them; a number that
  /// begins anew misses none.
  func isNext(_ record: Int, after other: Int) -> Bool {
    guard record != other else { return true }
    guard before[record] == other else { return false }
    guard let number = ordinals[record], let earlier = ordinals[other] else { return true }
    return number <= earlier + 1
  }
}

/// The heads by which an outage table is known (障礙表欄位).
private struct OutageColumns {
  private let mappings: [(name: String, asset: [String], occurred: [String])]

  init(_ mappings: [OutageTable]) {
    self.mappings = mappings.map { ($0.name, $0.asset, $0.occurred) }
  }

  /// The tables that tell of faults, those that say 無 included, and what their series is called.
  func tables(of meeting: Meeting) -> [(table: Int, name: String)] {
    let told = Set(meeting.outages.map(\.table))
    return meeting.tables.indices.compactMap { index in
      let columns = meeting.tables[index].columns
      let mapping = mappings.first { Self.has($0.occurred, columns) && Self.has($0.asset, columns) }
      if let mapping { return (index, mapping.name) }
      return told.contains(index) ? (index, mappings.first?.name ?? "") : nil
    }
  }

  /// Whether a column has one of some heads; byte by byte, for every table of every record is asked.
  private static func has(_ heads: [String], _ columns: [ReportTable.Column]) -> Bool {
    columns.contains { column in
      guard let label = column.path.last?.utf8 else { return false }
      return heads.contains { $0.utf8.count == label.count && $0.utf8.elementsEqual(label) }
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

internal import Minutes

/// Where a record's table stands (表格位置): in which series, under which file name.
public struct TablePlace: Sendable, Equatable {
  /// The series, as an index of ``Archive/tables``.
  public let series: Int
  /// The name of its data files: the record's stem, `-2` added for the second of a meeting.
  public let fileStem: String
}

/// The same table over all meetings (表格系列), 主計處's 本年度-歲出部分 of every month.
///
/// What makes it the same is the unit and the headings above it without the figures of 年 and 年度;
/// 第5期 stays, for it is another budget.
public struct TableSeries: Sendable {
  /// One meeting's table.
  public struct Member: Sendable, Equatable {
    /// The record.
    public let record: Int
    /// The table, as an index of the meeting's tables.
    public let table: Int
    /// The name of its data files.
    public let fileStem: String
  }

  /// Its place on the site.
  public let slug: String
  /// The unit whose report it stands in, as an index of ``Archive/units``.
  public let unit: Int?
  /// What it is called in the newest record.
  public let title: String
  /// The headings above it in the newest record.
  public let headingPath: [String]
  /// The tables, the oldest first.
  public internal(set) var members: [Member]

  /// The series of all records, those of the newest record first, in its order; and each table's
  /// place.
  static func all(
    in records: [Record],
    units: [UnitHistory],
    index: UnitIndex
  ) -> ([TableSeries], [[TablePlace?]]) {
    var series: [TableSeries] = []
    var bySlug: [String: Int] = [:]
    var places = records.map { [TablePlace?](repeating: nil, count: $0.meeting.tables.count) }
    var slugs = TableSlugs(units: units)
    for record in records.indices.reversed() {
      let meeting = records[record].meeting
      var seen: [Int: Int] = [:]
      var members: [(series: Int, member: Member)] = []
      for (number, table) in meeting.tables.enumerated() where !table.isHead {
        let unit = table.unit.flatMap { index.index(of: $0, of: meeting.organisation) }
        let slug = slugs.slug(of: table, unit: unit, in: meeting)
        let found = bySlug[slug] ?? series.count
        if found == series.count {
          bySlug[slug] = found
          series.append(
            TableSeries(
              slug: slug,
              unit: unit,
              title: table.title,
              headingPath: table.headingPath,
              members: []
            )
          )
        }
        seen[found, default: 0] += 1
        let times = seen[found, default: 1]
        let stem = records[record].stem + (times > 1 ? "-\(times)" : "")
        members.append((found, Member(record: record, table: number, fileStem: stem)))
        places[record][number] = TablePlace(series: found, fileStem: stem)
      }
      for (found, member) in members.reversed() { series[found].members.append(member) }
    }
    for index in series.indices { series[index].members.reverse() }
    return (series, places)
  }
}

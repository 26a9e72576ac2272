public import Minutes
public import Settings

/// All records (會議紀錄) in order, and what only shows across them.
///
/// 第20次 and 第21次 are two documents; that EAC1's repair has moved twice between them stands in
/// neither. Records are referred to by their index here, the oldest first.
public struct Archive: Sendable {
  /// The records, by day, time, number and stem.
  public let records: [Record]
  /// For each record the one that corrects it, if any: 更正版 after 公告版.
  public let supersededBy: [Int?]
  /// The rows of meetings, the one that met last first.
  public let series: [MeetingSeries]
  /// The units, those of the newest reports first, in the record's own order.
  public let units: [UnitHistory]
  /// The tables over all meetings.
  public let tables: [TableSeries]
  /// The faults over all meetings.
  public let outages: OutageHistory
  /// Who mentions whom.
  public let mentions: Mentions
  /// What was said of the future, with a day.
  public let promises: Promises
  /// The newest day that data are of (資料日期), the site's "today"; nil without records.
  public let asOf: CalendarDay?
  /// Which unit a name means.
  public let identity: UnitIdentity
  /// What changed from each meeting to the next of its series.
  public let changes: Changes
  /// The sentences of reports that return with other figures.
  public let sentences: [RecurringSentence]
  /// What the records say of tracked cases, the oldest first.
  public let tracked: [TrackedItems]

  private let offices: Set<String>
  let unitsByName: UnitIndex
  let tablePlaces: [[TablePlace?]]
  let figureWords: FigureWords

  /// The records of a site, in whatever order they were found.
  ///
  /// - Parameters:
  ///   - found: The records.
  ///   - registry: What the owner says of units, assets and outage tables.
  ///   - everyone: The words that address every unit, 各單位.
  ///   - words: The words by which mentions and promises are told.
  ///   - figures: The words by which figures in prose are told.
  ///   - tracked: The words by which numbers of tracked cases are told.
  public init(
    _ found: [Record],
    registry: Registry,
    everyone: [String] = [],
    words: SpokenWords = SpokenWords(),
    figures: FigureWords = FigureWords(),
    tracked: TrackedWords = TrackedWords()
  ) {
    records = RecordOrder.sorted(found)
    supersededBy = RecordOrder.corrections(of: records)
    series = MeetingSeries.all(in: records)
    identity = UnitIdentity(registry.units, home: Self.home(of: records, registry))
    var index = UnitIndex(identity)
    units = UnitHistory.all(
      in: records,
      corrected: supersededBy,
      index: &index,
      everyone: Set(everyone.map(NameKey.init))
    )
    unitsByName = index
    let (records, series, supersededBy) = (records, series, supersededBy)
    let (units, names) = (units, index)
    // What is independent of each other goes to each core, about as much to one as to the other.
    let found = InParallel.both {
      let tables = TableSeries.all(in: records, units: units, index: names)
      let outages = OutageHistory(records, supersededBy: supersededBy, registry: registry)
      let mentions = Mentions(
        records,
        supersededBy: supersededBy,
        series: series,
        units: names,
        assets: outages.assets,
        registry: registry,
        words: words
      )
      return (tables: tables, outages: outages, mentions: mentions)
    } and: {
      let promises = Promises(
        records,
        supersededBy: supersededBy,
        series: series,
        units: units,
        index: names,
        words: words
      )
      let sentences = Self.recurring(records, supersededBy, series, names, figures)
      return (promises: promises, sentences: sentences)
    }
    (tables, tablePlaces) = found.0.tables
    (outages, mentions) = (found.0.outages, found.0.mentions)
    (promises, sentences) = found.1
    changes = Changes(
      records,
      series: series,
      supersededBy: supersededBy,
      index: names,
      tables: tablePlaces
    )
    asOf = Self.newestDay(in: records)
    let bodies = records.compactMap(\.meeting.organisation) + [registry.site.organisation ?? ""]
    offices = OfficeNames.among(Set(bodies), words)
    figureWords = figures
    self.tracked = TrackedItems.all(in: records, corrected: supersededBy, tracked)
  }

  /// Whether a body is an office of the state, as far as its name tells.
  public func isOffice(_ body: String) -> Bool { offices.contains(body) }

  /// The newest meeting's record that no other corrects.
  public var newest: Int? { records.indices.last { supersededBy[$0] == nil } }

  /// The unit that a name in a record means, as an index of ``units``; nil for a name that no record
  /// is about.
  public func unit(named name: String, in record: Int) -> Int? {
    unitsByName.index(of: name, of: records[record].meeting.organisation)
  }

  /// Where a record's table stands among the table series.
  public func place(ofTable table: Int, in record: Int) -> TablePlace? {
    guard tablePlaces.indices.contains(record), tablePlaces[record].indices.contains(table) else {
      return nil
    }
    return tablePlaces[record][table]
  }

  /// A series' newest table that stands in a record that no other corrects.
  public func newest(of series: TableSeries) -> TableSeries.Member? {
    series.members.last { supersededBy[$0.record] == nil } ?? series.members.last
  }

  /// The day a record's table is of: its own 日期, else its meeting's.
  public func asOf(ofTable table: Int, in record: Int) -> CalendarDay {
    let meeting = records[record].meeting
    guard meeting.tables.indices.contains(table) else { return meeting.date }
    return meeting.tables[table].asOf?.first ?? meeting.date
  }

  /// The index of a record by its stem.
  public func record(stem: String) -> Int? { records.firstIndex { $0.stem == stem } }

  /// The site's own body: as the settings say; else, of several, the one whose records name the most
  /// of the listed units.
  private static func home(of records: [Record], _ registry: Registry) -> String? {
    if let own = registry.site.organisation { return own }
    let bodies = Set(records.compactMap { $0.meeting.organisation.map(NameKey.init) })
    guard bodies.count > 1 else { return nil }
    let listed = Set(registry.units.map { NameKey($0.name) })
    var named: [NameKey: Set<NameKey>] = [:]
    for meeting in records.map(\.meeting) {
      guard let body = meeting.organisation.map(NameKey.init) else { continue }
      let names =
        meeting.reports.map(\.unit)
        + meeting.attendance.flatMap { $0.people.compactMap(\.unit) }
      named[body, default: []].formUnion(names.map(NameKey.init).filter(listed.contains))
    }
    let most = named.values.map(\.count).max() ?? 0
    let home = bodies.filter { named[$0]?.count == most }
    return most > 0 && home.count == 1 ? home.first?.text : ""
  }

  /// A day more than a year after its meeting is a slip of the pen (151/2/14), not today.
  private static func newestDay(in records: [Record]) -> CalendarDay? {
    var newest: CalendarDay?
    for record in records {
      let meeting = record.meeting
      var days = [meeting.date]
      for table in meeting.tables {
        if let day = table.asOf?.first, day.number - meeting.date.number <= 366 { days.append(day) }
      }
      for day in days where newest.map({ $0 < day }) ?? true { newest = day }
    }
    return newest
  }
}

public import Archive
public import Findings
internal import Minutes
internal import Pages
public import Settings
internal import SourceText
public import Templating

/// The pages of the whole site (全站頁面): home, the lists, units, tables and outages over all meetings.
///
/// The parts are independent of one another, so that two threads can share them.
public struct ListPages: Sendable {
  /// One part of the work; how much it is differs.
  public enum Part: Sendable, Equatable {
    /// index.html.
    case home
    /// The meetings by year.
    case meetings
    /// What changed in one record against the one before, as an index of the archive's.
    case changes(Int)
    /// The list of units.
    case units
    /// One unit, as an index of the archive's.
    case unit(Int)
    /// The decisions by year.
    case decisions
    /// The attendance by year.
    case attendance
    /// The list of tables.
    case tables
    /// One table series, as an index of the archive's.
    case table(Int)
    /// The outages.
    case outages
    /// One asset, as an index of the archive's.
    case asset(Int)
    /// What was checked and found, by year.
    case findings
    /// One kind of data for programs.
    case data(DataKind)
    /// A feed or a calendar.
    case subscription(Subscription)
    /// What a year's records are searched in.
    case searchData(Int)
    /// 網站導覽 and the page for an address that does not exist.
    case rest
  }

  let catalogue: Catalogue
  let theme: Theme
  private let ownPages: [OwnPage]
  private let searchFiles = SearchFiles()

  /// The pages of a site.
  ///
  /// - Parameters:
  ///   - archive: The records.
  ///   - findings: What was checked in them.
  ///   - registry: What the owner says.
  ///   - theme: How pages look.
  ///   - wording: The words of the interface.
  ///   - ownPages: The owner's own pages, for 網站導覽.
  public init(
    archive: Archive,
    findings: Findings,
    registry: Registry,
    theme: Theme,
    wording: Wording,
    ownPages: [OwnPage] = []
  ) {
    catalogue = Catalogue(
      archive: archive,
      findings: findings,
      registry: registry,
      theme: theme,
      wording: wording
    )
    self.theme = theme
    self.ownPages = ownPages
  }

  /// The official paths in the records.
  public var recordPaths: RecordPaths { catalogue.paths }

  /// The parts but those of ``data``, in the order of the site's folders.
  public var parts: [Part] {
    let archive = catalogue.archive
    let sections = SiteSections(catalogue)
    // A year's text is the largest of the parts, and a core that begins it last keeps the other waiting.
    let years = catalogue.byYear(Array(archive.records.indices)).map(\.year)
    var parts = years.map { Part.searchData($0) } + [.home, .meetings]
    parts += archive.records.indices.filter(archive.changes.isCompared).map { .changes($0) }
    if sections.hasUnits { parts += [.units] + archive.units.indices.map { .unit($0) } }
    if sections.hasDecisions { parts.append(.decisions) }
    if sections.hasAttendance { parts.append(.attendance) }
    if sections.hasTables { parts += [.tables] + archive.tables.indices.map { .table($0) } }
    if sections.hasOutages {
      parts += [.outages] + archive.outages.assets.indices.map { .asset($0) }
    }
    if sections.hasFindings { parts.append(.findings) }
    parts += Subscription.all(catalogue).map { .subscription($0) }
    parts.append(.rest)
    return parts
  }

  /// The parts that are data of the whole site, in the order of the page that lists them.
  public var data: [Part] { DataKind.allCases.map { .data($0) } }

  /// Writes all parts, then what tells of them.
  public func write(to sink: any FileSink) throws { try write(to: DataLedger(before: sink)) }

  /// Writes all parts to a ledger that has what was written before, the tables among it; then what
  /// tells of them.
  public func write(to ledger: DataLedger) throws {
    for part in parts + data { try write(part, to: ledger) }
    try finish(ledger, to: ledger)
  }

  /// Writes what needs all else to have been written: the page that lists all data, the same for
  /// programs, the Data Package; the search, which names the files it searches in.
  public func finish(_ ledger: DataLedger, to sink: any FileSink) throws {
    let files = ledger.files
    try write(DataPage(catalogue, files).page, to: sink)
    try sink.write(.dataIndex, DataIndex(catalogue, files).bytes)
    if let schema = DataSchema.bytes(of: "index") { try sink.write(.dataSchema("index"), schema) }
    try DataPackage(catalogue, files).write(to: sink)
    let search = SearchPage(
      catalogue,
      script: theme.address(of: "assets/search.js"),
      data: searchFiles.newestFirst
    )
    try write(search.page, to: sink)
  }

  /// Writes one part.
  public func write(_ part: Part, to sink: any FileSink) throws {
    try writePages(of: part, to: sink)
    switch part {
    case .data(let kind): try DataFiles(kind, catalogue).write(to: sink)
    case .unit(let unit):
      let feed = UnitFeed(unit, catalogue)
      if let path = feed.path { try sink.write(path, feed.bytes) }
    case .subscription(let one): try sink.write(one.path, one.bytes(catalogue))
    case .searchData(let year):
      let records = catalogue.archive.records.indices.reversed()
        .filter { catalogue.archive.records[$0].meeting.date.year == year }
      let bytes = SearchData(records, year: year, catalogue).bytes
      let hash = FileHash(of: bytes)
      try sink.write(searchFiles.name(year, hash), bytes, hash: hash)
    default: break
    }
  }

  private func write(_ page: ListPage, to sink: any FileSink) throws {
    var slots = page.slots(catalogue)
    slots.head += TableScript.head(page.main, theme, root: slots.root)
    try sink.write(page.place.path, theme.page(page.kind, slots))
  }

  /// Writes the pages of a part, each before the next is made.
  private func writePages(of part: Part, to sink: any FileSink) throws {
    let write = { (page: ListPage) in try self.write(page, to: sink) }
    switch part {
    case .home: try write(HomePage(catalogue).page)
    case .meetings: try MeetingsPage(catalogue).forEachPage(write)
    case .changes(let record): try ChangesPage(record, catalogue).map { try write($0.page) }
    case .units: try write(UnitsPage(catalogue).page)
    case .unit(let unit): try UnitPage(unit, catalogue).forEachPage(write)
    case .decisions: try DecisionsPage(catalogue).forEachPage(write)
    case .attendance: try AttendancePage(catalogue).forEachPage(write)
    case .tables: try write(TablesPage(catalogue).page)
    case .table(let series): try TablePage(series, catalogue).forEachPage(write)
    case .outages: try OutagesPage(catalogue).forEachPage(write)
    case .asset(let asset): try AssetPage(asset, catalogue).forEachPage(write)
    case .findings: try FindingsPage(catalogue).forEachPage(write)
    case .data, .subscription, .searchData: break
    case .rest:
      try write(SiteMapPage(catalogue, ownPages).page)
      try write(NotFoundPage(catalogue).page)
    }
  }
}

/// A page of the owner's own (自訂頁面), or one about the site.
public struct OwnPage: Sendable, Equatable {
  /// Its name, which is its file's: `about`.
  public let name: String
  /// Its title, 關於本站.
  public let title: String

  /// A page.
  public init(name: String, title: String) {
    self.name = name
    self.title = title
  }
}

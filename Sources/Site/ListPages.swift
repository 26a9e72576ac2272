public import Archive
public import Findings
internal import Minutes
internal import Pages
public import Settings
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
    /// 網站導覽 and the page for an address that does not exist.
    case rest
  }

  let catalogue: Catalogue
  let theme: Theme
  private let ownPages: [OwnPage]

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

  /// The parts, in the order of the site's folders.
  public var parts: [Part] {
    let archive = catalogue.archive
    let sections = SiteSections(catalogue)
    var parts: [Part] = [.home, .meetings]
    parts += archive.records.indices.filter(archive.changes.isCompared).map { .changes($0) }
    if sections.hasUnits { parts += [.units] + archive.units.indices.map { .unit($0) } }
    if sections.hasDecisions { parts.append(.decisions) }
    if sections.hasAttendance { parts.append(.attendance) }
    if sections.hasTables { parts += [.tables] + archive.tables.indices.map { .table($0) } }
    if sections.hasOutages {
      parts += [.outages] + archive.outages.assets.indices.map { .asset($0) }
    }
    if sections.hasFindings { parts.append(.findings) }
    parts.append(.rest)
    return parts
  }

  /// Writes all parts.
  public func write(to sink: any FileSink) throws {
    for part in parts { try write(part, to: sink) }
  }

  /// Writes one part.
  public func write(_ part: Part, to sink: any FileSink) throws {
    for page in pages(of: part) {
      var slots = page.slots(catalogue.wording)
      slots.head += TableScript.head(page.main, theme, root: slots.root)
      try sink.write(page.place.path, theme.page(page.kind, slots))
    }
    switch part {
    case .decisions: try sink.write(.decisionsCSV, DecisionsCSV(catalogue).bytes)
    case .outages:
      try sink.write(.outagesCSV, OutagesCSV(catalogue).bytes)
      try sink.write(.observationsCSV, ObservationsCSV(catalogue).bytes)
      try sink.write(.outagesJSON, OutagesJSON(catalogue).bytes)
      try sink.write(.outagesSchema, OutagesSchema.bytes)
    case .findings:
      try sink.write(.findingsCSV, FindingsCSV(catalogue).bytes)
      try sink.write(.findingsJSON, FindingsJSON(catalogue).bytes)
      try sink.write(.findingsSchema, FindingsSchema.bytes)
    default: break
    }
  }

  private func pages(of part: Part) -> [ListPage] {
    switch part {
    case .home: [HomePage(catalogue).page]
    case .meetings: MeetingsPage(catalogue).pages
    case .changes(let record): [ChangesPage(record, catalogue)?.page].compactMap(\.self)
    case .units: [UnitsPage(catalogue).page]
    case .unit(let unit): UnitPage(unit, catalogue).pages
    case .decisions: DecisionsPage(catalogue).pages
    case .attendance: AttendancePage(catalogue).pages
    case .tables: [TablesPage(catalogue).page]
    case .table(let series): TablePage(series, catalogue).pages
    case .outages: OutagesPage(catalogue).pages
    case .asset(let asset): AssetPage(asset, catalogue).pages
    case .findings: FindingsPage(catalogue).pages
    case .rest: [SiteMapPage(catalogue, ownPages).page, NotFoundPage(catalogue).page]
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

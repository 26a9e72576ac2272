public import Archive
public import Findings
internal import Minutes
internal import Pages
public import Settings
public import Templating

/// Which kinds of pages a site has (網站單元): a body without tables has no list of tables.
public struct SiteSections: Sendable {
  /// Whether there is a list of units.
  public let hasUnits: Bool
  /// Whether there is a list of decisions.
  public let hasDecisions: Bool
  /// Whether there are attendance pages.
  public let hasAttendance: Bool
  /// Whether there is a list of tables.
  public let hasTables: Bool
  /// Whether there is a list of outages.
  public let hasOutages: Bool
  /// Whether there is a list of what was checked and found.
  public let hasFindings: Bool

  /// The kinds of pages that an archive fills.
  public init(_ archive: Archive, _ findings: Findings, _ settings: SiteSettings) {
    hasFindings = archive.records.indices.contains(where: findings.tells)
    hasUnits = !archive.units.isEmpty
    hasDecisions = archive.records.contains { !$0.meeting.decisions.isEmpty }
    hasTables = !archive.tables.isEmpty
    hasOutages = !archive.outages.series.isEmpty
    hasAttendance =
      switch settings.attendance {
      case .off: false
      case .full:
        archive.records.contains {
          $0.meeting.chair != nil || $0.meeting.attendance.contains { !$0.people.isEmpty }
        }
      case .units:
        archive.records.contains { record in
          record.meeting.attendance.contains { list in list.people.contains { $0.unit != nil } }
        }
      }
  }

  init(_ catalogue: Catalogue) {
    self.init(catalogue.archive, catalogue.findings, catalogue.registry.site)
  }

  /// The main navigation.
  public func navigation(_ wording: Wording) -> [Furnishing.Entry] {
    entries.map { entry in
      Furnishing.Entry(
        label: wording[entry.key],
        path: entry.path.path,
        page: entry.page,
        section: entry.section
      )
    }
  }

  /// Each kind of page, its name's key, and what belongs under it.
  var entries: [(path: PagePath, key: String, page: PageKind, section: Set<PageKind>)] {
    var entries: [(path: PagePath, key: String, page: PageKind, section: Set<PageKind>)] = [
      (
        .meetings, "list.meetings", .meetings,
        [.meetings, .meeting, .full, .report, .changes, .source]
      )
    ]
    if hasUnits { entries.append((.units, "list.units", .units, [.units, .unit])) }
    if hasDecisions {
      entries.append((.decisions, "list.decisions", .decisions, [.decisions]))
    }
    if hasTables { entries.append((.tables, "list.tables", .tables, [.tables, .table])) }
    if hasOutages { entries.append((.outages, "list.outages", .outages, [.outages, .asset])) }
    if hasAttendance {
      entries.append((.attendance, "list.attendance", .attendance, [.attendance]))
    }
    if hasFindings { entries.append((.findings, "list.findings", .findings, [.findings])) }
    return entries
  }
}

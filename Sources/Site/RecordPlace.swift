internal import Archive
internal import Findings
internal import Minutes
internal import Pages
internal import SourceText
internal import Templating

/// What the pages of a record must know of the rest of the site (鄰頁).
struct RecordPlace: Sendable {
  /// Whether there is a page that explains inferred and inherited values.
  let hasMethodPage: Bool
  /// For each table its page over all meetings and its data files.
  let tables: [Files?]
  /// What is added to each table.
  let checks: [TableChecks]

  /// What its text mentions, in the order of the text.
  let mentions: [Reference]

  /// A mention and the way to what it means.
  struct Reference: Sendable {
    /// The words.
    let range: SourceRange
    /// Where they lead.
    let way: Way
  }

  /// Where a mention leads, as seen from any page that shows its paragraph.
  enum Way: Sendable {
    /// To a page of the site, from its root.
    case page(PagePath)
    /// To a place on the meeting's own page.
    case meeting(anchor: String)
    /// To a place on the page that owns the paragraph.
    case beside(anchor: String)
  }

  /// The page that says how values were inferred, inherited and computed, and its anchors.
  static let methodPage = PagePath.own("method")
  static let methodAnchors = ["inferred", "inherited", "computed", "findings", "outages"]

  /// Where one table is to be had as data.
  struct Files: Sendable {
    let csv: PagePath
    let json: PagePath
  }

  /// The place of a record that stands alone.
  init() {
    hasMethodPage = false
    tables = []
    checks = []
    mentions = []
  }

  init(_ index: Int, in archive: Archive, _ findings: Findings, _ theme: Theme) {
    hasMethodPage = theme.furnishing.footer.contains { $0.path == Self.methodPage.path }
    mentions = archive.mentions.byRecord[index].map { mention in
      let elements = archive.records[index].elements
      let way: Way =
        switch mention.target {
        case .unit(let unit): .page(.unit(archive.units[unit].unit.slug))
        case .asset(let asset): .page(.asset(archive.outages.assets[asset].slug))
        case .meeting(let record): .page(.meeting(archive.records[record].stem))
        case .annex(let element): .meeting(anchor: elements[element].id)
        case .table(let element): .beside(anchor: elements[element].id)
        }
      return Reference(range: mention.range, way: way)
    }
    let count = archive.records[index].meeting.tables.count
    checks = TableChecks.all(findings, of: index, tables: count)
    tables = archive.records[index].meeting.tables.indices.map { table in
      guard let place = archive.place(ofTable: table, in: index) else { return nil }
      let slug = archive.tables[place.series].slug
      return Files(
        csv: .tableData(slug, place.fileStem, ending: "csv"),
        json: .tableData(slug, place.fileStem, ending: "json")
      )
    }
  }
}

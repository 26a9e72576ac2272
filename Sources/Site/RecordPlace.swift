internal import Archive
internal import Minutes
internal import Pages
internal import Templating

/// What the pages of a record must know of the rest of the site (鄰頁).
struct RecordPlace: Sendable {
  /// Whether there is a page that explains inferred and inherited values.
  let hasMethodPage: Bool
  /// For each table its page over all meetings and its data files.
  let tables: [Files?]

  /// The page that says how values were inferred, inherited and computed, and its anchors.
  static let methodPage = PagePath.own("method")
  static let methodAnchors = ["inferred", "inherited", "computed", "outages"]

  /// Where one table is to be had as data.
  struct Files: Sendable {
    let csv: PagePath
    let json: PagePath
  }

  /// The place of a record that stands alone.
  init() {
    hasMethodPage = false
    tables = []
  }

  init(_ index: Int, in archive: Archive, _ theme: Theme) {
    hasMethodPage = theme.furnishing.footer.contains { $0.path == Self.methodPage.path }
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

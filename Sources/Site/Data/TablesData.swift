internal import Archive
internal import Minutes
internal import Pages
internal import Settings

/// The catalogue of tables for programs (表格目錄), in the order of the list of tables.
struct TablesData: DataItems {
  private let catalogue: Catalogue

  init(_ catalogue: Catalogue) { self.catalogue = catalogue }

  func write(into lines: inout DataLines) {
    let archive = catalogue.archive
    let places = archive.records.indices.map { DataPlaces($0, catalogue) }
    for (number, series) in archive.tables.enumerated() {
      guard let newest = archive.newest(of: series) else { continue }
      let meeting = archive.records[newest.record].meeting
      let table = meeting.tables[newest.table]
      lines.item { json in
        json.member("id", series.slug)
        json.member("name", catalogue.tableNames[number])
        json.member("title", series.title)
        json.member("heading_path", series.headingPath)
        json.member("unit", series.unit.map { archive.units[$0].unit.slug })
        json.member("organisation", meeting.organisation)
        json.member("href", PagePath.table(series.slug).path)
        let names = TableCSVHead(table, catalogue.wording).columns.map(\.name)
        json.objects("columns", zip(table.columns, names)) { column, json in
          json.member("name", column.1)
          json.member("path", column.0.path)
          json.member("type", column.0.type.rawValue)
          json.member("unit", column.0.unit)
        }
        json.objects("meetings", series.members) { member, json in
          write(member, series.slug, places[member.record], into: &json)
        }
      }
    }
  }

  private func write(
    _ member: TableSeries.Member,
    _ slug: String,
    _ places: DataPlaces,
    into json: inout JSONWriter
  ) {
    let archive = catalogue.archive
    let table = places.record.meeting.tables[member.table]
    json.member("meeting", places.record.stem)
    json.member("as_of", archive.asOf(ofTable: member.table, in: member.record).iso)
    json.member("rows", table.rows.count { $0.kind != .empty })
    places.writeShort(table.element, into: &json)
    json.member("csv", PagePath.tableData(slug, member.fileStem, ending: "csv").path)
    json.member("json", PagePath.tableData(slug, member.fileStem, ending: "json").path)
    json.member(
      "corrected_by",
      archive.supersededBy[member.record].map { archive.records[$0].stem }
    )
  }
}

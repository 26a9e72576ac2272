internal import Archive
internal import Pages
internal import Settings
internal import Templating

/// The list of tables (表格列表), grouped by the unit whose report they stand in.
struct TablesPage {
  private let catalogue: Catalogue

  init(_ catalogue: Catalogue) { self.catalogue = catalogue }

  var page: ListPage {
    let (archive, wording) = (catalogue.archive, catalogue.wording)
    var page = ListPage(.tables, .tables, title: wording["tables.title"])
    page.description = wording["tables.description", "count", String(archive.tables.count)]
    let place = page.place
    page.lead.raw("<p>")
    page.lead.text(wording["tables.lead", "count", String(archive.tables.count)])
    page.lead.raw("</p>")
    let lines = TableLines(catalogue)
    for (index, history) in archive.units.enumerated() {
      let tables = archive.tables.indices.filter { archive.tables[$0].unit == index }
      guard !tables.isEmpty else { continue }
      page.section(history.unit.slug, catalogue.unitNames[index])
      lines.write(tables, place, into: &page.main)
    }
    let rest = archive.tables.indices.filter { archive.tables[$0].unit == nil }
    if catalogue.bodies.areSeveral {
      writeByBody(rest, lines, &page)
    } else if !rest.isEmpty {
      if rest.count < archive.tables.count {
        page.section("other", wording["tables.without_unit"])
      }
      lines.write(rest, place, into: &page.main)
    }
    return page
  }

  /// The tables in no unit's report, by the body whose records they stand in.
  private func writeByBody(_ tables: [Int], _ lines: TableLines, _ page: inout ListPage) {
    let archive = catalogue.archive
    for (number, body) in catalogue.bodies.all.enumerated() {
      let records = Set(body.series.flatMap { archive.series[$0].records })
      let own = tables.filter { table in
        archive.tables[table].members.last.map { records.contains($0.record) } ?? false
      }
      guard !own.isEmpty, let series = body.series.first else { continue }
      let name = body.name ?? catalogue.seriesNames[series]
      page.section(
        catalogue.bodies.anchor(number),
        catalogue.wording["tables.of_body", "body", name]
      )
      lines.write(own, page.place, into: &page.main)
    }
  }
}

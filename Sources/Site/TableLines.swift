internal import Archive
internal import Minutes
internal import Pages
internal import Settings

/// Tables as a list shows them (表格列): name, unit of measure, meetings, and the newest as data.
struct TableLines {
  private let catalogue: Catalogue
  private let members: Sentence
  private let asOf: Sentence
  private let csv: Sentence
  private let json: Sentence

  init(_ catalogue: Catalogue) {
    self.catalogue = catalogue
    let wording = catalogue.wording
    members = Sentence(wording, "tables.members", "count")
    asOf = Sentence(wording, "tables.as_of", "day")
    csv = Sentence(wording, "tables.csv_of", "table")
    json = Sentence(wording, "tables.json_of", "table")
  }

  func write(_ tables: [Int], _ place: PagePlace, into html: inout HTMLWriter) {
    html.raw("<ul class=\"tables\">\n")
    for table in tables {
      let series = catalogue.archive.tables[table]
      guard let newest = catalogue.archive.newest(of: series) else { continue }
      let name = catalogue.tableNames[table]
      html.raw("<li>")
      place.link(.table(series.slug), name, into: &html)
      html.raw(" <span class=\"what\">")
      var facts = catalogue.archive.records[newest.record].meeting.tables[newest.table]
        .unitsOfMeasure
      let day = catalogue.archive.asOf(ofTable: newest.table, in: newest.record)
      facts.append(asOf.filled(catalogue.days.words(day)))
      let count = series.members.count { catalogue.archive.supersededBy[$0.record] == nil }
      if count > 1 { facts.append(members.filled(String(count))) }
      html.text(facts.joined(separator: catalogue.wording["list.separator"]))
      html.raw("</span> <span class=\"data\">")
      writeData(series, newest, name, place, into: &html)
      html.raw("</span></li>\n")
    }
    html.raw("</ul>\n")
  }

  /// Writes the links to one meeting's table as data.
  func writeData(
    _ series: TableSeries,
    _ member: TableSeries.Member,
    _ name: String,
    _ place: PagePlace,
    into html: inout HTMLWriter
  ) {
    place.open(.tableData(series.slug, member.fileStem, ending: "csv"), into: &html)
    html.raw("CSV<span class=\"vh\">")
    csv.write(name, into: &html)
    html.raw("</span></a> ")
    place.open(.tableData(series.slug, member.fileStem, ending: "json"), into: &html)
    html.raw("JSON<span class=\"vh\">")
    json.write(name, into: &html)
    html.raw("</span></a>")
  }
}

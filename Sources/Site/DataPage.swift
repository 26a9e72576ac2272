internal import Archive
internal import Minutes
internal import Pages
internal import Settings
internal import Templating

/// What there is to download (資料下載): every kind of data with its files, the tables, examples, and
/// what stays as it is.
struct DataPage {
  /// How many tables the page names; the list of tables has them all.
  private static let most = 20
  private let catalogue: Catalogue
  private let files: DataFileList

  init(_ catalogue: Catalogue, _ files: DataFileList) {
    self.catalogue = catalogue
    self.files = files
  }

  var page: ListPage {
    let wording = catalogue.wording
    var page = ListPage(.data, .data, title: wording["data.title"], capacity: 16_384)
    page.description = wording["data.description"]
    page.lead.raw("<p>")
    page.lead.text(wording["data.lead"])
    page.lead.raw("</p>")
    writeKinds(&page)
    writeTables(&page)
    writeRecords(&page)
    DataExamples(catalogue, files).write(on: &page)
    page.section("promise", wording["data.promise"])
    page.main.raw("<ul>\n")
    for key in ["ids", "names", "dates", "source", "findings"] {
      guard key != "findings" || files[DataKind.findings.jsonLines] != nil else { continue }
      page.main.raw("<li>")
      page.main.text(wording["data.promise_\(key)"])
      page.main.raw("</li>\n")
    }
    page.main.raw("</ul>\n")
    writeLicence(&page)
    return page
  }

  // MARK: - All data

  private func writeKinds(_ page: inout ListPage) {
    let (wording, place) = (catalogue.wording, page.place)
    page.section("all", wording["data.all"])
    page.paragraph(wording["data.all_note"])
    page.main.raw("<figure class=\"table list\" id=\"kinds\">\n<figcaption><p class=\"title\" ")
    page.main.raw("id=\"kinds-c\">")
    page.main.text(wording["data.all_caption"])
    page.main.raw("</p></figcaption>\n<div class=\"scroll\" role=\"region\" ")
    page.main.raw("aria-labelledby=\"kinds-c\" tabindex=\"0\">\n<table>\n<thead><tr>")
    Self.head(wording["data.head_kind"], into: &page.main)
    for words in [wording["data.head_items"], "JSON", "JSON Lines", "CSV"] {
      Self.head(words, isNumber: true, into: &page.main)
    }
    for key in ["data.schema", "data.head_about"] { Self.head(wording[key], into: &page.main) }
    page.main.raw("</tr></thead>\n<tbody>\n")
    for kind in files.kinds { write(kind, place, into: &page.main) }
    page.main.raw("</tbody>\n</table>\n</div>\n</figure>\n<ul class=\"plain\">\n<li>")
    place.link(.dataIndex, wording["data.index"], into: &page.main)
    page.main.raw("</li>\n<li>")
    place.link(.dataPackage, wording["data.package"], into: &page.main)
    page.main.raw("</li>\n</ul>\n")
  }

  private func write(_ kind: DataKind, _ place: PagePlace, into html: inout HTMLWriter) {
    let wording = catalogue.wording
    let name = wording["data.kind_\(kind.rawValue)"]
    html.raw("<tr id=\"kind-")
    html.text(kind.rawValue)
    html.raw("\"><th scope=\"row\">")
    html.text(name)
    html.raw("</th><td class=\"num\">")
    html.number(files[kind.jsonLines]?.lines ?? 0)
    html.raw("</td><td class=\"num\">")
    if kind.hasDocument { write(kind.json, "JSON", of: name, place, into: &html) }
    html.raw("</td><td class=\"num\">")
    write(kind.jsonLines, "JSON Lines", of: name, place, into: &html)
    html.raw("</td><td class=\"num\">")
    for (number, table) in kind.tables.enumerated() {
      if number > 0 { html.raw("<br>") }
      let file = table.path.path.split(separator: "/").last?.dropLast(4) ?? ""
      write(table.path, "CSV", of: wording["data.csv_\(file)"], place, into: &html)
    }
    html.raw("</td><td>")
    place.open(kind.schema, into: &html)
    html.text(wording["data.schema"])
    html.raw("<span class=\"vh\">")
    html.text(wording["place.colon"] + name)
    html.raw("</span></a></td><td>")
    html.text(wording["data.about_\(kind.rawValue)"])
    html.raw("</td></tr>\n")
  }

  private static func head(
    _ words: String,
    isNumber: Bool = false,
    into html: inout HTMLWriter
  ) {
    html.raw(isNumber ? "<th scope=\"col\" class=\"num\">" : "<th scope=\"col\">")
    html.text(words)
    html.raw("</th>")
  }

  /// Writes the way to a file by how long it is; what it is stands in the head.
  private func write(
    _ path: PagePath,
    _ words: String,
    of name: String,
    _ place: PagePlace,
    into html: inout HTMLWriter
  ) {
    guard let entry = files[path] else { return }
    place.open(path, into: &html)
    html.raw("<span class=\"vh\">")
    html.text(name + " " + words)
    html.raw("</span> ")
    html.text(Self.size(entry.bytes))
    html.raw("</a>")
  }

  /// A length as people read it, 46 KB.
  static func size(_ bytes: Int) -> String {
    if bytes < 1000 { return "\(bytes) B" }
    if bytes < 999_500 { return "\((bytes + 500) / 1000) KB" }
    let tenths = (bytes + 50_000) / 100_000
    return "\(tenths / 10).\(tenths % 10) MB"
  }

  // MARK: - Tables and records

  private func writeTables(_ page: inout ListPage) {
    let (archive, wording) = (catalogue.archive, catalogue.wording)
    guard !archive.tables.isEmpty else { return }
    page.section("tables", wording["data.tables"])
    let count = archive.tables.reduce(0) { $0 + $1.members.count }
    page.paragraph(
      wording["data.tables_note", "series", String(archive.tables.count), "files", String(count)]
    )
    let place = page.place
    let shown = Array(archive.tables.indices.prefix(Self.most))
    TableLines(catalogue).write(shown, place, into: &page.main)
    page.main.raw("<p class=\"more\">")
    place.link(.tables, wording["data.tables_all"], into: &page.main)
    page.main.raw("</p>\n")
  }

  private func writeRecords(_ page: inout ListPage) {
    let (archive, wording) = (catalogue.archive, catalogue.wording)
    guard let newest = archive.newest else { return }
    page.section("records", wording["data.records"])
    page.paragraph(
      wording["data.records_note", "meeting", catalogue.names[newest]]
    )
    let (stem, place) = (archive.records[newest].stem, page.place)
    page.main.raw("<ul class=\"plain\">\n")
    for (path, key) in [
      (PagePath.full(stem).markdown, "data.record_full"),
      (PagePath.meeting(stem).markdown, "data.record_meeting"),
      (PagePath.sourceText(stem), "data.record_source"),
    ] {
      page.main.raw("<li>")
      place.link(path, wording[key], into: &page.main)
      page.main.raw("</li>\n")
    }
    page.main.raw("</ul>\n")
  }

  /// The licence as the owner states it; none is claimed without.
  private func writeLicence(_ page: inout ListPage) {
    guard let licence = catalogue.registry.site.licence else { return }
    page.section("licence", catalogue.wording["data.licence"])
    page.main.raw("<p>")
    let isAddress = licence.hasPrefix("https://") || licence.hasPrefix("http://")
    if isAddress {
      page.main.raw("<a href=\"")
      page.main.text(licence)
      page.main.raw("\">")
    }
    page.main.text(licence)
    if isAddress { page.main.raw("</a>") }
    page.main.raw("</p>\n")
  }
}

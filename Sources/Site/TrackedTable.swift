internal import Archive
internal import Minutes
internal import Pages
internal import Settings
internal import SourceText

/// The numbers of tracked cases side by side (列管案件), for each series of meetings a table.
struct TrackedTable {
  private let catalogue: Catalogue
  private let entry: DecisionEntry

  init(_ catalogue: Catalogue) {
    self.catalogue = catalogue
    entry = DecisionEntry(catalogue)
  }

  /// Writes what some records say.
  func write(_ records: [Int], on page: inout ListPage) {
    let shown = RecordSelection(records)
    let archive = catalogue.archive
    let wording = catalogue.wording
    let all = archive.tracked.filter { shown.contains($0.record) }
    guard !all.isEmpty else { return }
    page.section("tracked", wording["tracked.title"])
    page.paragraph(wording["tracked.note"], class: "added")
    let place = page.place
    for (number, series) in archive.series.enumerated() {
      let own = Set(series.records)
      let items = all.filter { own.contains($0.record) }
      guard !items.isEmpty else { continue }
      let id = "tracked-\(number + 1)"
      page.main.raw("<figure class=\"table list values\" id=\"")
      page.main.text(id)
      page.main.raw("\">\n<figcaption><p class=\"title\" id=\"")
      page.main.text(id)
      page.main.raw("-c\">")
      page.main.text(wording["tracked.caption", "series", catalogue.seriesNames[number]])
      page.main.raw("</p></figcaption>\n")
      page.main.openTable(id + "-c", rows: items.count)
      page.main.raw("<thead><tr>")
      for (index, key) in ["meeting", "unit", "reported", "continued", "closed"].enumerated() {
        page.main.raw(index < 2 ? "<th scope=\"col\">" : "<th scope=\"col\" class=\"num\">")
        page.main.text(wording["tracked.\(key)"])
        if key == "closed" {
          page.main.raw(" ")
          AddedWord("figures.computed", anchor: "computed", catalogue).write(
            place,
            into: &page.main
          )
        }
        page.main.raw("</th>")
      }
      page.main.raw("</tr></thead>\n<tbody>\n")
      for item in items.reversed() { write(item, place, into: &page.main) }
      page.main.raw("</tbody>\n</table>\n</div>\n</figure>\n")
    }
  }

  private func write(_ item: TrackedItems, _ place: PagePlace, into html: inout HTMLWriter) {
    let record = catalogue.archive.records[item.record]
    html.raw("<tr><th scope=\"row\">")
    if let count = item.reported ?? item.continued {
      place.open(
        catalogue.page(ofElement: count.element, in: item.record),
        anchor: record.elements[count.element].id,
        into: &html
      )
      let line = record.text.lines(of: count.range).lowerBound
      html.text(
        catalogue.wording[
          "place.name",
          "meeting",
          catalogue.shortNames[item.record],
          "line",
          String(line)
        ]
      )
      html.raw("</a>")
    }
    html.raw("</th><td>")
    let units = item.item.map { record.meeting.cases[$0].reportingUnits } ?? []
    for (number, unit) in units.enumerated() {
      if number > 0 { html.text(catalogue.wording["list.comma"]) }
      catalogue.quote(unit, of: item.record, into: &html)
    }
    html.raw("</td>")
    for count in [item.reported, item.continued] {
      html.raw("<td class=\"num\">")
      if let count { catalogue.quote(count.range, of: item.record, into: &html) }
      html.raw("</td>")
    }
    html.raw("<td class=\"num computed\">")
    if let closed = item.closed { html.number(closed) }
    html.raw("</td></tr>\n")
  }
}

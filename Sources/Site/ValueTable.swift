internal import Archive
internal import Minutes
internal import Pages
internal import Settings
internal import SourceText

/// Values over the meetings with their charts (歷次數值): for each value a line with its day, its place
/// in the record and the figures as written.
struct ValueTable {
  /// What one column counts.
  struct Column {
    let name: String
    let points: [LineChart.Point]
  }

  /// What one record says.
  struct Row {
    let record: Int
    let element: Int
    /// The place within the element's page.
    let anchor: String
    let line: Int
    let asOf: CalendarDay
    /// A cell for each column, as written.
    let cells: [String]
  }

  let id: String
  let columns: [Column]
  /// The rows, the oldest first.
  let rows: [Row]
  let catalogue: Catalogue

  /// Writes the charts of those columns that have three values, then the table; `caption` writes what
  /// stands above.
  func write(
    hasCharts: Bool,
    on place: PagePlace,
    into html: inout HTMLWriter,
    caption: (inout HTMLWriter) -> Void
  ) {
    let wording = catalogue.wording
    html.raw("<figure class=\"table list values\" id=\"")
    html.text(id)
    html.raw("\">\n<figcaption><p class=\"title\" id=\"")
    html.text(id)
    html.raw("-c\">")
    caption(&html)
    html.raw("</p></figcaption>\n")
    let drawn = hasCharts ? columns.indices.filter { columns[$0].points.count >= 3 } : []
    if !drawn.isEmpty {
      html.raw("<ul class=\"charts\">\n")
      for index in drawn {
        html.raw("<li><p>")
        html.text(columns[index].name)
        html.raw("</p>\n")
        LineChart(
          columns[index].points,
          id: "\(id)-g\(index + 1)",
          title: columns[index].name,
          wording,
          catalogue.days
        ).write(into: &html)
        html.raw("</li>\n")
      }
      html.raw("</ul>\n")
    }
    html.openTable(id + "-c", rows: rows.count)
    html.raw("<thead><tr><th scope=\"col\">")
    html.text(wording["figures.as_of"])
    html.raw("</th>")
    for column in columns {
      html.raw("<th scope=\"col\" class=\"num\">")
      html.text(column.name)
      html.raw("</th>")
    }
    html.raw("<th scope=\"col\">")
    html.text(wording["figures.source"])
    html.raw("</th></tr></thead>\n<tbody>\n")
    for row in rows.reversed() { write(row, place, into: &html) }
    html.raw("</tbody>\n</table>\n</div>\n</figure>\n")
  }

  private func write(_ row: Row, _ place: PagePlace, into html: inout HTMLWriter) {
    html.raw("<tr><th scope=\"row\">")
    catalogue.days.write(row.asOf, into: &html)
    html.raw("</th>")
    for cell in row.cells {
      html.raw("<td class=\"num\">")
      html.text(cell)
      html.raw("</td>")
    }
    html.raw("<td>")
    place.open(
      catalogue.page(ofElement: row.element, in: row.record),
      anchor: row.anchor,
      into: &html
    )
    catalogue.writePlace(row.line, of: row.record, into: &html)
    html.raw("</a></td></tr>\n")
  }
}

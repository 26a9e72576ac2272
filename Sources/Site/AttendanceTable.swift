internal import Archive
internal import Minutes
internal import Pages
internal import Settings

/// The table of who came to which meeting (出席表).
struct AttendanceTable {
  private let matrix: AttendanceMatrix
  private let catalogue: Catalogue
  private let byUnit: Bool
  private let represented: Sentence
  private let count: Sentence
  private let hasCounts: Bool

  init(_ matrix: AttendanceMatrix, _ catalogue: Catalogue, byUnit: Bool) {
    self.matrix = matrix
    self.catalogue = catalogue
    self.byUnit = byUnit
    hasCounts = !byUnit && matrix.records.count > 1
    represented = Sentence(catalogue.wording, "attendance.represented", "name")
    count = Sentence(catalogue.wording, "attendance.count", "count")
  }

  /// Writes the table.
  ///
  /// - Parameters:
  ///   - title: The series and the year.
  ///   - short: What is seen of the caption where a heading above names the series.
  ///   - id: The figure's id.
  ///   - place: The page.
  ///   - html: Where to.
  func write(
    _ title: String,
    short: String?,
    id: String,
    _ place: PagePlace,
    into html: inout HTMLWriter
  ) {
    html.raw("<figure class=\"table list\" id=\"")
    html.text(id)
    html.raw("\">\n<figcaption><p class=\"title\" id=\"")
    html.text(id)
    html.raw("-c\">")
    if let short {
      html.raw("<span class=\"vh\">")
      html.text(title)
      html.raw("</span>")
      html.text(short)
    } else {
      html.text(catalogue.wording["attendance.caption", "series", title])
    }
    html.raw("</p></figcaption>\n")
    html.openTable(id + "-c", rows: matrix.rows.count)
    writeHead(place, into: &html)
    html.raw("<tbody>\n")
    for row in matrix.rows { write(row, into: &html) }
    html.raw("</tbody>\n</table>\n</div>\n</figure>\n")
  }

  private func writeHead(_ place: PagePlace, into html: inout HTMLWriter) {
    let wording = catalogue.wording
    html.raw("<thead><tr><th scope=\"col\">")
    html.text(wording[byUnit ? "attendance.unit" : "attendance.name"])
    html.raw("</th>")
    if !byUnit {
      html.raw("<th scope=\"col\">")
      html.text(wording["attendance.post"])
      html.raw("</th>")
    }
    if hasCounts {
      for key in ["attendance.present", "attendance.on_leave", "attendance.represented_count"] {
        html.raw("<th scope=\"col\" class=\"num\">")
        html.text(wording[key])
        html.raw("<br>")
        AddedWord("figures.computed", anchor: "computed", catalogue).write(place, into: &html)
        html.raw("</th>")
      }
    }
    for record in matrix.records.reversed() {
      html.raw("<th scope=\"col\">")
      place.link(
        .meeting(catalogue.archive.records[record].stem),
        catalogue.shortNames[record],
        into: &html
      )
      let day = catalogue.days.words(catalogue.archive.records[record].meeting.date)
      if day != catalogue.shortNames[record] {
        html.raw("<br><span class=\"when\">")
        catalogue.days.write(catalogue.archive.records[record].meeting.date, into: &html)
        html.raw("</span>")
      }
      html.raw("</th>")
    }
    html.raw("</tr></thead>\n")
  }

  private func write(_ row: AttendanceMatrix.Row, into html: inout HTMLWriter) {
    html.raw("<tr><th scope=\"row\">")
    html.text(row.name)
    html.raw("</th>")
    if !byUnit {
      html.raw("<td>")
      html.text((row.unit ?? "") + (row.post ?? ""))
      html.raw("</td>")
    }
    if hasCounts {
      let isNamed = row.present + row.onLeave + row.represented > 0
      for number in [row.present, row.onLeave, row.represented] {
        html.raw("<td class=\"num computed\">")
        if isNamed { html.number(number) }
        html.raw("</td>")
      }
    }
    for mark in row.marks.reversed() {
      html.raw("<td>")
      if let mark { html.text(words(mark)) }
      html.raw("</td>")
    }
    html.raw("</tr>\n")
  }

  private func words(_ mark: AttendanceMatrix.Mark) -> String {
    switch mark {
    case .chair: catalogue.wording["attendance.chair"]
    case .recorder: catalogue.wording["attendance.recorder"]
    case .present: catalogue.wording["attendance.present"]
    case .sittingIn: catalogue.wording["attendance.sitting_in"]
    case .onLeave(let reason): reason ?? catalogue.wording["attendance.on_leave"]
    case .represented(let names):
      names.map { represented.filled($0) }.joined(separator: catalogue.wording["list.comma"])
    case .count(let number): count.filled(String(number))
    }
  }
}

internal import Archive
internal import Minutes
internal import Pages
internal import Settings

/// How many faults were open on each day (逐日未修復處數): a drawing, and a table of its steps.
///
/// Never a share of anything: the records do not say how much there is.
struct OpenOutagesSection {
  private let catalogue: Catalogue
  private let series: Int
  private let steps: [OpenOutages.Step]
  private let uncounted: Int
  private let words: OutageWords

  init(
    _ open: OpenOutages,
    series: Int,
    on days: ClosedRange<CalendarDay>,
    _ catalogue: Catalogue
  ) {
    self.catalogue = catalogue
    self.series = series
    steps = open.steps(from: days.lowerBound, to: days.upperBound)
    uncounted = open.uncounted
    words = OutageWords(catalogue, series: series)
  }

  func write(on page: inout ListPage) {
    guard steps.contains(where: { $0.counts?.all ?? 0 > 0 }), let first = steps.first,
      let last = steps.last
    else { return }
    let wording = catalogue.wording
    let id = "open-days-\(series + 1)"
    let title = wording["open_days.title", "series", catalogue.outageNames[series]]
    page.section(id, title)
    page.main.raw("<p>")
    page.main.text(wording["open_days.method"])
    if uncounted > 0 {
      page.main.text(wording["open_days.uncounted", "count", String(uncounted)])
    }
    AddedWord("open_days.computed", anchor: "computed", catalogue)
      .write(page.place, into: &page.main)
    page.main.raw("</p>\n")
    DrawingWriter.openFigure(title, id: id, into: &page.main)
    let most = steps.compactMap(\.counts?.all).max() ?? 0
    let description = wording[
      "open_days.description",
      "from",
      catalogue.days.words(first.first),
      "to",
      catalogue.days.words(last.last),
      "most",
      String(most)
    ]
    for (id, isNarrow) in [(id, false), (id + "-narrow", true)] {
      let drawing = OpenOutagesDrawing(steps, wording, id: id, isNarrow: isNarrow)
      page.main.trusted(drawing.bytes(title, description))
    }
    page.main.raw("</div>\n<ul class=\"legend\">\n")
    for severity in severities {
      DrawingWriter.legend(words.words(severity), into: &page.main) { drawing in
        drawing.swatch(severity, hatch: id)
      }
    }
    if steps.contains(where: { $0.counts == nil }) {
      DrawingWriter.legend(wording["open_days.untold"], into: &page.main) { drawing in
        drawing.path([(1, 13), (23, 13)], class: "untold", dashes: "2 3")
      }
    }
    page.main.raw("</ul>\n</figure>\n")
    writeTable(id: id + "-steps", on: &page)
  }

  /// The severities that occur.
  private var severities: [Outage.Severity] {
    [.cut, .partial, .unknown].filter { severity in
      steps.contains { ($0.counts?[severity] ?? 0) > 0 }
    }
  }

  /// The steps, the newest first; folded where they are many.
  private func writeTable(id: String, on page: inout ListPage) {
    let wording = catalogue.wording
    let caption = wording["open_days.table", "count", String(steps.count)]
    let isLong = steps.count > 8
    if isLong {
      page.main.raw("<details><summary>")
      page.main.text(caption)
      page.main.raw("</summary>\n")
    }
    page.main.raw("<figure class=\"table list\">\n<figcaption><p class=\"title\" id=\"")
    page.main.text(id)
    page.main.raw("\">")
    page.main.text(caption)
    page.main.raw("</p></figcaption>\n")
    page.main.openTable(id, rows: steps.count)
    page.main.raw("<thead><tr>")
    for head in ["from", "to"] {
      page.main.raw("<th scope=\"col\">")
      page.main.text(wording["open_days.head_\(head)"])
      page.main.raw("</th>")
    }
    for head in severities.map(words.words) + [wording["open_days.head_all"]] {
      page.main.raw("<th scope=\"col\" class=\"num\">")
      page.main.text(head)
      page.main.raw("</th>")
    }
    page.main.raw("</tr></thead>\n<tbody>\n")
    for step in steps.reversed() { write(step, into: &page.main) }
    page.main.raw("</tbody>\n</table>\n</div>\n</figure>\n")
    if isLong { page.main.raw("</details>\n") }
  }

  private func write(_ step: OpenOutages.Step, into html: inout HTMLWriter) {
    html.raw("<tr><th scope=\"row\">")
    catalogue.days.write(step.first, into: &html)
    html.raw("</th><td>")
    catalogue.days.write(step.last, into: &html)
    html.raw("</td>")
    if let counts = step.counts {
      for count in severities.map({ counts[$0] }) + [counts.all] {
        html.raw("<td class=\"num\">")
        html.number(count)
        html.raw("</td>")
      }
    } else {
      html.raw("<td colspan=\"")
      html.number(severities.count + 1)
      html.raw("\"><span class=\"added\">")
      html.text(catalogue.wording["open_days.untold"])
      html.raw("</span></td>")
    }
    html.raw("</tr>\n")
  }
}

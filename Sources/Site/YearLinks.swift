internal import Pages
internal import Settings

/// The way from one year of a list to the others (年度切換).
///
/// A list is paged by year, so that no page grows with the age of the site. The list's own page leads
/// to every year, a year's page to the one before and the one after.
struct YearLinks {
  let list: PagePath
  /// The years, the newest first.
  let years: [Int]

  /// Writes the links; none for a list of one year.
  func write(current: Int?, _ place: PagePlace, _ wording: Wording, into html: inout HTMLWriter) {
    guard years.count > 1 else { return }
    var shown = years[...]
    if let current, let index = years.firstIndex(of: current) {
      shown = years[max(0, index - 1)..<min(years.count, index + 2)]
    }
    html.raw("<nav class=\"years\" aria-label=\"")
    html.text(wording["list.years"])
    html.raw("\"><ul>\n")
    for year in shown {
      html.raw("<li>")
      let name = Self.name(year, wording)
      if year == current {
        html.raw("<span aria-current=\"page\">")
        html.text(name)
        html.raw("</span>")
      } else {
        place.link(list.year(year), name, into: &html)
      }
      html.raw("</li>\n")
    }
    html.raw("</ul></nav>\n")
  }

  /// Begins a year's own page: the list that it is of, and the way to the other years.
  func begin(_ year: Int, of name: String, _ wording: Wording, on page: inout ListPage) {
    page.trail.append((list, name))
    write(current: year, page.place, wording, into: &page.main)
  }

  /// A year as the interface calls it, 115年.
  static func name(_ year: Int, _ wording: Wording) -> String {
    wording["list.year", "year", String(year - 1911), "common_year", String(year)]
  }
}

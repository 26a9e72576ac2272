internal import Archive
internal import Pages
internal import Settings
internal import Templating

/// The list of all meetings (會議列表), by year; each body and series has its own.
struct MeetingsPage {
  private let catalogue: Catalogue
  private let line: MeetingLine
  private let years: [(year: Int, records: [Int])]

  init(_ catalogue: Catalogue) {
    self.catalogue = catalogue
    line = MeetingLine(catalogue)
    years = catalogue.byYear(Array(catalogue.archive.records.indices))
  }

  /// The list itself, with the newest year of each series, and a page for each year where there are
  /// several; a short list stands whole on its page.
  func forEachPage(_ body: (ListPage) throws -> Void) rethrows {
    let all = Array(catalogue.archive.records.indices.reversed())
    let shown = all.count <= 60 ? all : catalogue.newestYears(all)
    try body(page(.meetings, shown, year: nil))
    guard years.count > 1 else { return }
    for year in years {
      try body(page(PagePath.meetings.year(year.year), year.records, year: year.year))
    }
  }

  private func page(_ path: PagePath, _ records: [Int], year: Int?) -> ListPage {
    let wording = catalogue.wording
    let title = year.map { wording["meetings.title_of", "year", YearLinks.name($0, wording)] }
    var page = ListPage(.meetings, path, title: title ?? wording["meetings.title"])
    let count = String(catalogue.archive.records.count)
    page.description = wording["meetings.description", "count", count]
    if let title { page.describe(title, wording) }
    if year != nil { page.trail = [(.meetings, wording["list.meetings"])] }
    if year == nil { page.add(feed: .meetingsFeed, catalogue) }
    YearLinks(list: .meetings, years: years.map(\.year))
      .write(current: year, page.place, wording, into: &page.main)
    guard !records.isEmpty else {
      page.paragraph(wording["meetings.empty"], class: "empty")
      return page
    }
    if catalogue.bodies.haveSeveralSeries {
      for body in catalogue.bodies.all.indices { write(body, records, &page) }
      return page
    }
    for (year, records) in catalogue.byYear(records.reversed()) {
      if years.count > 1 {
        let name = YearLinks.name(year, wording)
        page.section("y\(year)", wording["meetings.of_year", "year", name])
      }
      write(records, series: 0, &page)
    }
    return page
  }

  /// One body's meetings: a list for each of its series.
  private func write(_ body: Int, _ records: [Int], _ page: inout ListPage) {
    let bodies = catalogue.bodies
    let shown = bodies.all[body].series.map { series in
      let members = Set(catalogue.archive.series[series].records)
      return (series: series, records: records.filter(members.contains))
    }.filter { !$0.records.isEmpty }
    guard !shown.isEmpty else { return }
    let hasHeading = bodies.areSeveral
    if hasHeading {
      let name = bodies.all[body].name ?? catalogue.seriesNames[shown[0].series]
      page.section(bodies.anchor(body), name)
    }
    for (series, records) in shown {
      let name = catalogue.archive.series[series].name
      if !hasHeading {
        page.section("h\(series + 1)", name)
      } else if bodies.all[body].series.count > 1 {
        page.subsection("h\(series + 1)", name)
      }
      write(records, series: series, &page)
    }
  }

  private func write(_ records: [Int], series: Int, _ page: inout ListPage) {
    page.main.raw("<ul class=\"meetings\"")
    if catalogue.bodies.haveSeveralSeries {
      page.main.raw(" id=\"")
      page.main.text(MeetingBodies.anchor(series: series))
      page.main.raw("\"")
    }
    page.main.raw(">\n")
    for record in records { line.write(record, page.place, into: &page.main) }
    page.main.raw("</ul>\n")
  }
}

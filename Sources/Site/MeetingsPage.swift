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
  var pages: [ListPage] {
    let all = Array(catalogue.archive.records.indices.reversed())
    let shown = all.count <= 60 ? all : catalogue.newestYears(all)
    let list = page(.meetings, shown, year: nil)
    guard years.count > 1 else { return [list] }
    return [list] + years.map { page(PagePath.meetings.year($0.year), $0.records, year: $0.year) }
  }

  private func page(_ path: PagePath, _ records: [Int], year: Int?) -> ListPage {
    let wording = catalogue.wording
    let title = year.map { wording["meetings.title_of", "year", YearLinks.name($0, wording)] }
    var page = ListPage(.meetings, path, title: title ?? wording["meetings.title"])
    let count = String(catalogue.archive.records.count)
    page.description = wording["meetings.description", "count", count]
    if year != nil { page.trail = [(.meetings, wording["list.meetings"])] }
    let place = page.place
    YearLinks(list: .meetings, years: years.map(\.year))
      .write(current: year, place, wording, into: &page.main)
    guard !records.isEmpty else {
      page.paragraph(wording["meetings.empty"], class: "empty")
      return page
    }
    let series = catalogue.archive.series
    for (index, one) in series.enumerated() {
      let members = Set(one.records)
      let own = records.filter(members.contains)
      guard !own.isEmpty else { continue }
      if series.count > 1 { page.section("s\(index + 1)", (one.organisation ?? "") + one.name) }
      for (year, records) in catalogue.byYear(own.reversed()) {
        if series.count == 1, years.count > 1 {
          let name = YearLinks.name(year, wording)
          page.section("y\(year)", wording["meetings.of_year", "year", name])
        }
        page.main.raw("<ul class=\"meetings\">\n")
        for record in records { line.write(record, place, into: &page.main) }
        page.main.raw("</ul>\n")
      }
    }
    return page
  }
}

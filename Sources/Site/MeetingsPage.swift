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

  /// The list itself, with the newest year, and a page for each year where there are several.
  var pages: [ListPage] {
    guard years.count > 1 else { return [page(.meetings, years.first, isYear: false)] }
    return [page(.meetings, years.first, isYear: false)]
      + years.map { page(PagePath.meetings.year($0.year), $0, isYear: true) }
  }

  private func page(
    _ path: PagePath,
    _ year: (year: Int, records: [Int])?,
    isYear: Bool
  ) -> ListPage {
    let wording = catalogue.wording
    let yearName = year.map { YearLinks.name($0.year, wording) } ?? ""
    var page = ListPage(
      .meetings,
      path,
      title: isYear ? wording["meetings.title_of", "year", yearName] : wording["meetings.title"]
    )
    let count = String(catalogue.archive.records.count)
    page.description = wording["meetings.description", "count", count]
    if isYear { page.trail = [(.meetings, wording["list.meetings"])] }
    let place = page.place
    YearLinks(list: .meetings, years: years.map(\.year))
      .write(current: isYear ? year?.year : nil, place, wording, into: &page.main)
    guard let year else {
      page.paragraph(wording["meetings.empty"], class: "empty")
      return page
    }
    let series = catalogue.archive.series
    for (index, one) in series.enumerated() {
      let members = Set(one.records)
      let records = year.records.filter(members.contains)
      guard !records.isEmpty else { continue }
      let name = (one.organisation ?? "") + one.name
      if series.count > 1 {
        page.section("s\(index + 1)", name)
      } else if years.count > 1, !isYear {
        page.section("y\(year.year)", yearName)
      }
      page.main.raw("<ul class=\"meetings\">\n")
      for record in records { line.write(record, place, into: &page.main) }
      page.main.raw("</ul>\n")
    }
    return page
  }
}

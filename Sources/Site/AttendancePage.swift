internal import Archive
internal import Minutes
internal import Pages
internal import Settings
internal import Templating

/// Who came to which meeting (出席紀錄), by year: a table for each series, people by meetings.
struct AttendancePage {
  private let catalogue: Catalogue
  private let years: [(year: Int, records: [Int])]
  private let byUnit: Bool

  init(_ catalogue: Catalogue) {
    self.catalogue = catalogue
    let archive = catalogue.archive
    years = catalogue.byYear(archive.records.indices.filter { archive.supersededBy[$0] == nil })
    byUnit = catalogue.registry.site.attendance == .units
  }

  var pages: [ListPage] {
    guard let newest = years.first else { return [] }
    guard years.count > 1 else { return [page(.attendance, newest, isYear: false)] }
    return [page(.attendance, newest, isYear: false)]
      + years.map { page(PagePath.attendance.year($0.year), $0, isYear: true) }
  }

  private func page(
    _ path: PagePath,
    _ year: (year: Int, records: [Int]),
    isYear: Bool
  ) -> ListPage {
    let wording = catalogue.wording
    let name = YearLinks.name(year.year, wording)
    var page = ListPage(
      .attendance,
      path,
      title: isYear ? wording["attendance.title_of", "year", name] : wording["attendance.title"],
      capacity: 32_768
    )
    page.description = wording["attendance.description"]
    if isYear { page.trail = [(.attendance, wording["list.attendance"])] }
    let place = page.place
    YearLinks(list: .attendance, years: years.map(\.year))
      .write(current: isYear ? year.year : nil, place, wording, into: &page.main)
    let shown = Set(year.records)
    for (number, series) in catalogue.archive.series.enumerated() {
      let records = series.records.filter(shown.contains)
      let matrix = AttendanceMatrix(records, of: catalogue.archive, byUnit: byUnit)
      guard !matrix.rows.isEmpty else { continue }
      let title = (series.organisation ?? "") + series.name + (years.count > 1 ? name : "")
      if catalogue.archive.series.count > 1 {
        page.section("s\(number + 1)", title)
      }
      AttendanceTable(matrix, catalogue, byUnit: byUnit)
        .write(title, id: "t\(number + 1)", place, into: &page.main)
      writeSilent(records, place, &page)
    }
    return page
  }

  /// The units that attended and filed nothing, said in a sentence.
  private func writeSilent(_ records: [Int], _ place: PagePlace, _ page: inout ListPage) {
    let wording = catalogue.wording
    let separator = wording["list.comma"]
    for record in records.reversed() {
      let silent = catalogue.archive.units.filter { $0.silent.contains(record) }
      guard !silent.isEmpty else { continue }
      page.main.raw("<p>")
      page.main.text(wording["attendance.silent", "meeting", catalogue.shortNames[record]])
      for (number, history) in silent.enumerated() {
        if number > 0 { page.main.text(separator) }
        place.link(.unit(history.unit.slug), history.unit.name, into: &page.main)
      }
      page.main.text(wording["attendance.silent_end"])
      page.main.raw("</p>\n")
    }
  }
}

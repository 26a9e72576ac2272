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
  /// By record the units that attended and filed nothing.
  private var silent: [[Int]]

  init(_ catalogue: Catalogue) {
    self.catalogue = catalogue
    let archive = catalogue.archive
    let byUnit = catalogue.registry.site.attendance == .units
    self.byUnit = byUnit
    silent = [[Int]](repeating: [], count: archive.records.count)
    for (unit, history) in archive.units.enumerated() {
      for record in history.silent { silent[record].append(unit) }
    }
    // A year whose records name nobody has no page.
    years = catalogue.byYear(
      archive.records.indices.filter { record in
        archive.supersededBy[record] == nil
          && AttendanceMatrix.names(anyoneIn: archive.records[record].meeting, byUnit: byUnit)
      }
    )
  }

  /// The newest year of each series, and a page for each year where there are several.
  func forEachPage(_ body: (ListPage) throws -> Void) rethrows {
    let all = years.reversed().flatMap { $0.records.reversed() }
    try body(page(.attendance, catalogue.newestYears(all), year: nil))
    guard years.count > 1 else { return }
    for year in years {
      try body(page(PagePath.attendance.year(year.year), year.records, year: year.year))
    }
  }

  private func page(_ path: PagePath, _ records: [Int], year: Int?) -> ListPage {
    let wording = catalogue.wording
    let title = year.map { wording["attendance.title_of", "year", YearLinks.name($0, wording)] }
    var page = ListPage(
      .attendance,
      path,
      title: title ?? wording["attendance.title"],
      capacity: 32_768
    )
    page.description = wording["attendance.description"]
    if let title { page.describe(title, wording) }
    if year != nil { page.trail = [(.attendance, wording["list.attendance"])] }
    let place = page.place
    YearLinks(list: .attendance, years: years.map(\.year))
      .write(current: year, place, wording, into: &page.main)
    let shown = Set(records)
    for (number, series) in catalogue.archive.series.enumerated() {
      let records = series.records.filter(shown.contains)
      let matrix = AttendanceMatrix(records, of: catalogue.archive, byUnit: byUnit)
      guard !matrix.rows.isEmpty else { continue }
      let newest = records.last.map { catalogue.archive.records[$0].meeting.date.year }
      let yearName = newest.map { YearLinks.name($0, wording) } ?? ""
      let name = catalogue.seriesNames[number]
      let hasHeading = catalogue.archive.series.count > 1
      if hasHeading { page.section("s\(number + 1)", name) }
      AttendanceTable(matrix, catalogue, byUnit: byUnit)
        .write(
          years.count > 1
            ? wording["attendance.series_year", "series", name, "year", yearName] : name,
          short: hasHeading ? wording["attendance.caption_of", "year", yearName] : nil,
          id: "t\(number + 1)",
          place,
          into: &page.main
        )
      writeSilent(records, place, &page)
    }
    return page
  }

  /// The units that attended and filed nothing, said in a sentence.
  private func writeSilent(_ records: [Int], _ place: PagePlace, _ page: inout ListPage) {
    let wording = catalogue.wording
    let separator = wording["list.comma"]
    let units = catalogue.archive.units
    for record in records.reversed() where !silent[record].isEmpty {
      page.main.raw("<p>")
      page.main.text(wording["attendance.silent", "meeting", catalogue.shortNames[record]])
      for (number, unit) in silent[record].enumerated() {
        if number > 0 { page.main.text(separator) }
        place.link(.unit(units[unit].unit.slug), catalogue.unitNames[unit], into: &page.main)
      }
      page.main.text(wording["attendance.silent_end"])
      page.main.raw("</p>\n")
    }
  }
}

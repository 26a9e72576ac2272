internal import Archive
internal import Minutes
internal import Pages

/// The day of what each page tells (頁面日期): a record's page has its record's, a unit's page that of the
/// newest record that tells of the unit, a page of a year that of the year's newest.
struct PageDays {
  private var ofFolders: [String: CalendarDay] = [:]
  private var ofPages: [String: CalendarDay] = [:]
  private var ofYears: [String: CalendarDay] = [:]
  private let newest: CalendarDay?
  private static let lists: Set<String> = [
    "meetings", "units", "decisions", "attendance", "tables", "outages", "findings",
  ]

  init(_ archive: Archive) {
    var newest: CalendarDay?
    for record in archive.records {
      let day = record.published ?? record.meeting.date
      ofFolders["meetings/" + record.stem] = day
      let year = String(record.meeting.date.year)
      ofYears[year] = max(ofYears[year] ?? day, day)
      newest = max(newest ?? day, day)
    }
    self.newest = newest
    func day(of record: Int?) -> CalendarDay? {
      record.map { archive.records[$0].published ?? archive.records[$0].meeting.date }
    }
    for history in archive.units {
      let record = history.newestRecord
      ofPages[PagePath.unit(history.unit.slug).path] = day(of: record)
    }
    for series in archive.tables {
      let record = series.members.map(\.record).max()
      ofPages[PagePath.table(series.slug).path] = day(of: record)
    }
  }

  /// A page's day; nil for one about the site itself, which no record dates.
  func day(of page: PagePath) -> CalendarDay? {
    if let day = ofPages[page.path] { return day }
    if page == .home { return newest }
    let steps = page.path.split(separator: "/")
    guard let first = steps.first, let last = steps.last, Self.lists.contains(String(first)) else {
      return nil
    }
    if let day = ofFolders[steps.dropLast().joined(separator: "/")] { return day }
    if let day = ofYears[String(last.dropLast(5))] { return day }
    return newest
  }
}

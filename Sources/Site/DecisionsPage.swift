internal import Archive
internal import Minutes
internal import Pages
internal import Settings
internal import Templating

/// The list of everything decided (決定與決議), grouped by meeting, with an index by unit.
struct DecisionsPage {
  private let catalogue: Catalogue
  private let entry: DecisionEntry
  private let years: [(year: Int, records: [Int])]

  init(_ catalogue: Catalogue) {
    self.catalogue = catalogue
    entry = DecisionEntry(catalogue)
    let archive = catalogue.archive
    years = catalogue.byYear(
      archive.records.indices.filter {
        archive.supersededBy[$0] == nil && !archive.records[$0].meeting.decisions.isEmpty
      }
    )
  }

  /// The list itself, with the newest year of each series, and a page for each year where there are
  /// several.
  ///
  /// Of very many series the list holds the newest meetings; the others stand on their years' pages.
  func forEachPage(_ body: (ListPage) throws -> Void) rethrows {
    let all = years.reversed().flatMap { $0.records.reversed() }
    let newest = catalogue.newestYears(all)
    guard years.count > 1 else { return try body(page(.decisions, newest, year: nil)) }
    try body(page(.decisions, Array(newest.prefix(30)), year: nil))
    for year in years {
      try body(page(PagePath.decisions.year(year.year), year.records, year: year.year))
    }
  }

  private func page(_ path: PagePath, _ records: [Int], year: Int?) -> ListPage {
    let wording = catalogue.wording
    let title = year.map { wording["decisions.title_of", "year", YearLinks.name($0, wording)] }
    var page = ListPage(
      .decisions,
      path,
      title: title ?? wording["decisions.title"],
      capacity: 65_536
    )
    page.description = wording["decisions.description"]
    if let title { page.describe(title, wording) }
    if year != nil { page.trail = [(.decisions, wording["list.decisions"])] }
    if year == nil {
      page.add(feed: .decisionsFeed, catalogue)
      let days = catalogue.archive.records.map(\.meeting.date)
      page.data = DataSet(
        name: catalogue.siteTitle(with: page.title),
        description: page.description,
        creator: catalogue.publisher,
        days: days.first.flatMap { first in days.last.map { first...$0 } },
        files: [.decisionsCSV]
      )
    }
    let place = page.place
    let count = records.reduce(0) { $0 + catalogue.archive.records[$1].meeting.decisions.count }
    page.lead.raw("<p>")
    page.lead.text(
      wording["decisions.lead", "meetings", String(records.count), "decisions", String(count)]
    )
    page.lead.raw("</p>")
    YearLinks(list: .decisions, years: years.map(\.year))
      .write(current: year, place, wording, into: &page.main)
    for record in records { write(record, place, &page) }
    PromiseList(catalogue).writeUnitless(in: records, on: &page)
    writeIndex(of: records, place, &page)
    TrackedTable(catalogue).write(records, on: &page)
    page.dataLinks([(.decisionsCSV, wording["decisions.csv"])])
    return page
  }

  private func write(_ record: Int, _ place: PagePlace, _ page: inout ListPage) {
    let meeting = catalogue.archive.records[record].meeting
    page.section("m\(record + 1)", catalogue.names[record])
    page.main.raw("<p class=\"when\">")
    catalogue.days.write(meeting.date, into: &page.main)
    if let body = catalogue.untoldBody(of: record) {
      page.main.text(catalogue.wording["list.separator"] + body)
    }
    page.main.raw("</p>\n<ol class=\"cases\">\n")
    var next = 0
    for item in meeting.cases.indices where !meeting.cases[item].decisions.isEmpty {
      let first = meeting.cases[item].decisions[0]
      for decision in next..<max(next, first) where meeting.decisions[decision].agendaItem == nil {
        writeAlone(decision, record, place, &page)
      }
      page.main.raw("<li>\n")
      entry.write(case: item, in: record, place, into: &page.main)
      for decision in meeting.cases[item].decisions {
        entry.write(decision, in: record, place, into: &page.main)
        next = max(next, decision + 1)
      }
      page.main.raw("</li>\n")
    }
    for decision in next..<max(next, meeting.decisions.count) {
      writeAlone(decision, record, place, &page)
    }
    page.main.raw("</ol>\n")
  }

  private func writeAlone(
    _ decision: Int,
    _ record: Int,
    _ place: PagePlace,
    _ page: inout ListPage
  ) {
    page.main.raw("<li>\n<p class=\"case\">")
    entry.link(to: decision, in: record, place, into: &page.main)
    page.main.raw("</p>\n")
    entry.write(decision, in: record, place, into: &page.main)
    page.main.raw("</li>\n")
  }

  /// The index by unit: which decisions of these meetings concern it.
  private func writeIndex(of records: [Int], _ place: PagePlace, _ page: inout ListPage) {
    let shown = RecordSelection(records)
    let wording = catalogue.wording
    var isOpen = false
    for (unit, history) in catalogue.archive.units.enumerated() {
      let directives = history.directives.filter { shown.contains($0.record) }
        .filter { $0.tie != .everyone }
      guard !directives.isEmpty else { continue }
      if !isOpen {
        page.section("by-unit", wording["decisions.by_unit"])
        page.main.raw("<dl class=\"facts\">\n")
        isOpen = true
      }
      page.main.raw("<div><dt>")
      place.link(.unit(history.unit.slug), catalogue.unitNames[unit], into: &page.main)
      page.main.raw("</dt><dd>")
      for (number, directive) in directives.reversed().enumerated() {
        if number > 0 { page.main.text(wording["list.separator"]) }
        entry.link(to: directive.decision, in: directive.record, place, into: &page.main)
      }
      page.main.raw("</dd></div>\n")
    }
    if isOpen { page.main.raw("</dl>\n") }
  }
}

internal import Archive
internal import Minutes
internal import Pages
internal import Settings
internal import Templating

/// One unit over all meetings (單位頁): its newest report in full, what it was told to do, its tables,
/// what it reported before.
struct UnitPage {
  private let catalogue: Catalogue
  private let unit: Int
  private let history: UnitHistory
  private let name: String
  private let entry: DecisionEntry
  private let years: [(year: Int, records: [Int])]
  private let figures: UnitFigures

  init(_ unit: Int, _ catalogue: Catalogue) {
    self.catalogue = catalogue
    self.unit = unit
    history = catalogue.archive.units[unit]
    name = catalogue.unitNames[unit]
    entry = DecisionEntry(catalogue)
    figures = UnitFigures(unit, catalogue)
    let records = Set(
      history.reports.map(\.record) + history.directives.map(\.record) + history.cases.map(\.record)
        + history.attended + catalogue.archive.mentions.ofUnits[unit].map(\.record)
    )
    years = catalogue.byYear(records.sorted())
  }

  /// The unit's page with the newest year, and a page for each year where there are several.
  func forEachPage(_ body: (ListPage) throws -> Void) rethrows {
    let path = PagePath.unit(history.unit.slug)
    var main = page(path, title: name)
    if let feed = UnitFeed(unit, catalogue).path {
      main.feeds = [(feed, catalogue.siteTitle(with: name))]
    }
    writeFacts(&main)
    writeNewest(&main)
    PromiseList(catalogue).write(
      of: unit,
      in: RecordSelection(years.first?.records ?? []),
      isMain: true,
      on: &main
    )
    write(years.first, &main)
    figures.write(years.first?.records ?? [], isOwnPage: true, on: &main)
    writeTables(&main)
    writeFeed(&main)
    let links = YearLinks(list: path, years: years.map(\.year))
    let place = main.place
    links.write(current: nil, place, catalogue.wording, into: &main.main)
    try body(main)
    guard years.count > 1 else { return }
    for year in years {
      let yearName = YearLinks.name(year.year, catalogue.wording)
      var page = page(
        path.year(year.year),
        title: catalogue.wording["unit.title_of", "unit", name, "year", yearName]
      )
      links.begin(year.year, of: name, catalogue.wording, on: &page)
      PromiseList(catalogue).write(
        of: unit,
        in: RecordSelection(year.records),
        isMain: false,
        on: &page
      )
      write(year, &page)
      figures.write(year.records, isOwnPage: false, on: &page)
      try body(page)
    }
  }

  private func page(_ path: PagePath, title: String) -> ListPage {
    var page = ListPage(.unit, path, title: title, capacity: 32_768)
    page.trail = [(.units, catalogue.wording["list.units"])]
    page.description =
      catalogue.wording["unit.description", "unit", title]
    return page
  }

  private func writeFacts(_ page: inout ListPage) {
    let wording = catalogue.wording
    let place = page.place
    var facts: [(String, String)] = []
    if let body = history.body { facts.append((wording["unit.body"], body)) }
    if !history.unit.short.isEmpty {
      facts.append(
        (wording["unit.short"], history.unit.short.joined(separator: wording["list.comma"]))
      )
    }
    if !history.reports.isEmpty {
      facts.append(
        (wording["unit.reports"], wording["unit.times", "count", String(history.reports.count)])
      )
    }
    page.lead.raw("<dl class=\"facts\">")
    for (label, value) in facts {
      page.lead.raw("<div><dt>")
      page.lead.text(label)
      page.lead.raw("</dt><dd>")
      page.lead.text(value)
      page.lead.raw("</dd></div>")
    }
    if let english = history.unit.english {
      page.lead.raw("<div><dt>")
      page.lead.text(wording["unit.english"])
      page.lead.raw("</dt><dd lang=\"en\">")
      page.lead.text(english)
      page.lead.raw("</dd></div>")
    }
    if let record = history.newestRecord {
      page.lead.raw("<div><dt>")
      page.lead.text(wording["unit.newest_meeting"])
      page.lead.raw("</dt><dd>")
      let stem = catalogue.archive.records[record].stem
      place.link(.meeting(stem), catalogue.names[record], into: &page.lead)
      page.lead.text(wording["list.separator"])
      catalogue.days.write(catalogue.archive.records[record].meeting.date, into: &page.lead)
      page.lead.raw("</dd></div>")
    }
    page.lead.raw("</dl>")
  }

  private func writeNewest(_ page: inout ListPage) {
    guard let report = history.reports.last else { return }
    let place = page.place
    let wording = catalogue.wording
    let meeting = catalogue.shortNames[report.record]
    page.section("newest", wording["unit.newest", "meeting", meeting])
    NewestReport(report, catalogue).write(on: place, into: &page.main)
    UnitChanges(report, catalogue).write(on: place, into: &page.main)
    page.main.raw("<p class=\"more\">")
    place.link(
      catalogue.page(ofReport: report.report, in: report.record),
      wording["unit.on_record", "meeting", meeting, "unit", name],
      into: &page.main
    )
    page.main.raw("</p>\n")
  }

  /// What one year's records tell of the unit.
  private func write(_ year: (year: Int, records: [Int])?, _ page: inout ListPage) {
    guard let year else { return }
    let shown = RecordSelection(year.records)
    let wording = catalogue.wording
    let place = page.place
    let directives = history.directives.filter { shown.contains($0.record) }
    if !directives.isEmpty {
      page.section("decisions", wording["unit.decisions"])
      page.main.raw("<ol class=\"cases\" reversed>\n")
      for directive in directives.reversed() { write(directive, place, &page) }
      page.main.raw("</ol>\n")
    }
    let decided = Set(directives.map { [$0.record, $0.decision] })
    let cases = history.cases.filter { item in
      shown.contains(item.record)
        && catalogue.archive.records[item.record].meeting.cases[item.item].decisions
          .allSatisfy { !decided.contains([item.record, $0]) }
    }
    if !cases.isEmpty {
      page.section("cases", wording["unit.cases"])
      for item in cases.reversed() {
        entry.write(case: item.item, in: item.record, place, into: &page.main)
      }
    }
    let reports = history.reports.filter { shown.contains($0.record) }
    if !reports.isEmpty {
      page.section("reports", wording["unit.history"])
      UnitReportList(reports, history, catalogue).write(on: place, into: &page.main)
    }
    MentionList(catalogue).write(
      catalogue.archive.mentions.ofUnits[unit],
      in: shown,
      "mentions.unit_note",
      on: &page
    )
    let silent = history.silent.filter(shown.contains)
    if !silent.isEmpty {
      page.section("silent", wording["unit.silent"])
      page.paragraph(wording["unit.silent_note"])
      writeMeetings(silent, place, &page)
    } else if history.reports.isEmpty {
      let attended = history.attended.filter(shown.contains)
      guard !attended.isEmpty else { return }
      page.section("attended", wording["unit.attended"])
      writeMeetings(attended, place, &page)
    }
  }

  private func write(
    _ directive: UnitHistory.Directive,
    _ place: PagePlace,
    _ page: inout ListPage
  ) {
    let record = directive.record
    page.main.raw("<li>\n")
    let meeting = catalogue.archive.records[record].meeting
    if let item = meeting.decisions[directive.decision].agendaItem {
      entry.write(case: item, in: record, place, into: &page.main)
    } else {
      page.main.raw("<p class=\"case\">")
      entry.link(to: directive.decision, in: record, place, into: &page.main)
      page.main.raw("</p>\n")
    }
    page.main.raw("<p class=\"what\">")
    catalogue.days.write(meeting.date, into: &page.main)
    let key =
      switch directive.tie {
      case .named: "unit.tie_named"
      case .reported: "unit.tie_reported"
      case .everyone: "unit.tie_everyone"
      }
    page.main.text(catalogue.wording["list.separator"] + catalogue.wording[key])
    page.main.raw("</p>\n")
    entry.write(directive.decision, in: record, place, into: &page.main)
    page.main.raw("</li>\n")
  }

  private func writeMeetings(_ records: [Int], _ place: PagePlace, _ page: inout ListPage) {
    let line = MeetingLine(catalogue)
    page.main.raw("<ul class=\"meetings\">\n")
    for record in records.reversed() { line.write(record, place, into: &page.main) }
    page.main.raw("</ul>\n")
  }

  private func writeFeed(_ page: inout ListPage) {
    guard let feed = UnitFeed(unit, catalogue).path else { return }
    page.dataLinks([(feed, catalogue.wording["feeds.of_unit", "unit", name])])
  }

  private func writeTables(_ page: inout ListPage) {
    let archive = catalogue.archive
    let tables = archive.tables.indices.filter {
      archive.tables[$0].unit.map { archive.units[$0].unit.slug } == history.unit.slug
    }
    guard !tables.isEmpty else { return }
    let place = page.place
    page.section("tables", catalogue.wording["unit.tables"])
    TableLines(catalogue).write(tables, place, into: &page.main)
  }
}

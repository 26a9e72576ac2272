internal import Archive
internal import Findings
internal import Minutes
internal import Pages
internal import Settings
internal import SourceText
internal import Templating

/// One table over all meetings (表格頁): the newest in full, the others as data.
struct TablePage {
  private let catalogue: Catalogue
  private let series: TableSeries
  private let name: String
  private let years: [(year: Int, records: [Int])]
  private let trend: TableTrend

  init(_ table: Int, _ catalogue: Catalogue) {
    self.catalogue = catalogue
    series = catalogue.archive.tables[table]
    name = catalogue.tableNames[table]
    trend = TableTrend(series, catalogue)
    years = catalogue.byYear(Set(series.members.map(\.record)).sorted())
  }

  func forEachPage(_ body: (ListPage) throws -> Void) rethrows {
    let path = PagePath.table(series.slug)
    var main = page(path, title: name)
    writeFacts(&main)
    if let newest = catalogue.archive.newest(of: series) { describe(newest, &main) }
    let place = main.place
    if let newest = catalogue.archive.newest(of: series) {
      main.section("newest", catalogue.wording["table.newest"])
      NewestTable(newest, catalogue).write(on: place, into: &main.main)
      writeChecks(of: newest, &main)
    }
    trend.write(years.first?.records ?? [], isOwnPage: true, on: &main)
    write(years.first, &main)
    let links = YearLinks(list: path, years: years.map(\.year))
    links.write(current: nil, place, catalogue.wording, into: &main.main)
    try body(main)
    guard years.count > 1 else { return }
    for year in years {
      let yearName = YearLinks.name(year.year, catalogue.wording)
      var page = page(
        path.year(year.year),
        title: catalogue.wording["table.title_of", "table", name, "year", yearName]
      )
      links.begin(year.year, of: name, catalogue.wording, on: &page)
      trend.write(year.records, isOwnPage: false, on: &page)
      write(year, &page)
      try body(page)
    }
  }

  private func page(_ path: PagePath, title: String) -> ListPage {
    var page = ListPage(.table, path, title: title, capacity: 16_384)
    page.trail = [(.tables, catalogue.wording["list.tables"])]
    page.description = catalogue.wording["table.description", "table", title]
    return page
  }

  /// Says to programs where the newest table's data are.
  private func describe(_ newest: TableSeries.Member, _ page: inout ListPage) {
    let records = catalogue.archive.records
    let days = series.members.map { catalogue.archive.asOf(ofTable: $0.table, in: $0.record) }
    page.data = DataSet(
      name: name,
      description: page.description,
      creator: records[newest.record].meeting.organisation,
      days: days.min().flatMap { first in days.max().map { first...$0 } },
      files: ["csv", "json"].map { .tableData(series.slug, newest.fileStem, ending: $0) }
    )
  }

  private func writeFacts(_ page: inout ListPage) {
    let place = page.place
    let wording = catalogue.wording
    let path = series.headingPath.joined(separator: wording["list.path"])
    let hasPath = !path.isEmpty && path != name
    let body = series.members.last.flatMap { member in
      catalogue.bodies.areSeveral
        ? catalogue.archive.records[member.record].meeting.organisation : nil
    }
    guard series.unit != nil || hasPath || body != nil else { return }
    page.lead.raw("<dl class=\"facts\">")
    if let body {
      page.lead.raw("<div><dt>")
      page.lead.text(wording["table.body"])
      page.lead.raw("</dt><dd>")
      page.lead.text(body)
      page.lead.raw("</dd></div>")
    }
    if let unit = series.unit {
      let known = catalogue.archive.units[unit].unit
      page.lead.raw("<div><dt>")
      page.lead.text(wording["table.unit"])
      page.lead.raw("</dt><dd>")
      place.link(.unit(known.slug), catalogue.unitNames[unit], into: &page.lead)
      page.lead.raw("</dd></div>")
    }
    if hasPath {
      page.lead.raw("<div><dt>")
      page.lead.text(wording["table.path"])
      page.lead.raw("</dt><dd>")
      page.lead.text(path)
      page.lead.raw("</dd></div>")
    }
    page.lead.raw("</dl>")
  }

  /// What the checks of the newest table came to, in one sentence.
  private func writeChecks(of member: TableSeries.Member, _ page: inout ListPage) {
    let checks = catalogue.findings.arithmetic(of: member.table, in: member.record)
    let words = catalogue.recordWords.findings.checks
    guard let sentence = words.sentence(of: ArithmeticTally(checks).total) else { return }
    page.paragraph(sentence, class: "what")
  }

  /// The tables of one year's meetings, as links into the records and as data.
  private func write(_ year: (year: Int, records: [Int])?, _ page: inout ListPage) {
    guard let year else { return }
    let shown = RecordSelection(year.records)
    let place = page.place
    let lines = TableLines(catalogue)
    let linkName = Sentence(catalogue.wording, "table.in_record", "meeting")
    page.section("meetings", catalogue.wording["table.meetings"])
    page.main.raw("<ul class=\"tables\">\n")
    for member in series.members.reversed() where shown.contains(member.record) {
      let record = catalogue.archive.records[member.record]
      let element = record.meeting.tables[member.table].element
      let meeting = label(of: member)
      page.main.raw("<li>")
      place.open(
        catalogue.page(ofElement: element, in: member.record),
        anchor: record.elements[element].id,
        into: &page.main
      )
      linkName.write(meeting, into: &page.main)
      page.main.raw("</a> <span class=\"when\">")
      catalogue.days.write(record.meeting.date, into: &page.main)
      page.main.raw("</span>")
      if let newer = catalogue.archive.supersededBy[member.record] {
        page.main.raw(" <span class=\"what\">")
        let other = catalogue.archive.records[newer]
        let corrected = MeetingLine(catalogue).corrected(by: newer)
        place.link(.meeting(other.stem), corrected, into: &page.main)
        page.main.raw("</span>")
      }
      page.main.raw(" <span class=\"data\">")
      lines.writeData(series, member, meeting, place, into: &page.main)
      page.main.raw("</span></li>\n")
    }
    page.main.raw("</ul>\n")
  }

  /// The meeting; the second table of one meeting with its number.
  private func label(of member: TableSeries.Member) -> String {
    let meeting = catalogue.shortNames[member.record]
    let stem = catalogue.archive.records[member.record].stem
    guard member.fileStem != stem else { return meeting }
    return meeting + catalogue.wording.brackets(member.fileStem.dropFirst(stem.count + 1))
  }
}

internal import Archive
internal import Minutes
internal import Pages
internal import Settings
internal import Templating

/// The front page (首頁): the newest meeting, the open faults, the units, in one screen.
struct HomePage {
  let catalogue: Catalogue

  init(_ catalogue: Catalogue) { self.catalogue = catalogue }

  var page: ListPage {
    let (archive, wording) = (catalogue.archive, catalogue.wording)
    let settings = catalogue.registry.site
    var page = ListPage(.home, .home, title: settings.title)
    let sections = SiteSections(catalogue).entries.map { wording[$0.key] }
    page.description =
      wording[
        "home.description",
        "title",
        settings.title,
        "sections",
        sections.joined(separator: wording["list.comma"])
      ]
    for feed in [Subscription.meetingsFeed, .decisionsFeed, .outagesFeed] {
      page.add(feed: feed, catalogue)
    }
    guard archive.newest != nil else {
      page.paragraph(wording["meetings.empty"], class: "empty")
      return page
    }
    if let series = archive.series.first { writeNewest(of: series, &page) }
    writeOutages(&page)
    if catalogue.bodies.haveSeveralSeries { writeSeries(&page) } else { writeOlder(&page) }
    page.main.raw("<div class=\"side\">\n")
    if catalogue.bodies.areSeveral { writeBodies(&page) }
    writeUnits(&page)
    page.main.raw("</div>\n")
    return page
  }

  /// The newest meeting of a series, with what it decided.
  private func writeNewest(of series: MeetingSeries, _ page: inout ListPage) {
    let (archive, wording) = (catalogue.archive, catalogue.wording)
    guard let record = series.records.last(where: { archive.supersededBy[$0] == nil }) else {
      return
    }
    let place = page.place
    let (source, meeting) = (archive.records[record], archive.records[record].meeting)
    page.main.raw("<section aria-labelledby=\"newest-")
    page.main.number(record + 1)
    page.main.raw("\">\n<h2 id=\"newest-")
    page.main.number(record + 1)
    page.main.raw("\">")
    page.main.text(wording["home.newest"])
    page.main.raw("</h2>\n<p class=\"lede\">")
    place.link(.meeting(source.stem), catalogue.names[record], into: &page.main)
    page.main.raw("</p>\n<p class=\"when\">")
    catalogue.days.write(meeting.date, into: &page.main)
    let facts = MeetingLine(catalogue).facts(of: record)
    if !facts.isEmpty {
      page.main.text(wording["list.separator"] + facts.joined(separator: wording["list.separator"]))
    }
    page.main.raw("</p>\n")
    writeDecisions(of: record, &page)
    HomeChanges(record, catalogue).write(on: place, into: &page.main)
    HomeFindings(record, catalogue).write(on: place, into: &page.main)
    page.main.raw("<p class=\"more\">")
    place.link(
      .full(source.stem),
      wording["home.full", "meeting", catalogue.shortNames[record]],
      into: &page.main
    )
    page.main.raw("</p>\n</section>\n")
  }

  /// The cases that were decided, a line each; their decisions stand on the record's page.
  private func writeDecisions(of record: Int, _ page: inout ListPage) {
    let meeting = catalogue.archive.records[record].meeting
    let decided = meeting.cases.indices.filter { !meeting.cases[$0].decisions.isEmpty }
    guard !decided.isEmpty else { return }
    let (entry, place) = (DecisionEntry(catalogue), page.place)
    page.main.raw("<ol class=\"cases\">\n")
    for item in decided.prefix(8) {
      page.main.raw("<li>\n")
      entry.write(case: item, in: record, place, into: &page.main)
      page.main.raw("</li>\n")
    }
    page.main.raw("</ol>\n")
    guard decided.count > 8 else { return }
    page.paragraph(
      catalogue.wording["home.more_cases", "count", String(decided.count - 8)],
      class: "what"
    )
  }

  private func writeOutages(_ page: inout ListPage) {
    let outages = catalogue.archive.outages
    let place = page.place
    for series in outages.series.indices {
      let open = OutageSelection(catalogue, series: series).open
      page.main.raw("<section aria-labelledby=\"outages-")
      page.main.number(series + 1)
      page.main.raw("\">\n<h2 id=\"outages-")
      page.main.number(series + 1)
      page.main.raw("\">")
      page.main.text(catalogue.outageNames[series])
      page.main.raw("</h2>\n")
      let summary = OutageSummary(catalogue, series: series, events: open)
      page.paragraph(summary.openSentence, class: "lede")
      if !open.isEmpty {
        Timeline(open, series: series, of: catalogue, size: .small, id: "open-\(series + 1)")
          .write(summary.description, into: &page.main)
      }
      page.main.raw("<p class=\"more\">")
      place.link(
        .outages,
        anchor: outages.series.count > 1 ? "s\(series + 1)" : nil,
        catalogue.wording["home.outages", "series", catalogue.outageNames[series]],
        into: &page.main
      )
      page.main.raw("</p>\n</section>\n")
    }
  }

  /// The newest meeting of each series but the first, whose is told above.
  private func writeSeries(_ page: inout ListPage) {
    let archive = catalogue.archive
    let newest = archive.series.compactMap { $0.records.last { archive.supersededBy[$0] == nil } }
    let title = catalogue.bodies.areSeveral ? "home.newest_of_bodies" : "home.newest_of_series"
    writeMeetings(Array(newest.dropFirst().prefix(30)), title: title, &page)
  }

  /// The meetings before the newest.
  private func writeOlder(_ page: inout ListPage) {
    let archive = catalogue.archive
    let newest = archive.newest
    let before = archive.records.indices.reversed().filter { $0 != newest }
    writeMeetings(Array(before.prefix(5)), title: "home.older", &page)
  }

  private func writeMeetings(_ records: [Int], title: String, _ page: inout ListPage) {
    guard !records.isEmpty else { return }
    let (line, place) = (MeetingLine(catalogue), page.place)
    page.main.raw("<section aria-labelledby=\"older\">\n<h2 id=\"older\">")
    page.main.text(catalogue.wording[title])
    page.main.raw("</h2>\n<ul class=\"meetings\">\n")
    for record in records { line.write(record, place, into: &page.main) }
    page.main.raw("</ul>\n<p class=\"more\">")
    place.link(.meetings, catalogue.wording["home.all_meetings"], into: &page.main)
    page.main.raw("</p>\n</section>\n")
  }
}

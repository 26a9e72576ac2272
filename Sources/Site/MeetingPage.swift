internal import Archive
internal import Minutes
internal import Pages
internal import Settings
internal import SourceText
internal import Templating

extension RecordPages {
  /// The page of the meeting (會議頁): head, agenda with decisions, and the way to the reports.
  func meetingSlots() -> PageSlots {
    let page = pages.meeting
    let place = PagePlace(page.path)
    var slots = slots(page.path, title: record.meeting.title, under: [])
    slots.description = description(counts)
    var links = [(path: PagePath.full(record.stem), name: words.page.full)]
    if archive.changes.isCompared(index) {
      links.append((.changes(record.stem), words.page.changes))
    }
    slots.lead = facts(place, links: links + [(.source(record.stem), words.page.source)])
    var contents = contents(of: page.elements, from: 2)
    var html = HTMLWriter(capacity: fragments.bytes.count / 2)
    let firstReport = record.meeting.reports.first?.elements.lowerBound
    var hasReports = false
    for range in page.elements {
      if let firstReport, !hasReports, range.lowerBound >= firstReport {
        reportList(place, &contents, &html)
        hasReports = true
      }
      fragments.write(range, root: slots.root, to: &html)
    }
    if firstReport != nil, !hasReports { reportList(place, &contents, &html) }
    tableList(place, &contents, &html)
    writeFindings(on: place, &contents, into: &html)
    slots.contents = contents.bytes()
    slots.main = html.bytes
    slots.head += TableScript.head(html, theme, root: slots.root)
    slots.cite = cite(page)
    slots.pager = meetingPager(place)
    return slots
  }

  /// What the record holds, 4案，4項決定，13個單位報告.
  private var counts: String {
    let meeting = record.meeting
    let counted = [
      ("meetings.cases", meeting.cases.count), ("meetings.decisions", meeting.decisions.count),
      ("meetings.reports", meeting.reports.count),
      ("meetings.tables", meeting.tables.count { !$0.isHead }),
    ].filter { $0.1 > 0 }
    guard !counted.isEmpty else { return record.meeting.title }
    return counted.map { theme.wording[$0.0, "count", String($0.1)] }
      .joined(separator: theme.wording["list.separator"])
  }

  /// The meeting's short facts, the ways to its other pages, and what replaced it.
  func facts(_ place: PagePlace, links: [(path: PagePath, name: String)]) -> [UInt8] {
    let meeting = record.meeting
    var html = HTMLWriter(capacity: 1024)
    html.raw("<dl class=\"facts\">\n<div><dt>")
    html.text(words.page.date)
    html.raw("</dt><dd><time datetime=\"")
    html.text(meeting.date.iso)
    html.raw("\">")
    html.text(day)
    html.raw("</time>")
    if let start = meeting.start {
      html.raw(" ")
      html.text(start.iso)
      if let end = meeting.end { html.text("–\(end.iso)") }
    }
    html.raw("</dd></div>\n")
    if archive.series.count > 1, let (number, series) = seriesNumber {
      html.raw("<div><dt>")
      html.text(words.page.series)
      html.raw("</dt><dd>")
      let name = series.name
      let body = series.organisation.flatMap { name.hasPrefix($0) ? nil : $0 } ?? ""
      place.link(
        .meetings,
        anchor: MeetingBodies.anchor(series: number),
        body + name,
        into: &html
      )
      html.raw("</dd></div>\n")
    }
    if let edition = meeting.edition {
      html.raw("<div><dt>")
      html.text(words.page.edition)
      html.raw("</dt><dd>")
      html.text(edition)
      html.raw("</dd></div>\n")
    }
    html.raw("</dl>\n<p class=\"more\">")
    for (number, link) in links.enumerated() {
      if number > 0 { html.raw(" ") }
      place.link(link.path, link.name, into: &html)
    }
    html.raw("</p>")
    if let newer = archive.supersededBy[index] {
      let other = archive.records[newer]
      html.raw("\n<p class=\"corrected\">")
      place.link(
        .meeting(other.stem),
        words.page.corrected.filled(
          other.meeting.edition ?? Citation.date(of: other, words.citation)
        ),
        into: &html
      )
      html.raw("</p>")
    }
    return html.bytes
  }

  /// The links to the units' reports, where these stand in the record.
  private func reportList(_ place: PagePlace, _ contents: inout Contents, _ html: inout HTMLWriter)
  {
    let title = words.page.reports
    contents.add(anchor: "reports", words: Array(title.utf8)[...], level: 2)
    html.raw("<h2 id=\"reports\">")
    html.text(title)
    html.raw("</h2>\n<ul class=\"units\">\n")
    for (number, page) in pages.reports.enumerated() {
      html.raw("<li>")
      place.link(page.path, reportNames[number], into: &html)
      html.raw("</li>\n")
    }
    html.raw("</ul>\n")
  }

  /// The links to the tables, wherever in the record they stand.
  private func tableList(_ place: PagePlace, _ contents: inout Contents, _ html: inout HTMLWriter) {
    let tables = record.meeting.tables
    guard tables.contains(where: { !$0.isHead }) else { return }
    let title = words.page.tables
    contents.add(anchor: "tables", words: Array(title.utf8)[...], level: 2)
    html.raw("<h2 id=\"tables\">")
    html.text(title)
    html.raw("</h2>\n<ul class=\"tables\">\n")
    for (number, table) in tables.enumerated() where !table.isHead {
      html.raw("<li>")
      let page = page(of: table.element)
      place.open(page.path, anchor: record.elements[table.element].id, into: &html)
      html.text(words.table)
      html.number(number + 1)
      html.raw(" ")
      html.text(table.title)
      html.raw("</a>")
      if let unit = table.unit {
        html.raw(" <span class=\"what\">")
        html.text(unit)
        html.raw("</span>")
      }
      html.raw("</li>\n")
    }
    html.raw("</ul>\n")
  }

  /// The page besides the whole record's that shows an element.
  func page(of element: Int) -> Page {
    pages.reports.first { $0.elements.contains { $0.contains(element) } } ?? pages.meeting
  }

  /// The series and the record's position in it.
  private var seriesPosition: (MeetingSeries, Int)? {
    seriesNumber.flatMap { number, series in
      series.records.firstIndex(of: index).map { (series, $0) }
    }
  }

  /// The series, with its number among the archive's.
  private var seriesNumber: (Int, MeetingSeries)? {
    for (number, series) in archive.series.enumerated() {
      var low = 0
      var high = series.records.count
      while low < high {
        let middle = (low + high) / 2
        if series.records[middle] < index { low = middle + 1 } else { high = middle }
      }
      if low < series.records.count, series.records[low] == index { return (number, series) }
    }
    return nil
  }

  /// The meetings before and after in the same series.
  private func meetingPager(_ place: PagePlace) -> [UInt8] {
    guard let (series, position) = seriesPosition else { return [] }
    func link(_ position: Int, _ word: String) -> (path: PagePath, word: String, name: String)? {
      guard series.records.indices.contains(position) else { return nil }
      let other = archive.records[series.records[position]]
      let day = Citation.date(of: other, words.citation)
      let name = other.meeting.title + theme.wording.brackets(day)
      return (.meeting(other.stem), word, name)
    }
    return pager(
      place,
      previous: link(position - 1, words.page.previousMeeting),
      next: link(position + 1, words.page.nextMeeting)
    )
  }
}

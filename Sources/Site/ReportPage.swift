internal import Archive
internal import Minutes
internal import Pages
internal import Settings
internal import Templating

extension RecordPages {
  /// The page of one unit's report (單位報告頁).
  func reportSlots(_ number: Int) -> PageSlots {
    let page = pages.reports[number]
    let place = PagePlace(page.path)
    let name = reportName(number)
    var slots = slots(
      page.path,
      title: wording["record.report_title", "report", name, "date", day],
      under: [(record.meeting.title, .meeting(record.stem))]
    )
    slots.head = alternate(of: page.path)
    slots.lead = lead(number, place)
    let first = page.elements.first?.first ?? 0
    let level = pages.markdown.blocks[first].level
    slots.contents = contents(of: page.elements, from: level + 1).bytes()
    var html = HTMLWriter(capacity: 16384)
    for range in page.elements {
      fragments.write(range, root: slots.root, raise: level - 2, to: &html)
    }
    slots.main = html.bytes
    slots.cite = cite(page, element: first)
    slots.pager = pager(
      place,
      previous: neighbour(number - 1, wording["record.previous_report"]),
      next: neighbour(number + 1, wording["record.next_report"])
    )
    return slots
  }

  /// 韌性建設司的報告, which leads to one page and no other on any page of the record.
  func reportName(_ number: Int) -> String {
    guard let reports = record.meeting.annex?.reports else { return "" }
    let unit = reports[number].unit
    let name = wording["record.report_of", "unit", unit]
    let earlier = reports[..<number].count { $0.unit == unit }
    return earlier == 0 ? name : "\(name)（\(earlier + 1)）"
  }

  private func neighbour(
    _ number: Int,
    _ word: String
  ) -> (path: PagePath, word: String, name: String)? {
    guard pages.reports.indices.contains(number) else { return nil }
    return (pages.reports[number].path, word, reportName(number))
  }

  private func lead(_ number: Int, _ place: PagePlace) -> [UInt8] {
    var html = HTMLWriter(capacity: 512)
    html.raw("<p>")
    place.link(.meeting(record.stem), record.meeting.title, into: &html)
    if let edition = record.meeting.edition {
      html.text(words.citation.comma)
      html.text(edition)
    }
    html.raw("</p>")
    let unit = record.meeting.annex?.reports[number].unit ?? ""
    if let known = archive.unit(named: unit, in: index) {
      html.raw("\n<p class=\"more\">")
      place.link(
        .unit(archive.units[known].unit.slug),
        wording["record.unit_over_time", "unit", archive.units[known].unit.name],
        into: &html
      )
      html.raw("</p>")
    }
    return html.bytes
  }
}

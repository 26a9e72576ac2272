internal import Archive
internal import Minutes
internal import Pages
internal import Templating

extension RecordPages {
  /// The page of one unit's report (單位報告頁).
  func reportSlots(_ number: Int) -> PageSlots {
    let page = pages.reports[number]
    let place = PagePlace(page.path)
    var slots = slots(
      page.path,
      title: words.page.reportTitle.filled(reportNames[number], day),
      under: [(record.meeting.title, .meeting(record.stem))]
    )
    slots.description = description(reportNames[number])
    slots.lead = lead(number, place)
    let first = page.elements.first?.first ?? 0
    let level = pages.markdown.blocks[first].level
    var contents = contents(of: page.elements, from: level + 1)
    var html = HTMLWriter(capacity: 16384)
    let meeting = page.path.link(to: .meeting(record.stem))
    for range in page.elements {
      fragments.write(range, root: slots.root, meeting: meeting, raise: level - 2, to: &html)
    }
    writeFindings(in: number, level: level + 1, on: place, &contents, into: &html)
    slots.contents = contents.bytes()
    slots.main = html.bytes
    slots.head += TableScript.head(html, theme, root: slots.root)
    slots.cite = cite(page, element: first)
    slots.pager = pager(
      place,
      previous: neighbour(number - 1, words.page.previousReport),
      next: neighbour(number + 1, words.page.nextReport)
    )
    return slots
  }

  private func neighbour(
    _ number: Int,
    _ word: String
  ) -> (path: PagePath, word: String, name: String)? {
    guard pages.reports.indices.contains(number) else { return nil }
    return (pages.reports[number].path, word, reportNames[number])
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
    let unit = record.meeting.reports[number].unit
    if let known = archive.unit(named: unit, in: index) {
      html.raw("\n<p class=\"more\">")
      place.link(
        .unit(archive.units[known].unit.slug),
        words.page.unitOverTime.filled(archive.units[known].unit.name),
        into: &html
      )
      if let changes = archive.changes[index], changes.previous != nil,
        changes.tells(ofUnit: known)
      {
        html.raw(" ")
        place.link(
          .changes(record.stem),
          anchor: ChangeGroup.anchor(ofUnit: archive.units[known].unit.slug),
          words.page.changesOf.filled(archive.units[known].unit.name),
          into: &html
        )
      }
      html.raw("</p>")
    }
    return html.bytes
  }
}

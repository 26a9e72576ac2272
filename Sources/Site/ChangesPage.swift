internal import Archive
internal import Minutes
internal import Pages
internal import Settings
internal import SourceText
internal import Templating

/// What changed in a record against the meeting before it in its series (異動頁).
struct ChangesPage {
  private let catalogue: Catalogue
  private let record: Int
  private let previous: Int
  private let changes: RecordChanges

  /// The page of a record; none for the first of its series and for one that another corrects.
  init?(_ record: Int, _ catalogue: Catalogue) {
    guard let changes = catalogue.archive.changes[record], let previous = changes.previous else {
      return nil
    }
    self.catalogue = catalogue
    self.record = record
    self.previous = previous
    self.changes = changes
  }

  var page: ListPage {
    let (archive, wording) = (catalogue.archive, catalogue.wording)
    let words = ChangeWords(catalogue)
    let stem = archive.records[record].stem
    let title = words.title(of: record, previous: previous)
    var page = ListPage(.changes, .changes(stem), title: title, capacity: 32_768)
    page.trail = [
      (.meetings, wording["list.meetings"]), (.meeting(stem), catalogue.names[record]),
    ]
    let summary = words.summary(of: changes)
    page.description = catalogue.names[record] + wording["place.colon"] + summary
    writeLead(&page)
    page.paragraph(summary, class: "lede")
    page.paragraph(wording["changes.note"], class: "added")
    let entries = ChangeEntries(record, previous, catalogue)
    var parts = 0
    for group in ChangeGroup.all(changes) {
      open(group, &parts, &page)
      entries.write(group, page.place, into: &page.main)
    }
    page.pager = pager(page.place, words)
    return page
  }

  /// The two meetings that are compared.
  private func writeLead(_ page: inout ListPage) {
    let place = page.place
    page.lead.raw("<dl class=\"facts\">")
    for (key, index) in [("changes.meeting", record), ("changes.previous_meeting", previous)] {
      page.lead.raw("<div><dt>")
      page.lead.text(catalogue.wording[key])
      page.lead.raw("</dt><dd>")
      let source = catalogue.archive.records[index]
      place.link(.meeting(source.stem), catalogue.names[index], into: &page.lead)
      page.lead.text(catalogue.wording["list.separator"])
      catalogue.days.write(source.meeting.date, into: &page.lead)
      page.lead.raw("</dd></div>")
    }
    page.lead.raw("</dl>")
  }

  private func open(_ group: ChangeGroup, _ parts: inout Int, _ page: inout ListPage) {
    switch group.key {
    case .unit(let unit):
      let slug = catalogue.archive.units[unit].unit.slug
      page.section(ChangeGroup.anchor(ofUnit: slug), catalogue.unitNames[unit])
    case .part(let element): openPart(element, of: record, &parts, &page)
    case .earlierPart(let element): openPart(element, of: previous, &parts, &page)
    case .meeting:
      parts += 1
      page.section("part-\(parts)", catalogue.wording["changes.meeting_itself"])
    }
  }

  private func openPart(
    _ element: Int,
    of record: Int,
    _ parts: inout Int,
    _ page: inout ListPage
  ) {
    parts += 1
    let source = catalogue.archive.records[record]
    page.section("part-\(parts)", source.text.string(source.elements[element].range))
  }

  /// The way to the changes before and after.
  private func pager(_ place: PagePlace, _ words: ChangeWords) -> [UInt8] {
    var html = HTMLWriter(capacity: 512)
    if let before = catalogue.archive.changes[previous]?.previous {
      link(
        "<a rel=\"prev\" href=\"",
        previous,
        before,
        "changes.pager_previous",
        place,
        words,
        &html
      )
    }
    if let next = changes.next {
      link("<a rel=\"next\" href=\"", next, record, "changes.pager_next", place, words, &html)
    }
    return html.bytes
  }

  private func link(
    _ opening: StaticString,
    _ target: Int,
    _ before: Int,
    _ key: String,
    _ place: PagePlace,
    _ words: ChangeWords,
    _ html: inout HTMLWriter
  ) {
    html.raw(opening)
    place.write(.changes(catalogue.archive.records[target].stem), into: &html)
    html.raw("\"><span class=\"dir\">")
    html.text(catalogue.wording[key])
    html.raw("</span> ")
    html.text(words.title(of: target, previous: before))
    html.raw("</a>\n")
  }
}

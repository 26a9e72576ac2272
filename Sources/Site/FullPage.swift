internal import Minutes
internal import Pages
internal import Templating

extension RecordPages {
  /// The whole record on one page (紀錄全文), from which it is printed.
  func fullSlots() -> PageSlots {
    let page = pages.full
    let title = words.page.fullTitle.filled(record.meeting.title)
    var slots = slots(
      page.path,
      title: title,
      under: [(record.meeting.title, .meeting(record.stem))]
    )
    slots.lead = facts(PagePlace(page.path), links: [(.source(record.stem), words.page.source)])
    slots.contents = contents(of: page.elements, from: 2).bytes()
    var html = HTMLWriter(capacity: fragments.bytes.count + 4096)
    fragments.write(record.elements.indices, root: slots.root, isRecordOnly: true, to: &html)
    slots.main = html.bytes
    slots.cite = cite(page)
    return slots
  }
}

internal import Archive
internal import Minutes
internal import Pages

/// A table's newest state in full with its notes (最新表格), as its record's page has it.
struct NewestTable {
  private let member: TableSeries.Member
  private let catalogue: Catalogue

  init(_ member: TableSeries.Member, _ catalogue: Catalogue) {
    self.member = member
    self.catalogue = catalogue
  }

  func write(on place: PagePlace, into html: inout HTMLWriter) {
    let record = catalogue.archive.records[member.record]
    let table = record.meeting.tables[member.table]
    var address = HTMLWriter(capacity: 64)
    place.write(catalogue.page(ofElement: table.element, in: member.record), into: &address)
    let page = String(decoding: address.bytes, as: UTF8.self)
    for element in [table.element] + table.notes {
      catalogue.shownRecords.write(
        alone: element,
        of: member.record,
        page: page,
        on: place,
        into: &html
      )
    }
  }
}

internal import Archive
internal import Minutes
internal import Pages
internal import SourceText

/// Where things stand in one record, for programs (資料出處).
///
/// Every citation has the same members: the meeting, the block's id, its official path, the record's
/// lines, and the address that shows it. A class, for it is handed on for every one of them and holds
/// much.
final class DataPlaces {
  let record: Record
  private let index: Int
  private let catalogue: Catalogue

  init(_ index: Int, _ catalogue: Catalogue) {
    self.index = index
    self.catalogue = catalogue
    record = catalogue.archive.records[index]
  }

  /// The slug of the unit that a name in the record means, if the site knows it.
  func unit(named name: String) -> String? {
    catalogue.archive.unit(named: name, in: index).map { catalogue.archive.units[$0].unit.slug }
  }

  // MARK: - Members

  /// The meeting, the id, the path, the lines and the address of an element.
  func write(_ element: Int, into json: inout JSONWriter) {
    json.member("meeting", record.stem)
    json.member("id", record.elements[element].id)
    path(of: element, into: &json)
    lines(of: record.elements[element].range, into: &json)
    href(to: element, into: &json)
  }

  /// The id, the lines and the address of an element, where the meeting is said already.
  func writeShort(_ element: Int, into json: inout JSONWriter) {
    json.member("id", record.elements[element].id)
    lines(of: record.elements[element].range, into: &json)
    href(to: element, into: &json)
  }

  /// The official path, [附錄, 二, (四), 2, (1)].
  func path(of element: Int, into json: inout JSONWriter) {
    json.array("path") { json in writeSteps(to: element, into: &json) }
  }

  private func writeSteps(to element: Int, into json: inout JSONWriter) {
    if let parent = record.elements[element].parent { writeSteps(to: parent, into: &json) }
    guard let step = record.elements[element].step else { return }
    json.string(record.text.bytes[step.bytes])
  }

  /// The first and the last line of a stretch of the record.
  func lines(of range: SourceRange, into json: inout JSONWriter) {
    let lines = record.text.lines(of: range)
    json.array("lines") { json in
      json.number(lines.lowerBound)
      json.number(lines.upperBound)
    }
  }

  /// The address that shows an element, or a row of it.
  func href(to element: Int, anchor: String? = nil, into json: inout JSONWriter) {
    json.key("href")
    json.string(
      catalogue.page(ofElement: element, in: index),
      anchor: anchor ?? record.elements[element].id
    )
  }

  /// A stretch of the record as written, or null.
  func text(_ name: StaticString, _ range: SourceRange?, into json: inout JSONWriter) {
    guard let range else { return json.null(name) }
    json.member(name, record.text.bytes[range.bytes])
  }

  /// A date: ISO at the precision it has, and as written.
  func date(_ name: StaticString, _ date: RecordDate?, into json: inout JSONWriter) {
    json.object(name, date) { date, json in
      json.member("date", date.iso)
      json.member("text", record.text.bytes[date.range.bytes])
    }
  }

  /// Units as written, each with the one it means.
  func units(_ name: StaticString, _ ranges: [SourceRange], into json: inout JSONWriter) {
    json.objects(name, ranges) { range, json in
      json.member("unit", unit(named: record.text.string(range)))
      text("text", range, into: &json)
    }
  }

  /// A case by its number, title and id, or null.
  func matter(_ name: StaticString, _ item: Int?, into json: inout JSONWriter) {
    let cases = record.meeting.cases
    json.object(name, item.flatMap { cases.indices.contains($0) ? cases[$0] : nil }) { item, json in
      json.member("number", item.number)
      text("title", item.title, into: &json)
      json.member("id", item.elements.first.map { record.elements[$0].id })
    }
  }
}

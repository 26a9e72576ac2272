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
  private let archive: Archive
  /// The page of each report, up to the anchor.
  private let reports: [(elements: Range<Int>, page: [UInt8])]
  private let meeting: [UInt8]

  init(_ index: Int, _ catalogue: Catalogue) {
    self.index = index
    archive = catalogue.archive
    record = archive.records[index]
    meeting = Self.page(.meeting(record.stem))
    reports = record.meeting.reports.enumerated().map { number, report in
      (report.elements, Self.page(catalogue.page(ofReport: number, in: index)))
    }
  }

  private static func page(_ path: PagePath) -> [UInt8] {
    Array(path.path.utf8) + [UInt8(ascii: "#")]
  }

  /// The slug of the unit that a name in the record means, if the site knows it.
  func unit(named name: String) -> String? {
    archive.unit(named: name, in: index).map { archive.units[$0].unit.slug }
  }

  /// The page that shows an element, up to the anchor; the reports stand in the order of the text.
  private func page(of element: Int) -> [UInt8] {
    var low = 0
    var high = reports.count
    while low < high {
      let middle = (low + high) / 2
      if reports[middle].elements.upperBound <= element { low = middle + 1 } else { high = middle }
    }
    guard low < reports.count, reports[low].elements.contains(element) else { return meeting }
    return reports[low].page
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
    var steps: [SourceRange] = []
    var next: Int? = element
    while let current = next {
      if let step = record.elements[current].step { steps.append(step) }
      next = record.elements[current].parent
    }
    json.array("path") { json in
      for step in steps.reversed() { json.string(record.text.bytes[step.bytes]) }
    }
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
    json.string(page(of: element), anchor ?? record.elements[element].id)
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

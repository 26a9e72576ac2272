internal import Minutes
internal import SourceText

/// What a record's own words such as 詳附錄 and 如下表 refer to (附件與表格指稱).
struct ReferencedPlaces {
  private let record: Record

  init(_ record: Record) { self.record = record }

  /// The annex that 詳附錄 means: one that is called so and has no number.
  func annex(meantBy words: [UInt8]) -> Int? {
    guard let first = record.meeting.annex?.elements.first else { return nil }
    let title = record.text.bytes[record.elements[first].range.bytes]
    let noun = words.suffix(6)
    guard title.starts(with: noun) else { return nil }
    let rest = Array(title.dropFirst(noun.count))
    guard let sign = rest.isEmpty ? nil : UTF8Decoding.scalar(in: rest, at: 0).scalar else {
      return first
    }
    return sign.isHan || sign.isDigit || sign.isLatinLetter ? nil : first
  }

  /// The one table between an element and the next heading.
  func table(below element: Int) -> Int? {
    var table: Int?
    for next in (element + 1)..<max(element + 1, record.elements.count) {
      switch record.elements[next].kind {
      case .table:
        guard table == nil else { return nil }
        table = next
      case .heading, .part: return table
      default: break
      }
    }
    return table
  }

  /// The report an element stands in; outside the reports all before them.
  func scope(of element: Int) -> Range<Int> {
    let reports = record.meeting.reports
    return reports.first { $0.elements.contains(element) }?.elements
      ?? 0..<(reports.first?.elements.lowerBound ?? record.elements.count)
  }
}

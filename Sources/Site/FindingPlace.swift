internal import Findings
internal import Minutes
internal import SourceText

/// Where a finding stands in its record (發現位置): the block and, in a table, the row.
struct FindingPlace: Equatable {
  /// The block; nil where the place is on no page but the source's.
  let element: Int?
  /// The block's id, or the row's.
  let anchor: String?
  /// Whether it is a row of a table.
  let isRow: Bool
  /// The record's line; nil for a finding about the record as a whole.
  let line: Int?

  /// The place of a finding itself.
  init(_ finding: Finding, in record: Record) {
    if let cell = finding.cell, record.meeting.tables.indices.contains(cell.table),
      record.meeting.tables[cell.table].rows.indices.contains(cell.row)
    {
      let table = record.meeting.tables[cell.table]
      let range = finding.ranges.first ?? table.rows[cell.row].ranges.first
      self.init(
        element: table.element,
        anchor: "\(record.elements[table.element].id)-r\(cell.row + 1)",
        isRow: true,
        line: range.map { record.text.lines(of: $0).lowerBound }
      )
    } else if let range = finding.ranges.first {
      self.init(range, in: record)
    } else {
      self.init(element: nil, anchor: nil, isRow: false, line: nil)
    }
  }

  private init(element: Int?, anchor: String?, isRow: Bool, line: Int?) {
    (self.element, self.anchor, self.isRow, self.line) = (element, anchor, isRow, line)
  }

  /// The place of a stretch of text.
  init(_ range: SourceRange, in record: Record) {
    let line = record.text.lines(of: range).lowerBound
    guard let element = record.element(holding: range.lower) else {
      self.init(element: nil, anchor: nil, isRow: false, line: line)
      return
    }
    let id = record.elements[element].id
    guard case .table(let number) = record.elements[element].kind else {
      self.init(element: element, anchor: id, isRow: false, line: line)
      return
    }
    let table = record.meeting.tables[number]
    func has(_ other: SourceRange) -> Bool { (other.lower..<other.upper).contains(range.lower) }
    var anchor = id
    let row = table.rows.firstIndex { $0.ranges.contains(where: has) }
    if let row {
      anchor += "-r\(row + 1)"
    } else if let head = table.headRows.firstIndex(where: has) {
      anchor += "-h\(head + 1)"
    } else if let caption = table.caption.firstIndex(where: { has($0.range) }) {
      anchor += "-c\(caption + 1)"
    }
    self.init(element: element, anchor: anchor, isRow: row != nil, line: line)
  }
}

internal import Findings
internal import Minutes
internal import SourceText

/// Where a finding stands in its record (發現位置): the block and, in a table, the row.
struct FindingPlace {
  /// The block; nil where the place is on no page but the source's.
  let element: Int?
  /// The block's id, or the row's.
  let anchor: String?
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
        line: range.map { record.text.lines(of: $0).lowerBound }
      )
    } else if let range = finding.ranges.first {
      self.init(range, in: record)
    } else {
      self.init(element: nil, anchor: nil, line: nil)
    }
  }

  private init(element: Int?, anchor: String?, line: Int?) {
    (self.element, self.anchor, self.line) = (element, anchor, line)
  }

  /// The place of a stretch of text.
  init(_ range: SourceRange, in record: Record) {
    line = record.text.lines(of: range).lowerBound
    let found = Self.element(at: range.lower, in: record)
    element = found
    guard let found else {
      anchor = nil
      return
    }
    let id = record.elements[found].id
    guard case .table(let number) = record.elements[found].kind else {
      anchor = id
      return
    }
    let table = record.meeting.tables[number]
    func has(_ other: SourceRange) -> Bool { (other.lower..<other.upper).contains(range.lower) }
    if let row = table.rows.firstIndex(where: { $0.ranges.contains(where: has) }) {
      anchor = "\(id)-r\(row + 1)"
    } else if let row = table.headRows.firstIndex(where: has) {
      anchor = "\(id)-h\(row + 1)"
    } else if let line = table.caption.firstIndex(where: { has($0.range) }) {
      anchor = "\(id)-c\(line + 1)"
    } else {
      anchor = id
    }
  }

  /// The block that holds a byte of the text; the blocks stand in its order.
  private static func element(at offset: Int32, in record: Record) -> Int? {
    var low = 0
    var high = record.elements.count
    while low < high {
      let middle = (low + high) / 2
      if record.elements[middle].range.lower <= offset { low = middle + 1 } else { high = middle }
    }
    guard low > 0, offset < max(record.elements[low - 1].range.upper, 1) else { return nil }
    return low - 1
  }
}

internal import Minutes
internal import SourceText
internal import Vocabulary

/// What stands around a number or an address (前後文): the words before it, its column's label.
///
/// They tell an identity number from a case number that happens to look so.
struct NumberSetting {
  private let record: CheckedRecord
  private let before: Range<Int>
  private let label: Glyphs

  /// What stands at most so many signs before a number.
  init(_ positions: Range<Int>, _ record: CheckedRecord, reach: Int = 24) {
    self.record = record
    let signs = record.signs
    var before = signs.before(positions.lowerBound, count: reach)
    if let stop = before.last(where: { Self.isStop(signs.glyphs.scalars[$0]) }) {
      before = stop + 1..<before.upperBound
    }
    self.before = before
    label = Glyphs(Array(Self.label(at: signs.glyphs.offsets[positions.lowerBound], record).utf8))
  }

  /// Whether a word of a list stands before the number, or in the label of its column.
  func has(_ list: Vocabulary.List) -> Bool {
    let words = record.vocabulary[list]
    return words.first(in: record.signs.glyphs, before) != nil
      || words.first(in: label, 0..<label.scalars.count) != nil
  }

  private static func isStop(_ sign: UInt32) -> Bool {
    sign == 0x3002 || sign.halfWidth == 0x3B || sign.halfWidth == 0x21
  }

  private static func label(at byte: Int32, _ record: CheckedRecord) -> String {
    guard let index = record.record.element(holding: byte),
      case .table(let number) = record.record.elements[index].kind,
      record.meeting.tables.indices.contains(number)
    else { return "" }
    let table = record.meeting.tables[number]
    for row in table.rows where row.ranges.contains(where: { holds($0, byte) }) {
      let column = row.cells.firstIndex { $0.ranges.contains { holds($0, byte) } }
      guard let column, table.columns.indices.contains(column) else { return "" }
      return table.columns[column].path.joined()
    }
    return ""
  }

  private static func holds(_ range: SourceRange, _ byte: Int32) -> Bool {
    range.lower <= byte && byte < range.upper
  }
}

internal import Minutes
internal import SourceText
internal import Vocabulary

/// The only row of a table that is called by one of some words (結轉列): 上期結餘, 本期結餘.
struct CarriedRow {
  let row: Int

  /// The row, if there is one and no other.
  init?(
    _ table: ReportTable,
    _ text: RecordText,
    _ words: ArithmeticWords,
    in list: WordSet
  ) {
    var found: Int?
    for (index, row) in table.rows.enumerated() where row.kind == .detail || row.kind == .total {
      guard Self.isCalled(row, text, words, list) else { continue }
      guard found == nil else { return nil }
      found = index
    }
    guard let found else { return nil }
    row = found
  }

  private static func isCalled(
    _ row: ReportTable.Row,
    _ text: RecordText,
    _ words: ArithmeticWords,
    _ list: WordSet
  ) -> Bool {
    for cell in row.cells.prefix(3) {
      switch cell.value {
      case .text: break
      case .number, .dash, .date: return false
      case .none, .blank, .inherited, .spanned: continue
      }
      // Most names begin otherwise; they are not even copied.
      guard let start = cell.ranges.first, !start.isEmpty else { continue }
      let sign = UTF8Decoding.scalar(in: text.bytes, at: Int(start.lower)).scalar.halfWidth
      guard words.carriedStarts.contains(sign) || !sign.isHan || ChineseNumeral.isNumeral(sign)
      else { continue }
      let name = TableGrid.label(cell, text)
      if ArithmeticWords.isWhole(list, TableGrid.unmarked(name)) { return true }
    }
    return false
  }
}

internal import Minutes
internal import SourceText

extension ReportTable {
  /// What a row is called (列名), 本部: its first words, without white space where it was wrapped.
  func name(ofRow row: Int, _ text: RecordText) -> String {
    guard rows.indices.contains(row) else { return "" }
    var first: String?
    for cell in rows[row].cells {
      let words = cell.ranges.map(text.string).joined()
      guard !words.isEmpty else { continue }
      if case .text = cell.value { return words.filter { !$0.isWhitespace } }
      if first == nil { first = words }
    }
    return first ?? ""
  }

  /// What a column is called (欄名), 決算數／合計(B).
  func name(ofColumn column: Int) -> String {
    columns.indices.contains(column) ? columns[column].path.joined(separator: "／") : ""
  }
}

internal import Minutes
internal import Settings
internal import SourceText

/// The one head row of a table's CSV (平坦表頭): 決算數／實現數, no name twice and none empty.
struct TableCSVHead {
  /// One column of the table.
  struct Column {
    /// Its name.
    let name: String
    /// The name of the column beside it that holds its dates as ISO, if it holds dates.
    let iso: String?
  }

  /// The table's columns.
  let columns: [Column]
  /// The name of the last column, which says which cells are the one above (沿用), if any is.
  let inherited: String?

  init(_ table: ReportTable, _ wording: Wording) {
    // A table has few columns: comparing them is quicker than hashing them.
    var taken: [[UInt8]] = []
    func unlike(_ name: String) -> String {
      var unique = name
      var number = 2
      while taken.contains(Array(unique.utf8)) {
        unique = "\(name)（\(number)）"
        number += 1
      }
      taken.append(Array(unique.utf8))
      return unique
    }
    columns = table.columns.enumerated().map { index, column in
      let path = column.path.joined(separator: "／")
      let name = unlike(
        path.unicodeScalars.allSatisfy { $0.value.isWhitespace }
          ? wording["csv.column", "number", String(index + 1)] : path
      )
      let isDate = Self.holdsDates(table, index)
      return Column(name: name, iso: isDate ? unlike(name + wording["csv.iso"]) : nil)
    }
    let marksInherited = table.rows.contains { row in
      row.cells.contains { if case .inherited = $0.value { true } else { false } }
    }
    inherited = marksInherited ? unlike(wording["csv.inherited"]) : nil
  }

  private static func holdsDates(_ table: ReportTable, _ column: Int) -> Bool {
    table.rows.contains { row in
      guard row.cells.indices.contains(column) else { return false }
      if case .date = row.cells[column].value { return true }
      return false
    }
  }
}

internal import Minutes
internal import SourceText
internal import Vocabulary

/// The columns of a table whose head is one of some words (結轉欄), by what else their heads say: 件數 of
/// 期初／件數.
struct CarriedColumns {
  private(set) var columns: [[[UInt32]]: Int] = [:]

  /// What the heads of a table's columns of figures are called, read once for all lists of words.
  struct Heads {
    fileprivate let columns: [(index: Int, names: [[UInt32]])]

    /// The heads of a table.
    init(_ table: ReportTable) {
      columns = table.columns.indices.compactMap { index in
        switch table.columns[index].type {
        case .integer, .decimal: break
        case .text, .percent, .date: return nil
        }
        return (
          index,
          table.columns[index].path.map { HeadLabel($0.unicodeScalars.map(\.value)).name }
        )
      }
    }
  }

  /// The columns under such a head; none of a kind that stands twice.
  init(_ heads: Heads, in words: WordSet) {
    var twice: Set<[[UInt32]]> = []
    for (index, names) in heads.columns {
      var isCarried = false
      var others: [[UInt32]] = []
      for name in names {
        if ArithmeticWords.isWhole(words, name) { isCarried = true } else { others.append(name) }
      }
      guard isCarried else { continue }
      if columns.updateValue(index, forKey: others) != nil { twice.insert(others) }
    }
    for key in twice { columns[key] = nil }
  }

  /// Whether a table may have such columns at all; most do not.
  static func mayStand(in table: ReportTable, _ words: ArithmeticWords) -> Bool {
    table.columns.contains { column in
      column.path.contains { label in
        label.unicodeScalars.first.map { words.carriedStarts.contains($0.value) } ?? false
      }
    }
  }

  /// Whether there are none.
  var isEmpty: Bool { columns.isEmpty }
}

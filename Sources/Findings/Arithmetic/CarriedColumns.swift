internal import Minutes
internal import SourceText
internal import Vocabulary

/// The columns of a table whose head is one of some words (結轉欄), by what else their heads say: 件數 of
/// 期初／件數.
struct CarriedColumns {
  private(set) var columns: [[[UInt32]]: Int] = [:]

  /// The columns under such a head; none of a kind that stands twice.
  init(_ table: ReportTable, in words: WordSet) {
    var twice: Set<[[UInt32]]> = []
    for (index, column) in table.columns.enumerated() {
      switch column.type {
      case .integer, .decimal: break
      case .text, .percent, .date: continue
      }
      var isCarried = false
      var others: [[UInt32]] = []
      for label in column.path {
        let name = HeadLabel(label.unicodeScalars.map(\.value)).name
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

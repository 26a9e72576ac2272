import Minutes
import SourceText
import Vocabulary

/// What the columns of a table are: their types, their units of measure, and which are keys.
struct TableColumns {
  private(set) var columns: [ReportTable.Column]
  /// Whether a value in the column opens a group, as 序號 and 海纜名稱 do.
  private(set) var isKey: [Bool]

  /// The columns of a body under a head.
  init(
    _ paths: [[String]],
    body: [TableRow],
    unitsOfMeasure: [String],
    words: TableWords
  ) {
    isKey = []
    columns = []
    for column in paths.indices {
      let key = column == 0 || isKey[column - 1] && words.keys.contains(paths[column].last ?? "")
      isKey.append(key)
      columns.append(
        ReportTable.Column(
          path: paths[column],
          type: Self.type(of: column, label: paths[column].last ?? "", body, words)
        )
      )
    }
    // A column of dashes among figures is one of figures.
    let hasFigures = columns.indices.contains {
      !isKey[$0] && [.integer, .decimal].contains(columns[$0].type)
    }
    for column in columns.indices where hasFigures && columns[column].type == .text {
      if !isKey[column], Self.isDashes(column, body) { columns[column].type = .integer }
    }
    let stated = unitsOfMeasure.filter { $0 != "%" && $0 != "％" }
    for column in columns.indices {
      columns[column].unit = unit(of: column, stated: stated, all: unitsOfMeasure, words)
    }
  }

  /// How the cells of one column count: figures against words; dashes and blanks do not.
  private static func type(
    of column: Int,
    label: String,
    _ body: [TableRow],
    _ words: TableWords
  ) -> ReportTable.ColumnType {
    var dates = 0
    var texts = 0
    var numbers = 0
    var brackets = 0
    var decimals = 0
    var percents = 0
    for row in body {
      let cell = row.cell(column)
      if cell.isImpossibleDate { continue }  // Meant as a date, whatever it is.
      switch cell.sense {
      case .number(let number) where number.isBracketed: brackets += 1
      case .number(let number):
        numbers += 1
        if number.percent { percents += 1 } else if number.scale > 0 { decimals += 1 }
      case .date: dates += 1
      case .words: texts += 1
      case .blank, .dash, .none, .above, .left: break
      }
    }
    if dates > 0, dates >= texts, numbers + brackets == 0 { return .date }
    if dates + texts == 0, numbers > 0 {
      return percents > 0 ? .percent : decimals > 0 ? .decimal : .integer
    }
    // Without a single value, the label tells.
    guard dates + texts + numbers + brackets == 0 else { return .text }
    if Self.isRatio(label, words) { return .percent }
    if Self.ends(label, words.dateHeads) { return .date }
    return .text
  }

  private static func isDashes(_ column: Int, _ body: [TableRow]) -> Bool {
    var dashes = 0
    for row in body {
      switch row.cell(column).sense {
      case .dash: dashes += 1
      case .blank: break
      default: return false
      }
    }
    return dashes > 0
  }

  /// Whether a label names a share: 執行率, 占比, (B)/(A).
  static func isRatio(_ label: String, _ words: TableWords) -> Bool {
    if label.utf8.contains(0x2F), label.utf8.contains(0x29) { return true }
    return ends(label, words.ratioHeads)
  }

  /// Whether a label, what stands in brackets aside, ends in one of these words.
  private static func ends(_ label: String, _ endings: [[UInt32]]) -> Bool {
    var scalars = label.unicodeScalars.map { $0.value.halfWidth }
    while scalars.last == 0x29, let open = scalars.lastIndex(of: 0x28) {
      scalars.removeSubrange(open...)
      while let last = scalars.last, last == 0x2F || last == 0x2D { scalars.removeLast() }
    }
    return endings.contains { scalars.count >= $0.count && scalars.suffix($0.count) == $0[...] }
  }

  /// The unit of one column: the one in its own label's brackets, else the table's.
  private func unit(
    of column: Int,
    stated: [String],
    all: [String],
    _ words: TableWords
  ) -> String? {
    let type = columns[column].type
    guard type != .text, type != .date else { return nil }
    if let own = columns[column].path.last.flatMap({ Self.unit(inBracketsOf: $0, words) }) {
      return own
    }
    if type == .percent { return "%" }
    guard !isKey[column] else { return nil }
    if stated.count == 1 { return stated[0] }
    return stated.isEmpty && all.count == 1 ? all[0] : nil
  }

  /// 千元 of 金額（千元） or 金額(單位：千元).
  private static func unit(inBracketsOf label: String, _ words: TableWords) -> String? {
    // (A) is a name for formulas; only a bracket at the end can hold a unit.
    let bytes = label.utf8
    guard let close = bytes.last, close == 0x29 || close == 0x89,
      !(close == 0x29 && bytes.suffix(3).first == 0x28)
    else { return nil }
    let scalars = Array(label.unicodeScalars)
    guard let last = scalars.last?.value.halfWidth, last == 0x29,
      let open = scalars.lastIndex(where: { $0.value.halfWidth == 0x28 })
    else { return nil }
    var inner = scalars[(open + 1)..<(scalars.count - 1)]
    if let colon = inner.lastIndex(where: { $0.value.halfWidth == 0x3A }) {
      inner = inner[(colon + 1)...]
    }
    var text = String.UnicodeScalarView()
    text.append(contentsOf: inner)
    let unit = String(text)
    return TableUnits.isMeasure(unit, words) ? unit : nil
  }
}

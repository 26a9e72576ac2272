internal import Minutes
internal import SourceText

extension TableGrid {
  /// A row below the head whose cells are letters and formulas and nothing else.
  func readLetterRow() {
    guard let row = table.rows.first, table.columns.count > 1 else { return }
    var found: [HeadLabel?] = [nil]
    var letters = 0
    for cell in row.cells.dropFirst() {
      // (1) may have been read as -1; another number is no letter.
      if case .number(let units, _, _) = cell.value, units >= 0 { return }
      let scalars = cell.ranges.flatMap { Self.scalars($0, text) }
      guard !scalars.isEmpty else {
        found.append(nil)
        continue
      }
      guard scalars.count <= 40 else { return }
      let label = HeadLabel(scalars)
      guard label.name.isEmpty, label.letter != nil || label.formula != nil else { return }
      found.append(label)
      letters += 1
    }
    if letters > 1 { letterRow = found }
  }

  func isLetterRow(_ row: Int) -> Bool { row == 0 && !letterRow.isEmpty }

  func readColumns() {
    columns = [ColumnSense](repeating: ColumnSense(), count: table.columns.count)
    for (index, head) in table.head.enumerated() where !head.range.isEmpty {
      // A title over all columns names none of them.
      guard head.columnSpan == 1 || head.columnSpan < columns.count else { continue }
      for column in head.column..<min(columns.count, head.column + head.columnSpan) {
        columns[column].heads.append(index)
      }
    }
    var counts = [Counts](repeating: Counts(), count: columns.count)
    for (index, row) in table.rows.enumerated() where !isLetterRow(index) {
      let hasWords = row.kind == .detail || row.kind == .total
      for column in row.cells.indices where column < counts.count {
        switch row.cells[column].value {
        case .number(let units, let scale, let percent):
          if percent { counts[column].percents += 1 } else { counts[column].numbers += 1 }
          if scale == 0 { counts[column].greatest = max(counts[column].greatest, units.magnitude) }
        case .dash: counts[column].dashes += 1
        case .text where worded[cell(index, column)] != nil: counts[column].numbers += 1
        case .text, .date: if hasWords { counts[column].others += 1 }
        case .none, .blank, .inherited, .spanned: break
        }
      }
    }
    var isLabelColumn = true
    for column in columns.indices {
      read(column, counts[column])
      if columns[column].isFigure { isLabelColumn = false }
      if isLabelColumn { labelColumns = column + 1 }
    }
  }

  /// What the cells of a column hold.
  private struct Counts {
    var numbers = 0
    var percents = 0
    var others = 0
    var dashes = 0
    var greatest: UInt = 0
  }

  private func read(_ column: Int, _ counts: Counts) {
    let (numbers, percents) = (counts.numbers, counts.percents)
    columns[column].isDashes = numbers + percents + counts.others == 0 && counts.dashes > 0
    let heads = columns[column].heads
    // The letters of a column may stand in a cell of their own below its name.
    columns[column].name = heads.last { !labels[$0].name.isEmpty }.map { labels[$0].name } ?? []
    let name = columns[column].name
    guard numbers + percents > counts.others, !heads.isEmpty,
      !ArithmeticWords.isWhole(words.keys, name),
      !Self.isFigure(name)
    else { return }
    columns[column].isFigure = true
    columns[column].unit = unit(column)
    let names = heads.map { labels[$0].name }
    columns[column].isShare =
      percents > numbers || heads.last.map { labels[$0].saysPercent } ?? false
      || columns[column].unit == [0x25] && table.columns[column].type != .percent
      || ArithmeticWords.isEnding(words.ratios, name)
      || heads.last.map { labels[$0].formula.map { !$0.base.isEmpty } ?? false } ?? false
    columns[column].isSummable =
      !columns[column].isShare && table.columns[column].type != .date
      && !ArithmeticWords.isWhole(words.unsummedWhole, name)
      && !names.contains(where: words.isUnsummed)
    columns[column].isStock = names.contains { ArithmeticWords.isWithin(words.stocks, $0) }
    columns[column].isRounded = isRounded(column, names, counts.greatest)
  }

  /// A head of figures is a row of a table without a head; 113 may be a year.
  private static func isFigure(_ name: [UInt32]) -> Bool {
    guard !name.isEmpty, name.allSatisfy({ $0.isDigit || $0 == 0x2C || $0 == 0x2E }) else {
      return false
    }
    let value = name.reduce(0) { min($0 * 10 + ($1.digitValue ?? 0), 1_000_000) }
    return !(80...150).contains(value) && !(1950...2100).contains(value)
  }

  /// 千元 are rounded, 件 are counted; without a unit what is small, or called 件數, is a count.
  private func isRounded(_ column: Int, _ names: [[UInt32]], _ greatest: UInt) -> Bool {
    let isCount = names.contains { name in
      name.last == 0x6578 && ArithmeticWords.isEnding(words.exactUnits, name.dropLast())
    }
    if let unit = columns[column].unit, unit != [0x25] {
      return !words.isExact(unit) && !isCount
    }
    if isCount { return false }
    return statedAreExact.map { !$0 } ?? (greatest >= 10_000)
  }

  /// Whether whole numbers in the units that the table states are counts; nil where it states none.
  func readStatedUnits() -> Bool? {
    let stated = table.unitsOfMeasure.map(Self.scalars).filter { $0 != [0x25] }
    return stated.isEmpty ? nil : stated.allSatisfy { words.isExact(words.withoutPrefix($0)) }
  }

  /// The unit in a label's brackets, 預算數(千元)(A), else the table's.
  private func unit(_ column: Int) -> [UInt32]? {
    if let worded = worded.first(where: { $0.key.column == column }) { return worded.value.unit }
    for head in columns[column].heads.reversed() {
      for remark in labels[head].remarks {
        if let unit = words.measure(remark) { return unit }
      }
    }
    return table.columns[column].unit.map { words.withoutPrefix(Self.scalars($0)) }
  }

  static func scalars(_ text: String) -> [UInt32] {
    text.unicodeScalars.map { $0.value.halfWidth }
  }
}

internal import Minutes
internal import SourceText

/// A table as it is computed (算術表格): what its labels, rows and columns are.
final class TableGrid {
  let number: Int
  let table: ReportTable
  let text: RecordText
  let words: ArithmeticWords
  /// What each cell of the head says.
  private(set) var labels: [HeadLabel] = []
  /// What a first row of letters says under the head, 甲 乙 丙=甲-乙, by column.
  private(set) var letterRow: [HeadLabel?] = []
  private(set) var columns: [ColumnSense] = []
  private(set) var rows: [RowSense] = []
  /// How many columns stand before the first with figures.
  private(set) var labelColumns = 0

  private static let mostCells = 200_000

  /// A table, unless it has no figures or is far larger than any that people print.
  init?(
    _ table: ReportTable,
    number: Int,
    _ text: RecordText,
    _ words: ArithmeticWords
  ) {
    guard !table.isHead, !table.rows.isEmpty, !table.head.isEmpty,
      table.rows.count * table.columns.count <= Self.mostCells,
      table.columns.contains(where: { $0.type != .text && $0.type != .date })
        || Self.hasNumbers(table)
    else { return nil }
    self.number = number
    self.table = table
    self.text = text
    self.words = words
    labels = table.head.map { HeadLabel(Self.scalars($0.range, text)) }
    readLetterRow()
    readColumns()
    guard columns.contains(where: \.isFigure) else { return nil }
    readRows()
    readSums()
  }

  private static func hasNumbers(_ table: ReportTable) -> Bool {
    table.rows.contains { row in
      row.cells.contains {
        if case .number = $0.value { return true }
        return false
      }
    }
  }

  static func scalars(_ range: SourceRange, _ text: RecordText) -> [UInt32] {
    var scalars: [UInt32] = []
    var index = Int(range.lower)
    while index < Int(range.upper) {
      let (scalar, width) = UTF8Decoding.scalar(in: text.bytes, at: index)
      if !scalar.isWhitespace { scalars.append(scalar) }
      index += width
    }
    return scalars
  }

  /// What a cell gives to a computation.
  func figure(_ row: Int, _ column: Int) -> Figure {
    Figure(table.rows[row].cells[column].value, isRounded: columns[column].isRounded)
  }

  func cell(_ row: Int, _ column: Int) -> Finding.Cell {
    Finding.Cell(table: number, row: row, column: column)
  }

  /// Whether a cell's figures are grouped by commas, as its own number is printed.
  func isGrouped(_ row: Int, _ column: Int) -> Bool {
    guard case .number(let units, let scale, _) = table.rows[row].cells[column].value,
      units.magnitude / UInt(clamping: ExactNumber.power(scale)) >= 1000
    else { return true }
    return table.rows[row].cells[column].ranges.contains { range in
      text.bytes[range.bytes].contains { $0 == 0x2C || $0 == 0xEF }
    }
  }

  // MARK: Columns

  /// A row below the head whose cells are letters and formulas and nothing else.
  private func readLetterRow() {
    guard let row = table.rows.first, table.columns.count > 1 else { return }
    var found: [HeadLabel?] = [nil]
    var letters = 0
    for cell in row.cells.dropFirst() {
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

  private func isLetterRow(_ row: Int) -> Bool { row == 0 && !letterRow.isEmpty }

  private func readColumns() {
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
      && !names.contains { ArithmeticWords.isWithin(words.unsummed, $0) }
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
    let stated = table.unitsOfMeasure.map(Self.scalars).filter { $0 != [0x25] }
      .map(words.withoutPrefix)
    return stated.isEmpty ? greatest >= 10_000 : !stated.allSatisfy(words.isExact)
  }

  /// The unit in a label's brackets, 預算數(千元)(A), else the table's.
  private func unit(_ column: Int) -> [UInt32]? {
    for head in columns[column].heads.reversed() {
      for remark in labels[head].remarks {
        if let unit = words.measure(remark) { return unit }
      }
    }
    return table.columns[column].unit.map { words.withoutPrefix(Self.scalars($0)) }
  }

  private static func scalars(_ text: String) -> [UInt32] {
    text.unicodeScalars.map { $0.value.halfWidth }
  }

  // MARK: Rows

  private func readRows() {
    rows = []
    rows.reserveCapacity(table.rows.count)
    for (index, row) in table.rows.enumerated() {
      var sense = RowSense(role: .none, name: [])
      guard row.kind == .detail || row.kind == .total, !isLetterRow(index) else {
        rows.append(sense)
        continue
      }
      readName(row, &sense)
      sense.role = role(of: row, sense.name)
      rows.append(sense)
    }
  }

  private func readName(_ row: ReportTable.Row, _ sense: inout RowSense) {
    var isNamed = false
    for column in 0..<min(labelColumns, row.cells.count) {
      let cell = row.cells[column]
      switch cell.value {
      case .blank, .inherited, .spanned: continue
      case .text, .date, .none, .dash, .number: break
      }
      sense.places |= 1 << UInt64(min(column, 63))
      var name = cell.ranges.flatMap { Self.scalars($0, text) }.map(\.halfWidth)
      let isTotal = words.totalRank(Self.core(name)) > 0
      guard !isNamed || isTotal, case .text = cell.value else { continue }
      isNamed = true
      if isTotal { name = Self.core(name) }
      sense.name = name
      sense.indent = indent(cell)
      sense.mark = Self.mark(name)
    }
  }

  /// A name without what stands in brackets behind it, and without a colon.
  private static func core(_ name: [UInt32]) -> [UInt32] {
    var name = name
    while let last = name.last {
      if last == 0x3A {
        name.removeLast()
      } else if last == 0x29, let open = name.lastIndex(of: 0x28), open > 0 {
        name.removeSubrange(open...)
      } else {
        break
      }
    }
    return name
  }

  private func role(of row: ReportTable.Row, _ name: [UInt32]) -> RowSense.Role {
    var hasFigure = false
    var numbers = 0
    var percents = 0
    for (column, cell) in row.cells.enumerated() where columns[column].isFigure {
      switch cell.value {
      case .number(_, _, let percent):
        hasFigure = true
        guard !columns[column].isShare else { continue }
        if percent { percents += 1 } else { numbers += 1 }
      case .dash: hasFigure = true
      default: break
      }
    }
    guard hasFigure else { return .none }
    // 45% below 1,200.
    if percents > 0, numbers == 0 { return .share }
    let core = Self.core(name)
    let rank = words.totalRank(core)
    if rank > 0 { return .total(rank) }
    if ArithmeticWords.isBeginning(words.ofWhich, core) { return .ofWhich }
    if ArithmeticWords.isEnding(words.ratios, core)
      || ArithmeticWords.isWithin(words.unsummed, core)
    {
      return .share
    }
    if ArithmeticWords.isBeginning(words.unadded, core)
      || ArithmeticWords.isEnding(words.unadded, core)
      || ArithmeticWords.isEnding(words.running, core)
    {
      return .beside
    }
    return .part
  }

  /// The blanks before a cell's words.
  private func indent(_ cell: ReportTable.Cell) -> Int {
    guard let first = cell.ranges.first else { return 0 }
    var index = Int(first.lower)
    var indent = 0
    while index > 0 {
      if text.bytes[index - 1] == 0x20 {
        index -= 1
        indent += 1
      } else if index >= 3, text.bytes[index - 3] == 0xE3, text.bytes[index - 2] == 0x80,
        text.bytes[index - 1] == 0x80
      {
        index -= 3
        indent += 2
      } else {
        // A pipe table pads its cells.
        return text.bytes[index - 1] == 0x7C ? 0 : indent
      }
    }
    return indent
  }

  /// 1 for 一、, 2 for (一), 3 for 1., 4 for (1).
  private static func mark(_ name: [UInt32]) -> Int {
    guard let first = name.first else { return 0 }
    let isOpen = first == 0x28
    let start = isOpen ? 1 : 0
    var end = start
    while end < name.count, ChineseNumeral.isNumeral(name[end]) { end += 1 }
    let isChinese = end > start
    if !isChinese { while end < name.count, name[end].isDigit { end += 1 } }
    guard end > start, end < name.count else { return 0 }
    if isOpen { return name[end] == 0x29 ? isChinese ? 2 : 4 : 0 }
    return name[end] == 0x3001 || name[end] == 0x2E ? isChinese ? 1 : 3 : 0
  }

  /// Stocks do not add up over months.
  private func readSums() {
    guard columns.contains(where: { $0.isStock && $0.isSummable }) else { return }
    var periods = 0
    var parts = 0
    for row in rows where row.role == .part {
      parts += 1
      if row.name.contains(where: { $0.isDigit || ChineseNumeral.isNumeral($0) }),
        ArithmeticWords.isEnding(words.periodEndings, row.name)
      {
        periods += 1
      }
    }
    guard periods * 2 > parts else { return }
    for column in columns.indices where columns[column].isStock {
      columns[column].isSummable = false
    }
  }
}

internal import Minutes
internal import SourceText

extension TableGrid {
  func readRows() {
    rows = []
    rows.reserveCapacity(table.rows.count)
    for (index, row) in table.rows.enumerated() {
      var sense = RowSense(role: .none, name: [])
      guard row.kind == .detail || row.kind == .total, !isLetterRow(index) else {
        rows.append(sense)
        continue
      }
      readName(row, &sense)
      sense.role = role(of: row, index, sense.name)
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
  static func core(_ name: [UInt32]) -> [UInt32] {
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

  /// What a cell of a row's name says.
  func label(_ row: Int, _ column: Int) -> [UInt32] {
    Self.label(table.rows[row].cells[column], text)
  }

  /// What a cell of a row's name says, half-width, without white space, brackets and colon.
  static func label(_ cell: ReportTable.Cell, _ text: RecordText) -> [UInt32] {
    core(cell.ranges.flatMap { scalars($0, text) }.map(\.halfWidth))
  }

  /// A name without the mark before it: 上期結存 of 一、上期結存.
  static func unmarked(_ name: [UInt32]) -> [UInt32] {
    guard mark(name) > 0,
      let end = name.firstIndex(where: { $0 == 0x3001 || $0 == 0x2E || $0 == 0x29 })
    else { return name }
    return Array(name[(end + 1)...])
  }

  private func role(of row: ReportTable.Row, _ index: Int, _ name: [UInt32])
    -> RowSense.Role
  {
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
      case .text where worded[self.cell(index, column)] != nil:
        hasFigure = true
        numbers += 1
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
      || words.isUnsummed(core)
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
  func readSums() {
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

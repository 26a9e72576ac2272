internal import Minutes
internal import SourceText

/// Rows that say how they are computed from others (列名算式): 三、業務賸餘(一－二), or 執行率(B)/(A) below
/// 預算數(A) and 決算數(B), where years are the columns.
struct RowFormulas {
  private(set) var checks: [ArithmeticCheck] = []

  private let grid: TableGrid
  private var lines: [Line] = []

  /// A row by what formulas may call it.
  private struct Line {
    let row: Int
    let label: HeadLabel
    let name: [UInt32]
    let number: Int?
  }

  /// The checks of a table's rows, without cells that were told as sums.
  init(_ grid: TableGrid, sums: [ArithmeticCheck]) {
    self.grid = grid
    guard grid.rows.count > 2, grid.rows.indices.contains(where: hasOperator) else { return }
    let rows = grid.rows.indices.filter { grid.rows[$0].role != .none }
    let summed = Set(sums.map(\.cell))
    lines = rows.compactMap(line)
    for line in lines {
      guard let formula = line.label.formula, let parts = parts(of: formula, in: line) else {
        continue
      }
      let isRatio = parts.contains(where: \.isBase)
      let says = formula.isHundredfold || line.label.saysPercent
      var drafts = self.drafts(line.row, parts, isRatio, says)
      if isRatio, !says {
        let other = self.drafts(line.row, parts, isRatio, true)
        if DraftScore(other).holds > DraftScore(drafts).holds { drafts = other }
      }
      let score = DraftScore(drafts)
      guard score.told < 2 || score.holds > 0 else { continue }
      let isDifference = parts.contains(where: \.isTaken)
      let kind: ArithmeticCheck.Kind = isRatio ? .ratio : isDifference ? .difference : .columnSum
      for draft in drafts where !summed.contains(grid.cell(draft.row, draft.column)) {
        checks.append(draft.check(kind, grid, formula: formula.text, isHundredfold: says))
      }
    }
  }

  private typealias Part = (row: Int, isTaken: Bool, isBase: Bool)

  private func drafts(_ row: Int, _ parts: [Part], _ isRatio: Bool, _ isHundredfold: Bool)
    -> [DraftCheck]
  {
    grid.columns.indices.compactMap { column in
      guard isRatio ? grid.columns[column].isFigure : grid.columns[column].isSummable else {
        return nil
      }
      return DraftCheck(
        grid,
        row: row,
        column: column,
        from: parts.map { ($0.row, column, $0.isTaken, $0.isBase) },
        isHundredfold: isHundredfold
      )
    }
  }

  private func parts(of formula: HeadFormula, in own: Line) -> [Part]? {
    var parts: [Part] = []
    for (list, isBase) in [(formula.parts, false), (formula.base, true)] {
      for part in list {
        let named = lines.filter { isCalled($0, part.name) && $0.row != own.row }
        guard named.count == 1 else { return nil }
        parts.append((named[0].row, part.isTaken, isBase))
      }
    }
    return parts
  }

  private func isCalled(_ line: Line, _ name: HeadFormula.Name) -> Bool {
    switch name {
    case .letter(let letter):
      if line.label.letter == letter { return true }
      // (1) of 1.收入
      guard letter & 0x1F_FFFF == 0x10_0000, let number = line.number else { return false }
      return Int(letter >> 21) == number
    case .words(let words):
      if line.name == words { return true }
      guard let number = line.number, words.count < 4 else { return false }
      if words.allSatisfy(\.isDigit) {
        return words.reduce(0) { $0 * 10 + ($1.digitValue ?? 0) } == number
      }
      return ChineseNumeral.value(words[...]) == number
    }
  }

  // MARK: Names

  private func hasOperator(_ row: Int) -> Bool {
    guard let cell = nameCell(row) else { return false }
    return cell.ranges.contains { range in
      grid.text.bytes[range.bytes].contains {
        $0 == 0x2D || $0 == 0x2B || $0 == 0x2F || $0 == 0x3D || $0 == 0xEF || $0 == 0xE2
          || $0 == 0xC3
      }
    }
  }

  private func nameCell(_ row: Int) -> ReportTable.Cell? {
    grid.table.rows[row].cells.prefix(max(1, grid.labelColumns)).first {
      if case .text = $0.value { true } else { false }
    }
  }

  private func line(_ row: Int) -> Line? {
    guard let cell = nameCell(row) else { return nil }
    let written = cell.ranges.flatMap { TableGrid.scalars($0, grid.text) }
    guard written.count <= 60 else { return nil }
    let half = written.map(\.halfWidth)
    let name = TableGrid.unmarked(half)
    return Line(
      row: row,
      label: HeadLabel(Self.joined(half)),
      name: TableGrid.core(name),
      number: name.count < half.count ? Self.number(half) : nil
    )
  }

  /// The number of the mark before a name.
  private static func number(_ name: [UInt32]) -> Int? {
    let start = name.first == 0x28 ? 1 : 0
    let end = name[start...].firstIndex { !$0.isDigit && !ChineseNumeral.isNumeral($0) } ?? start
    let digits = name[start..<end]
    guard !digits.isEmpty, digits.count < 4 else { return nil }
    if digits.allSatisfy(\.isDigit) { return digits.reduce(0) { $0 * 10 + ($1.digitValue ?? 0) } }
    return ChineseNumeral.value(digits)
  }

  /// (一) as the one sign ㈠, which a formula takes for a letter.
  private static func joined(_ label: [UInt32]) -> [UInt32] {
    var joined: [UInt32] = []
    for sign in label {
      joined.append(sign)
      guard sign == 0x29, joined.count > 2, joined[joined.count - 3] == 0x28,
        let number = ChineseNumeral.value(joined[joined.count - 2..<joined.count - 1]),
        (1...10).contains(number)
      else { continue }
      joined.removeLast(3)
      joined.append(0x321F + UInt32(number))
    }
    return joined
  }
}

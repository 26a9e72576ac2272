internal import Minutes
internal import SourceText

/// The formulas that a head states (表頭算式), each only where all its letters are told exactly once.
///
/// A letter on a head cell over several columns means their 合計, or, in a formula over several
/// columns, the one of the same name. Letters that stand in two groups of columns are told within the
/// group of their formula.
struct HeadFormulas {
  private let grid: TableGrid

  private struct Defined {
    let label: HeadLabel
    let columns: Range<Int>
    let head: Int?
  }
  private var defined: [Defined] = []

  /// The formulas of a table's head, by column.
  static func all(_ grid: TableGrid) -> [ColumnFormula] {
    HeadFormulas(grid).all
  }

  private init(_ grid: TableGrid) {
    self.grid = grid
    for (index, head) in grid.table.head.enumerated() {
      let columns = head.column..<min(head.column + head.columnSpan, grid.columns.count)
      guard !columns.isEmpty else { continue }
      defined.append(Defined(label: grid.labels[index], columns: columns, head: index))
    }
    for case (let column, .some(let label)) in grid.letterRow.enumerated()
    where column < grid.columns.count {
      defined.append(Defined(label: label, columns: column..<column + 1, head: nil))
    }
  }

  private var all: [ColumnFormula] {
    var found: [Int: [ColumnFormula]] = [:]
    for own in defined {
      guard let formula = own.label.formula else { continue }
      for column in own.columns
      where grid.columns[column].isFigure || grid.columns[column].isDashes {
        guard let columnFormula = columnFormula(formula, column, own) else { continue }
        found[column, default: []].append(columnFormula)
      }
    }
    // A column with two formulas says neither for certain; one below a spanning one is its own.
    return found.keys.sorted().compactMap { column in
      let formulas = found[column] ?? []
      return formulas.count == 1 ? formulas[0] : nil
    }
  }

  private func columnFormula(_ formula: HeadFormula, _ column: Int, _ own: Defined)
    -> ColumnFormula?
  {
    for scope in scopes(of: column) {
      var parts: [ColumnFormula.Part] = []
      for (list, isBase) in [(formula.parts, false), (formula.base, true)] {
        for part in list {
          guard let found = self.column(part.name, for: column, own, within: scope) else { break }
          parts.append(ColumnFormula.Part(column: found, isTaken: part.isTaken, isBase: isBase))
        }
      }
      guard parts.count == formula.parts.count + formula.base.count,
        parts.contains(where: { $0.column != parts[0].column })
          || !parts.contains(where: \.isBase),
        !parts.contains(where: { $0.column == column || !isComputable($0.column) }),
        measuresAgree(parts, column)
      else { continue }
      return ColumnFormula(
        column: column,
        parts: parts,
        isHundredfold: formula.isHundredfold,
        text: formula.text
      )
    }
    return nil
  }

  private func isComputable(_ column: Int) -> Bool {
    grid.columns[column].isFigure || grid.columns[column].isDashes
  }

  /// The columns under the heads of a column, the innermost first, then all.
  private func scopes(of column: Int) -> [Range<Int>] {
    var scopes: [Range<Int>] = []
    for index in grid.columns[column].heads.reversed() {
      let head = grid.table.head[index]
      if head.columnSpan > 1 { scopes.append(head.column..<head.column + head.columnSpan) }
    }
    return scopes + [0..<grid.columns.count]
  }

  private func column(
    _ name: HeadFormula.Name,
    for column: Int,
    _ own: Defined,
    within scope: Range<Int>
  ) -> Int? {
    let candidates = defined.filter { candidate in
      guard scope.contains(candidate.columns.lowerBound),
        candidate.columns.upperBound <= scope.upperBound
      else { return false }
      return switch name {
      case .letter(let letter): candidate.label.letter == letter
      case .words(let words): candidate.label.name == words && candidate.columns != own.columns
      }
    }
    let only = candidates.count == 1 ? candidates[0] : numbered(name, own, within: scope)
    guard let only else { return nil }
    if only.columns.count == 1 { return only.columns.lowerBound }
    if own.columns.count > 1 { return sibling(of: column, own, in: only) }
    return total(under: only)
  }

  /// The column that a bare number means: 執行數 4=2+3 beside 實現數 2 and 暫付數 3.
  private func numbered(_ name: HeadFormula.Name, _ own: Defined, within scope: Range<Int>)
    -> Defined?
  {
    guard case .words(let digits) = name, digits.count < 3, digits.allSatisfy(\.isDigit) else {
      return nil
    }
    let candidates = defined.filter {
      let label = $0.label.name
      return $0.columns.count == 1 && $0.columns != own.columns
        && scope.contains($0.columns.lowerBound) && label.count > digits.count
        && label.suffix(digits.count).elementsEqual(digits)
        && !label[label.count - digits.count - 1].isDigit
    }
    return candidates.count == 1 ? candidates[0] : nil
  }

  /// The column of the same name under another spanning cell.
  private func sibling(of column: Int, _ own: Defined, in other: Defined) -> Int? {
    guard let head = own.head else { return nil }
    let path = below(head, column)
    guard !path.isEmpty, let otherHead = other.head else { return nil }
    let found = other.columns.filter { below(otherHead, $0) == path }
    return found.count == 1 ? found.first : nil
  }

  private func below(_ head: Int, _ column: Int) -> [[UInt32]] {
    let heads = grid.columns[column].heads
    guard let place = heads.firstIndex(of: head) else { return [] }
    return heads[(place + 1)...].map { grid.labels[$0].name }
  }

  /// The 合計 right under a spanning cell.
  private func total(under spanning: Defined) -> Int? {
    guard let head = spanning.head.map({ grid.table.head[$0] }) else { return nil }
    let totals = grid.table.head.indices.filter { index in
      let cell = grid.table.head[index]
      return cell.row == head.row + head.rowSpan && spanning.columns.contains(cell.column)
        && cell.columnSpan == 1 && grid.words.totalRank(grid.labels[index].name) > 0
    }
    return totals.count == 1 ? grid.table.head[totals[0]].column : nil
  }

  /// Whether columns can be added and taken away: 千元 from 千元; a ratio may be of any.
  private func measuresAgree(_ parts: [ColumnFormula.Part], _ column: Int) -> Bool {
    guard let first = parts.first?.column else { return false }
    let columns = grid.columns
    if parts.contains(where: \.isBase) {
      return parts.allSatisfy { columns[$0.column].unit == columns[first].unit }
        || !columns[column].isShare
    }
    guard parts.allSatisfy({ columns[$0.column].isShare == columns[first].isShare })
    else { return false }
    if columns[first].isShare { return true }
    var unit = columns[column].unit
    for part in parts {
      guard let other = columns[part.column].unit else { continue }
      if let unit, unit != other { return false }
      unit = other
    }
    return true
  }
}

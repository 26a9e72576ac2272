internal import Minutes
internal import SourceText

/// A column that the record does not print and that tells something beside one it does (加算欄): 實現率
/// beside 執行率, whose 決算數 also counts what is only owed or reserved.
public struct ComputedColumn: Sendable, Equatable {
  /// The table, as an index of the meeting's tables.
  public let table: Int
  /// What it is called, 實現率.
  public let label: String
  /// How it is computed, in the record's own words, 實現數/預算數.
  public let formula: String
  /// The printed column that it stands beside.
  public let beside: Int
  /// A value for each row of the table, 99.03%; empty where there is none.
  public let values: [String]

  /// The realised share of a budget, if it differs from the printed share in a row.
  init?(_ grid: TableGrid, _ formulas: [ColumnFormula]) {
    guard let label = grid.words.realisedRate else { return nil }
    let columns = grid.columns.indices.filter {
      ArithmeticWords.isWhole(grid.words.realised, grid.columns[$0].name)
        && grid.columns[$0].isSummable
    }
    let ratios = formulas.filter { formula in
      guard formula.kind == .ratio, formula.parts.count == 2, !formula.parts[0].isBase,
        formula.parts[1].isBase
      else { return false }
      return ArithmeticWords.isWhole(grid.words.budgets, grid.columns[formula.parts[1].column].name)
    }
    guard columns.count == 1, ratios.count == 1, let ratio = ratios.first,
      let column = columns.first
    else { return nil }
    let base = ratio.parts[1].column
    guard ratio.parts[0].column != column, base != column,
      grid.columns[base].unit == grid.columns[column].unit
    else { return nil }
    var scale: Int?
    for row in grid.table.rows {
      if case .number(_, let decimals, true) = row.cells[ratio.column].value {
        scale = max(scale ?? 0, decimals)
      }
    }
    guard let scale else { return nil }
    var values = [String](repeating: "", count: grid.table.rows.count)
    var differs = false
    for row in values.indices {
      switch grid.rows[row].role {
      case .part, .total, .ofWhich: break
      case .beside, .share, .none: continue
      }
      let terms = [
        Term(grid.figure(row, column)), Term(grid.figure(row, base), isBase: true),
      ]
      let printed = Figure(units: 0, scale: scale, isPercent: true)
      guard let result = Judgement(printed, terms)?.result else { continue }
      values[row] = result.words(grouped: true)
      let beside = grid.figure(row, ratio.column)
      if beside.kind == .number, beside.units != result.units { differs = true }
    }
    guard differs else { return nil }
    table = grid.number
    self.label = label
    formula = "\(Self.words(column, grid))/\(Self.words(base, grid))"
    self.beside = ratio.column
    self.values = values
  }

  private static func words(_ column: Int, _ grid: TableGrid) -> String {
    String(scalars: grid.columns[column].name[...])
  }
}

internal import Minutes

/// The columns that a head's formulas compute (欄位檢核), row by row.
struct FormulaChecks {
  private(set) var checks: [ArithmeticCheck] = []

  private let grid: TableGrid

  /// The checks of a table.
  init(_ grid: TableGrid, _ formulas: [ColumnFormula]) {
    self.grid = grid
    for formula in formulas {
      let isHundredfold = formula.isHundredfold || saysPercent(formula.column)
      var drafts = drafts(formula, isHundredfold)
      if formula.kind == .ratio, !isHundredfold, drafts.contains(where: { !$0.printed.isPercent }) {
        // 95.16 or 0.9516: the column itself shows which.
        let other = self.drafts(formula, true)
        if DraftScore(other).holds > DraftScore(drafts).holds {
          add(other, formula, true)
          continue
        }
        if DraftScore(drafts).holds == 0 { drafts = drafts.filter { !$0.judgement.isTold } }
      }
      add(drafts, formula, isHundredfold)
    }
  }

  private mutating func add(_ drafts: [DraftCheck], _ formula: ColumnFormula, _ isHundredfold: Bool)
  {
    let score = DraftScore(drafts)
    // Where no row of several holds, the head means something else.
    guard score.told < 3 || score.holds > 0 else { return }
    checks += drafts.map {
      $0.check(
        formula.kind,
        grid,
        formula: formula.text,
        isHundredfold: isHundredfold && !$0.printed.isPercent
      )
    }
  }

  private func drafts(_ formula: ColumnFormula, _ isHundredfold: Bool) -> [DraftCheck] {
    grid.rows.indices.compactMap { row in
      switch grid.rows[row].role {
      case .part, .total, .ofWhich: break
      case .beside: guard formula.kind != .ratio else { return nil }
      case .share, .none: return nil
      }
      return DraftCheck(
        grid,
        row: row,
        column: formula.column,
        from: formula.parts.map { (row, $0.column, $0.isTaken, $0.isBase) },
        isHundredfold: isHundredfold
      )
    }
  }

  private func saysPercent(_ column: Int) -> Bool {
    grid.columns[column].heads.contains { grid.labels[$0].saysPercent }
      || grid.columns[column].unit == [0x25] && grid.table.columns[column].type != .percent
  }
}

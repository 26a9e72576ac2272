internal import Minutes

/// Formulas that no head states and the rows themselves bear out (列證算式): 增減率 in a table of 去年 and
/// 今年, 占比 of 件數 in its total.
///
/// A formula is taken only where three rows give exactly what is printed and no more than one does
/// not (of shares beside a total of 100 % two are enough); where several do, only what all of them say
/// is wrong.
struct BorneOutFormulas {
  private(set) var checks: [ArithmeticCheck] = []

  private let grid: TableGrid
  private let rows: [Int]
  /// The row that all shares are of.
  private let total: Int?

  private static let mostColumns = 16
  private static let mostRows = 300

  /// The checks of the columns whose head states no formula.
  init(_ grid: TableGrid, stated: Set<Int>) {
    self.grid = grid
    let open = grid.columns.indices.filter {
      grid.columns[$0].isFigure && !stated.contains($0)
        && (grid.columns[$0].isShare || Self.isDifference(grid.columns[$0], grid.words))
    }
    guard !open.isEmpty else {
      (rows, total) = ([], nil)
      return
    }
    rows = grid.rows.indices.filter {
      switch grid.rows[$0].role {
      case .part, .total, .ofWhich: true
      case .beside, .share, .none: false
      }
    }
    let totals = rows.filter { if case .total = grid.rows[$0].role { true } else { false } }
    total = totals.count == 1 ? totals[0] : nil
    guard rows.count > 2, rows.count <= Self.mostRows else { return }
    let sources = grid.columns.indices.filter { grid.columns[$0].isSummable }
    guard sources.count <= Self.mostColumns else { return }
    for column in open {
      let others = sources.filter { $0 != column }
      let formulas = grid.columns[column].isShare ? shares(of: others) : differences(of: others)
      add(formulas.flatMap { readings($0, column) })
    }
  }

  private static func isDifference(_ column: ColumnSense, _ words: ArithmeticWords) -> Bool {
    column.isSummable && ArithmeticWords.isWithin(words.differences, column.name)
  }

  // MARK: Possible formulas

  /// A formula, and the cells that it takes in a row.
  private struct Formula {
    let parts: [(column: Int, isTaken: Bool, isBase: Bool)]
    /// Whether its base is the table's total.
    var isOfTotal = false
    let text: String
  }

  private func pairs(of columns: [Int]) -> [(Int, Int)] {
    columns.flatMap { one in
      columns.filter { $0 != one && grid.columns[$0].unit == grid.columns[one].unit }.map {
        (one, $0)
      }
    }
  }

  private func differences(of columns: [Int]) -> [Formula] {
    pairs(of: columns).map { one, other in
      Formula(
        parts: [(one, false, false), (other, true, false)],
        text: "\(name(one))－\(name(other))"
      )
    }
  }

  private func shares(of columns: [Int]) -> [Formula] {
    var formulas = pairs(of: columns).map { one, other in
      Formula(
        parts: [(one, false, false), (other, false, true)],
        text: "\(name(one))／\(name(other))"
      )
    }
    formulas += pairs(of: columns).flatMap { one, other in
      [one, other].map { base in
        Formula(
          parts: [(one, false, false), (other, true, false), (base, false, true)],
          text: "(\(name(one))－\(name(other)))／\(name(base))"
        )
      }
    }
    guard let total else { return formulas }
    let whole = grid.table.name(ofRow: total, grid.text)
    return formulas
      + columns.map {
        Formula(
          parts: [($0, false, false), ($0, false, true)],
          isOfTotal: true,
          text: "\(name($0))／\(whole)"
        )
      }
  }

  private func name(_ column: Int) -> String { grid.table.columns[column].path.last ?? "" }

  // MARK: What the rows say

  /// A formula with what it gives in each row.
  private struct Reading {
    let formula: Formula
    let isHundredfold: Bool
    let drafts: [DraftCheck]
    let wrong: [DraftCheck]
    let isBorneOut: Bool

    /// What it says is wrong, and what would be right.
    var objections: [Int: Figure?] {
      Dictionary(uniqueKeysWithValues: wrong.map { ($0.row, $0.judgement.result) })
    }
  }

  private func readings(_ formula: Formula, _ column: Int) -> [Reading] {
    let isRatio = formula.parts.contains(where: \.isBase)
    return (isRatio ? [true, false] : [false]).map { isHundredfold in
      let drafts = rows.compactMap { row in
        DraftCheck(
          grid,
          row: row,
          column: column,
          from: formula.parts.map {
            (formula.isOfTotal && $0.isBase ? total ?? row : row, $0.column, $0.isTaken, $0.isBase)
          },
          isHundredfold: isHundredfold
        )
      }
      let told = drafts.filter(\.isTelling)
      let wrong = told.filter { !$0.judgement.holds && !(formula.isOfTotal && $0.isNear) }
      // All of something and nothing of it are what any other formula gives as well.
      let proofs = told.filter { $0.judgement.verdict == .exact && $0.isProof }
      return Reading(
        formula: formula,
        isHundredfold: isHundredfold,
        drafts: drafts,
        wrong: wrong,
        isBorneOut: wrong.count <= 1
          && proofs.count > (!wrong.isEmpty && formula.isOfTotal && isWhole(column) ? 1 : 2)
      )
    }
  }

  /// Whether the total of a column of shares is printed as 100 %, which says what they are of.
  private func isWhole(_ column: Int) -> Bool {
    guard let total else { return false }
    let figure = grid.figure(total, column)
    return figure.kind == .number
      && Int128(figure.units) == 100 * ExactNumber.power(figure.scale)
  }

  private mutating func add(_ readings: [Reading]) {
    let borneOut = readings.filter(\.isBorneOut)
    guard let least = borneOut.map(\.wrong.count).min() else { return }
    let best = borneOut.filter { $0.wrong.count == least }
    guard let first = best.first,
      best.allSatisfy({ $0.objections == first.objections }), !first.wrong.contains(where: isMean)
    else { return }
    let isRatio = first.formula.parts.contains(where: \.isBase)
    checks += first.drafts.filter { $0.judgement.holds || !first.formula.isOfTotal || !$0.isNear }
      .map {
        $0.check(
          isRatio ? .ratio : .difference,
          grid,
          formula: first.formula.text,
          isHundredfold: isRatio && first.isHundredfold && !$0.printed.isPercent
        )
      }
  }

  /// Whether the share in a total row is the mean of the shares above it.
  private func isMean(_ draft: DraftCheck) -> Bool {
    guard case .total = grid.rows[draft.row].role else { return false }
    let figures = rows.filter { grid.rows[$0].role == .part }
      .map { grid.figure($0, draft.column) }.filter { $0.kind == .number }
    let count = Figure(units: figures.count, scale: 0, isPercent: false)
    var printed = draft.printed
    printed.isPercent = false
    return Judgement(printed, figures.map { Term($0) } + [Term(count, isBase: true)])?.holds
      ?? false
  }
}

extension DraftCheck {
  /// Whether it is off by one in the last place: shares are evened out to give 100 %.
  fileprivate var isNear: Bool {
    guard judgement.isTold, let result = judgement.result else { return false }
    return (result.units - printed.units).magnitude < 2
  }

  /// Whether it bears a formula out: neither 0 nor 100 %, nor a figure less nothing.
  fileprivate var isProof: Bool {
    guard printed.kind == .number, printed.units != 0 else { return false }
    let over = terms.filter { !$0.isBase }
    let base = terms.filter(\.isBase)
    if base.isEmpty { return !over.contains { $0.figure.units == 0 } }
    return over != base.map { Term($0.figure) }
      && over.map(\.figure.units) != base.map(\.figure.units)
  }
}

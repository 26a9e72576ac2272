internal import Minutes

/// A check before it is decided whether the table is read rightly (檢核草案).
struct DraftCheck {
  let row: Int
  let column: Int
  let operands: [Finding.Cell]
  let terms: [Term]
  let printed: Figure
  let judgement: Judgement

  /// A cell against others; nil where nothing is printed in it, or the numbers are too large.
  init?(
    _ grid: TableGrid,
    row: Int,
    column: Int,
    from cells: [(row: Int, column: Int, isTaken: Bool, isBase: Bool)],
    isHundredfold: Bool = false
  ) {
    let printed = grid.figure(row, column)
    guard printed.kind != .missing else { return nil }
    var terms: [Term] = []
    terms.reserveCapacity(cells.count)
    for cell in cells {
      let figure = grid.figure(cell.row, cell.column)
      terms.append(Term(figure, isTaken: cell.isTaken, isBase: cell.isBase))
    }
    guard let judgement = Judgement(printed, terms, isHundredfold: isHundredfold) else {
      return nil
    }
    self.row = row
    self.column = column
    operands = cells.map { grid.cell($0.row, $0.column) }
    self.terms = terms
    self.printed = printed
    self.judgement = judgement
  }

  /// The sum of cells.
  init?(_ grid: TableGrid, row: Int, column: Int, sumOf cells: [(row: Int, column: Int)]) {
    self.init(
      grid,
      row: row,
      column: column,
      from: cells.map { ($0.row, $0.column, false, false) }
    )
  }

  /// Whether it says something: 0 as the sum of zeros does not.
  var isTelling: Bool {
    judgement.isTold
      && (printed.units != 0 || terms.contains { $0.figure.units != 0 && !$0.isBase })
  }

  /// The check.
  func check(
    _ kind: ArithmeticCheck.Kind,
    _ grid: TableGrid,
    formula: String,
    isHundredfold: Bool = false
  ) -> ArithmeticCheck {
    ArithmeticCheck(
      kind: kind,
      cell: grid.cell(row, column),
      operands: operands,
      formula: formula,
      dashes: judgement.dashes,
      verdict: judgement.verdict,
      printed: printed,
      terms: terms,
      result: judgement.result,
      isGrouped: grid.isGrouped(row, column),
      isHundredfold: isHundredfold
    )
  }
}

/// How drafts of one reading of a table come out (草案計分).
struct DraftScore {
  /// How many hold.
  var holds = 0
  /// How many could be told.
  var told = 0

  /// The score of drafts that say something.
  init(_ drafts: some Sequence<DraftCheck>) {
    for draft in drafts where draft.isTelling {
      told += 1
      if draft.judgement.holds { holds += 1 }
    }
  }

  /// Whether a reading that the table's form makes certain stands: one figure may be wrong, but where
  /// most are, the reading is.
  var stands: Bool { told <= 1 || holds * 2 >= told }
  /// Whether a reading that is only possible is borne out.
  var isBorneOut: Bool { holds > 0 && holds * 2 > told }
}

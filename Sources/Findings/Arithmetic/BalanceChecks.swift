internal import Minutes
internal import SourceText

/// What a period ends with against what it began with, received and paid (期末結餘檢核): 本期結餘 =
/// 上期結餘＋收入小計－支出小計, where the table has each of them once.
struct BalanceChecks {
  private(set) var checks: [ArithmeticCheck] = []

  private let grid: TableGrid

  /// The balance of a table.
  init(_ grid: TableGrid, _ groups: [RowGroups.Group]) {
    self.grid = grid
    guard let closing = CarriedRow(grid.table, grid.text, grid.words, in: grid.words.closings)?.row,
      let opening = CarriedRow(grid.table, grid.text, grid.words, in: grid.words.openings)?.row,
      opening != closing, let flows = flows(opening, closing, groups)
    else { return }
    let names = [opening, flows.income.total, flows.outlay.total].map {
      grid.table.name(ofRow: $0, grid.text)
    }
    var drafts: [DraftCheck] = []
    for column in grid.columns.indices where grid.columns[column].isSummable {
      let draft = DraftCheck(
        grid,
        row: closing,
        column: column,
        from: [
          (opening, column, false, false), (flows.income.total, column, false, false),
          (flows.outlay.total, column, true, false),
        ]
      )
      guard let draft, draft.isTelling else { continue }
      guard draft.judgement.holds || isContradicted(draft, flows) else { continue }
      drafts.append(draft)
    }
    let score = DraftScore(drafts)
    guard score.told < 2 || score.holds > 0 else { return }
    checks = drafts.map {
      $0.check(.difference, grid, formula: "\(names[0])＋\(names[1])－\(names[2])")
    }
  }

  private struct Flows {
    let income: SumArrangement.Sum
    let outlay: SumArrangement.Sum
  }

  /// What is received and what is paid; nil where anything else may belong to the balance.
  private func flows(_ opening: Int, _ closing: Int, _ groups: [RowGroups.Group]) -> Flows? {
    var lines: [Int] = []
    for row in grid.rows.indices where row != opening && row != closing {
      switch grid.rows[row].role {
      case .part, .total: lines.append(row)
      case .beside: return nil
      case .ofWhich, .share, .none: break
      }
    }
    let ranks = lines.map { row in
      if case .total(let rank) = grid.rows[row].role { return rank }
      return 0
    }
    let totals = lines.indices.filter { ranks[$0] > 0 }
    guard !totals.isEmpty else {
      return flows(lines.map { SumArrangement.Sum(total: $0, parts: []) }, groups)
    }
    guard totals.count == 2 else { return nil }
    // What follows the balance says what it consists of: 現金, 定期存款.
    let last = max(opening, closing, lines[totals[1]])
    if groups.count == 2 {
      let added = Set(groups.flatMap { $0.sum.parts + [$0.sum.total] })
      guard lines.allSatisfy({ added.contains($0) || $0 > last }) else { return nil }
      return flows(groups.map(\.sum), groups)
    }
    let within = lines.indices.filter { lines[$0] <= last }
    let possible = SumArrangement.possible(within.map { ranks[$0] })
    guard possible.count == 1 else { return nil }
    let sums = possible[0].sums.map { sum in
      SumArrangement.Sum(
        total: lines[within[sum.total]],
        parts: sum.parts.map { lines[within[$0]] }
      )
    }
    return flows(sums, groups)
  }

  private func flows(_ sums: [SumArrangement.Sum], _ groups: [RowGroups.Group]) -> Flows? {
    guard sums.count == 2 else { return nil }
    let kinds = sums.map { sum in
      let group = groups.first { $0.sum.total == sum.total }?.name ?? []
      let name = group + grid.rows[sum.total].name
      return (
        ArithmeticWords.isWithin(grid.words.income, name),
        ArithmeticWords.isWithin(grid.words.outlay, name)
      )
    }
    if kinds[0] == (true, false), kinds[1] == (false, true) {
      return Flows(income: sums[0], outlay: sums[1])
    }
    if kinds[0] == (false, true), kinds[1] == (true, false) {
      return Flows(income: sums[1], outlay: sums[0])
    }
    return nil
  }

  /// Whether a balance that does not hold has no other meaning: 本期結餘 may be 收入－支出 alone, 收入合計
  /// count what the period began with, and a total that is itself off say nothing.
  private func isContradicted(_ draft: DraftCheck, _ flows: Flows) -> Bool {
    for sum in [flows.income, flows.outlay] where !sum.parts.isEmpty {
      let parts = sum.parts.map { Term(grid.figure($0, draft.column)) }
      guard Judgement(grid.figure(sum.total, draft.column), parts)?.holds ?? false else {
        return false
      }
    }
    let (opening, income, outlay) = (draft.terms[0], draft.terms[1], draft.terms[2])
    let added = Term(outlay.figure)
    return ![[income, outlay], [opening, income, added], [income, added]].contains {
      Judgement(draft.printed, $0)?.holds ?? true
    }
  }
}

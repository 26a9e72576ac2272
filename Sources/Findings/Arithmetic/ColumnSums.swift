internal import Minutes

/// The total rows of a table against the rows they add up (欄合計).
struct ColumnSums {
  private(set) var checks: [ArithmeticCheck] = []
  /// Total rows whose figures are the sums of these rows in few of several columns.
  private(set) var unlike: [(row: Int, score: DraftScore)] = []

  /// The groups whose totals the table's form makes certain.
  private(set) var groups: [RowGroups.Group] = []

  private let grid: TableGrid

  /// The sums of a table.
  init(_ grid: TableGrid) {
    self.grid = grid
    let columns = grid.columns.indices.filter { grid.columns[$0].isSummable }
    let totals = grid.rows.indices.filter {
      if case .total = grid.rows[$0].role { return true }
      return false
    }
    guard !columns.isEmpty, !totals.isEmpty else { return }
    groups = RowGroups(grid).groups
    addGroups(columns)
    var candidates: [SumArrangement] = []
    for lines in self.lines {
      let ranks = lines.map { row in
        if case .total(let rank) = grid.rows[row].role { return rank }
        return 0
      }
      for arrangement in SumArrangement.possible(ranks) {
        let sums = arrangement.sums.map { sum in
          SumArrangement.Sum(total: lines[sum.total], parts: sum.parts.map { lines[$0] })
        }
        candidates.append(SumArrangement(sums: sums))
      }
    }
    choose(candidates, columns)
  }

  /// The sums of groups stand by themselves, be the table one of income and outlay.
  private mutating func addGroups(_ columns: [Int]) {
    let found = groups.map { drafts($0.sum, columns) }
    guard DraftScore(found.joined()).stands else { return }
    for (group, drafts) in zip(groups, found) {
      let own = DraftScore(drafts)
      guard own.told < 2 || own.holds > 0 else { continue }
      add(drafts, of: group.sum, unless: isOtherwise)
    }
  }

  /// Whether a total holds as that of all rows above, or with what they begin with: 上期結餘.
  private func isOtherwise(_ sum: SumArrangement.Sum, _ column: Int) -> Bool {
    let above = grid.rows.indices.prefix(sum.total)
    let parts = above.filter { grid.rows[$0].role == .part }
    let beside = above.filter { grid.rows[$0].role == .beside }
    let printed = grid.figure(sum.total, column)
    return [parts, sum.parts + beside, parts + beside].contains { rows in
      let terms = rows.map { Term(grid.figure($0, column)) }.filter(\.figure.isCounted)
      return Judgement(printed, terms)?.holds ?? true
    }
  }

  private mutating func choose(_ candidates: [SumArrangement], _ columns: [Int]) {
    let found: [[[DraftCheck]]] = candidates.map { candidate in
      candidate.sums.map { self.drafts($0, columns) }
    }
    let scores: [DraftScore] = found.map { DraftScore($0.joined()) }
    guard let best = scores.indices.max(by: { scores[$0].holds < scores[$1].holds }) else { return }
    let isOnly = candidates.count == 1 && isCertain
    let score = scores[best]
    let isClear =
      score.holds == score.told || scores.count { $0.holds == score.holds } == 1
    guard isOnly ? score.stands : score.isBorneOut && isClear else {
      if isOnly {
        let known = Set(checks.map(\.cell.row))
        unlike = zip(candidates[best].sums, found[best]).map { ($0.total, DraftScore($1)) }
          .filter { $0.score.told > 1 && !$0.score.stands && !known.contains($0.row) }
      }
      return
    }
    let known = Set(checks.map(\.cell.row))
    for (sum, drafts) in zip(candidates[best].sums, found[best]) where !known.contains(sum.total) {
      let own = DraftScore(drafts)
      guard own.told < 2 || own.holds > 0 else {
        unlike.append((sum.total, own))
        continue
      }
      add(drafts, of: sum)
    }
  }

  private mutating func add(
    _ drafts: [DraftCheck],
    of sum: SumArrangement.Sum,
    unless isOtherwise: (SumArrangement.Sum, Int) -> Bool = { _, _ in false }
  ) {
    let own = DraftScore(drafts)
    let formula = self.formula(sum.parts)
    let isSelection = own.holds < own.told && self.isSelection(sum)
    guard !isSelection else { return }
    for draft in drafts {
      if draft.judgement.verdict == .contradiction,
        hidesSum(sum.parts, draft.column) || isOtherwise(sum, draft.column)
      {
        continue
      }
      checks.append(draft.check(.columnSum, grid, formula: formula))
    }
  }

  private func drafts(_ sum: SumArrangement.Sum, _ columns: [Int]) -> [DraftCheck] {
    columns.compactMap { column in
      DraftCheck(
        grid,
        row: sum.total,
        column: column,
        sumOf: sum.parts.map { ($0, column) }
      )
    }
  }

  /// 本部＋資安署＋數產署; of many the first and the last.
  private func formula(_ rows: [Int]) -> String {
    let names = rows.map { grid.table.name(ofRow: $0, grid.text) }
    guard names.count > 12, let last = names.last else { return names.joined(separator: "＋") }
    return (names.prefix(6) + ["…", last]).joined(separator: "＋")
  }

  // MARK: What a total may mean besides

  /// Whether a row is the sum of some above it without being called one: 有效票 below the candidates.
  private func hidesSum(_ rows: [Int], _ column: Int) -> Bool {
    for place in rows.indices.dropFirst(2) {
      let printed = grid.figure(rows[place], column)
      guard printed.kind == .number, printed.units != 0 else { continue }
      var terms: [Term] = []
      for row in rows[..<place].reversed() {
        let figure = grid.figure(row, column)
        guard figure.isCounted, terms.count < 200 else { break }
        terms.append(Term(figure))
        if terms.count > 1, Judgement(printed, terms)?.verdict == .exact { return true }
      }
    }
    return false
  }

  /// Whether a column of shares shows that the rows are not all that the total counts: 25%, 20% and
  /// 15% of 100%.
  private func isSelection(_ sum: SumArrangement.Sum) -> Bool {
    grid.columns.indices.contains { column in
      guard grid.columns[column].isShare,
        grid.columns[column].heads.allSatisfy({ grid.labels[$0].formula == nil })
      else { return false }
      let total = grid.figure(sum.total, column)
      guard total.kind == .number, Int128(total.units) == 100 * ExactNumber.power(total.scale)
      else {
        return false
      }
      return Judgement(total, sum.parts.map { Term(grid.figure($0, column)) })?.verdict
        == .contradiction
    }
  }

  // MARK: What may be added

  /// The rows that may be the lines of the sums: all, or only those of the highest order.
  private var lines: [[Int]] {
    let all = grid.rows.indices.filter {
      switch grid.rows[$0].role {
      case .part, .total: true
      default: false
      }
    }
    guard isHierarchic else { return [all] }
    let parts = parts
    let least = parts.map { grid.rows[$0].places.trailingZeroBitCount }.min()
    let indent = parts.map { grid.rows[$0].indent }.min()
    let mark = parts.first.map { grid.rows[$0].mark }
    let highest = all.filter { row in
      let sense = grid.rows[row]
      return sense.role != .part
        || sense.places.trailingZeroBitCount == least && sense.indent == indent
          && sense.mark == mark
    }
    return [all, highest]
  }

  private var parts: [Int] { grid.rows.indices.filter { grid.rows[$0].role == .part } }

  /// Whether the form of the table leaves one reading.
  private var isCertain: Bool {
    !isHierarchic && !hasRowsBesideWithin && !hasIncomeAndOutlay
  }

  /// Whether rows stand below others: 款 and 項, 一、 and (一), or words set in.
  private var isHierarchic: Bool {
    let parts = parts
    guard let first = parts.first else { return false }
    let sense = grid.rows[first]
    var seen: Set<UInt64> = []
    for row in parts {
      let other = grid.rows[row]
      if other.indent != sense.indent || other.mark != sense.mark { return true }
      seen.insert(other.places)
    }
    guard seen.count > 1 else { return false }
    for one in seen {
      for other in seen where one & ~other != 0 && other & ~one != 0 { return true }
    }
    return false
  }

  /// 上年度 between the rows of a sum.
  private var hasRowsBesideWithin: Bool {
    let lines = grid.rows.indices.filter {
      switch grid.rows[$0].role {
      case .part, .total: true
      default: false
      }
    }
    guard let first = lines.first, let last = lines.last else { return false }
    return (first...last).contains { grid.rows[$0].role == .beside }
  }

  /// 收入 and 支出 are not added up, whatever 合計 there says.
  private var hasIncomeAndOutlay: Bool {
    let names = parts.map { grid.rows[$0].name }
    return names.contains { ArithmeticWords.isWithin(grid.words.income, $0) }
      && names.contains { ArithmeticWords.isWithin(grid.words.outlay, $0) }
  }
}

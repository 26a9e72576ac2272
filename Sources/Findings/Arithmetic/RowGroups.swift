internal import Minutes
internal import SourceText

/// The groups of a table's rows and the total of each (分組小計): 收入 with its items and 收入小計.
///
/// A group is a name of the first column, inherited below it, or a row of nothing but a name; a total
/// within it that is called 小計, or by the group's name, adds up the group and nothing else.
struct RowGroups {
  /// A group with its total.
  struct Group {
    /// The group's name, 收入.
    let name: [UInt32]
    /// What its total adds up.
    let sum: SumArrangement.Sum
  }

  private(set) var groups: [Group] = []

  private struct Draft {
    let name: [UInt32]
    var rows: [Int]

    /// 總計 below the 小計 of the last group is not that group's.
    mutating func dropHigherTotals(_ grid: TableGrid) {
      guard let own = rows.first(where: { rank(grid, $0) > 0 }) else { return }
      while let last = rows.last, last != own, rank(grid, last) > rank(grid, own) {
        rows.removeLast()
      }
    }
  }

  /// The groups of a table whose totals are certain.
  init(_ grid: TableGrid) {
    let hasColumn = grid.labelColumns > 1
    let drafts = hasColumn ? Self.byColumn(grid) : Self.byHeadings(grid)
    var found: [(group: Group, isNamed: Bool, rank: Int)] = []
    // Rows before that no total has added up: one called 小計 may mean them too.
    var hasOpen = false
    for var draft in drafts {
      draft.dropHigherTotals(grid)
      let parts = draft.rows.filter { grid.rows[$0].role == .part }
      let totals = draft.rows.filter { Self.rank(grid, $0) > 0 }
      guard let total = totals.first else {
        if draft.rows.count > 1, !parts.isEmpty { hasOpen = true }
        continue
      }
      let lines = (parts + totals).sorted()
      let stem = grid.words.stem(ofTotal: grid.rows[total].name)
      let isNamed = !draft.name.isEmpty && stem.ends(with: draft.name)
      guard totals.count == 1, !parts.isEmpty, total == lines.first || total == lines.last,
        !draft.rows.contains(where: { Self.isBeside($0, grid) }), Self.areAlike(parts, grid),
        Self.rank(grid, total) < 3, isNamed || hasColumn && stem.isEmpty && !hasOpen
      else {
        hasOpen = true
        continue
      }
      let sum = SumArrangement.Sum(total: total, parts: parts)
      found.append((Group(name: draft.name, sum: sum), isNamed, Self.rank(grid, total)))
    }
    // 合計 below one group alone may be the whole table's.
    groups = found.filter { $0.isNamed || $0.rank == 1 || found.count > 1 }.map(\.group)
  }

  private static func rank(_ grid: TableGrid, _ row: Int) -> Int {
    if case .total(let rank) = grid.rows[row].role { return rank }
    return 0
  }

  /// Whether a row is beside the sum, be it by the name of its item: 收入 | 上期結餘.
  private static func isBeside(_ row: Int, _ grid: TableGrid) -> Bool {
    let words = grid.words
    guard grid.rows[row].role == .part else { return grid.rows[row].role == .beside }
    return (1..<max(1, grid.labelColumns)).contains { column in
      let name = unmarked(row, column, grid)
      return ArithmeticWords.isBeginning(words.unadded, name)
        || ArithmeticWords.isEnding(words.unadded, name)
        || ArithmeticWords.isBeginning(words.ofWhich, name)
        || ArithmeticWords.isWhole(words.openings, name)
    }
  }

  private static func unmarked(_ row: Int, _ column: Int, _ grid: TableGrid) -> [UInt32] {
    TableGrid.unmarked(grid.label(row, column))
  }

  /// Whether no row stands below another: 一、 and (一), or words set in.
  private static func areAlike(_ parts: [Int], _ grid: TableGrid) -> Bool {
    let first = grid.rows[parts[0]]
    return parts.allSatisfy {
      let row = grid.rows[$0]
      return row.indent == first.indent && row.mark == first.mark
        && row.places | 1 == first.places | 1
    }
  }

  /// Groups by the first column, whose values are inherited below.
  private static func byColumn(_ grid: TableGrid) -> [Draft] {
    var drafts: [Draft] = []
    var start: Int?
    for (row, cells) in grid.table.rows.enumerated() where grid.rows[row].role != .none {
      switch cells.cells[0].value {
      case .inherited(let origin) where origin == start && !drafts.isEmpty:
        drafts[drafts.count - 1].rows.append(row)
      case .blank where rank(grid, row) > 0 && start != nil && !drafts.isEmpty:
        // A total inherits nothing.
        drafts[drafts.count - 1].rows.append(row)
      case .text:
        let name = unmarked(row, 0, grid)
        let stem = grid.words.stem(ofTotal: name)
        if grid.words.totalRank(name) > 0, let last = drafts.last, stem == last.name {
          // 收入小計 in the first column, below the group.
          drafts[drafts.count - 1].rows.append(row)
          start = nil
          continue
        }
        start = row
        drafts.append(Draft(name: name, rows: [row]))
      default: start = nil
      }
    }
    return drafts
  }

  /// Groups below rows of nothing but a name, up to their total.
  private static func byHeadings(_ grid: TableGrid) -> [Draft] {
    var drafts: [Draft] = []
    var isOpen = false
    for (row, line) in grid.table.rows.enumerated() {
      if grid.rows[row].role == .none {
        let name = unmarked(row, 0, grid)
        guard line.kind == .detail, !name.isEmpty else { continue }
        drafts.append(Draft(name: name, rows: []))
        isOpen = true
      } else if isOpen {
        drafts[drafts.count - 1].rows.append(row)
        if rank(grid, row) > 0 { isOpen = false }
      }
    }
    return drafts
  }
}

extension Array<UInt32> {
  /// Whether it ends with the signs of another.
  fileprivate func ends(with other: [UInt32]) -> Bool { suffix(other.count).elementsEqual(other) }
}

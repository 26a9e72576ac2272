internal import Minutes

/// The total columns of a table against the columns they add up (列合計): a 合計 under a spanning head
/// is the sum of those beside it, a 小計 under one of them standing for its own.
struct RowSums {
  private(set) var checks: [ArithmeticCheck] = []

  private let grid: TableGrid
  private let rows: [Int]
  /// Columns whose sum the head states itself.
  private let stated: Set<Int>

  /// The sums of a table.
  init(_ grid: TableGrid, stated: Set<Int>) {
    self.grid = grid
    self.stated = stated
    rows = grid.rows.indices.filter {
      switch grid.rows[$0].role {
      case .part, .total, .ofWhich, .beside: true
      case .share, .none: false
      }
    }
    let hasTotal = grid.labels.contains { grid.words.totalRank($0.name) > 0 }
    guard hasTotal, !rows.isEmpty, grid.columns.count <= 400 else { return }
    var top = children(of: nil)
    if top.count == 1, grid.table.head[top[0]].columnSpan > 1 { top = children(of: top[0]) }
    readTop(top)
    for (index, head) in grid.table.head.enumerated()
    where head.columnSpan > 1 && head.column >= max(1, grid.labelColumns)
      && head.columnSpan < grid.columns.count
    {
      readSpanning(index)
    }
  }

  // MARK: Under a spanning head

  private mutating func readSpanning(_ head: Int) {
    let items = children(of: head).compactMap(item)
    for arrangement in arrangements(items) {
      for sum in arrangement.sums {
        let parts = sum.parts.map { items[$0] }
        guard parts.count > 1 else { continue }
        add(items[sum.total], parts) { $0.stands }
      }
    }
  }

  /// The one arrangement that the form makes certain.
  private func arrangements(_ items: [Item]) -> [SumArrangement] {
    let possible = SumArrangement.possible(items.map(\.rank))
    return possible.count == 1 ? possible : []
  }

  /// A head cell that may be added, or is a total.
  private struct Item {
    let head: Int
    let rank: Int
    /// The columns that stand for it; one for a cell over one column or with a 小計.
    let columns: [Int]
  }

  private func item(_ index: Int) -> Item? {
    let head = grid.table.head[index]
    let rank = grid.words.totalRank(grid.labels[index].name)
    if head.columnSpan == 1 {
      guard head.column < grid.columns.count, grid.columns[head.column].isSummable else {
        return nil
      }
      return Item(head: index, rank: rank, columns: [head.column])
    }
    let items = children(of: index).compactMap(item)
    let totals = items.filter { $0.rank > 0 }
    // Two totals in one group do not say which stands for it.
    guard totals.count < 2 else { return nil }
    let columns = totals.first?.columns ?? items.flatMap(\.columns)
    return columns.isEmpty ? nil : Item(head: index, rank: rank, columns: columns)
  }

  /// The cells right below one, or the first row of the head.
  private func children(of parent: Int?) -> [Int] {
    guard let parent else {
      return grid.table.head.indices.filter { grid.table.head[$0].row == 0 }
    }
    let head = grid.table.head[parent]
    return grid.table.head.indices.filter { index in
      let cell = grid.table.head[index]
      return cell.row == head.row + head.rowSpan && cell.column >= head.column
        && cell.column < head.column + head.columnSpan
    }
  }

  // MARK: Among the outermost heads

  /// A 合計 beside 男 and 女: only where the figures bear out one reading and no other.
  private mutating func readTop(_ heads: [Int]) {
    let items = heads.compactMap(item)
    for (place, total) in items.enumerated() where total.rank > 0 && items.count <= 60 {
      var before: [Item] = []
      for item in items[..<place].reversed() {
        guard item.rank < total.rank || item.rank == 0 else { break }
        before.append(item)
      }
      var after: [Item] = []
      for item in items[(place + 1)...] {
        guard item.rank < total.rank || item.rank == 0 else { break }
        after.append(item)
      }
      var borneOut: [[Item]] = []
      for side in [before, after] where side.count > 1 {
        for count in 2...side.count {
          // A 小計 stands for what it adds up.
          let parts = Array(side.prefix(count))
          guard DraftScore(drafts(total, parts).joined()).isBorneOutByRows else { continue }
          borneOut.append(parts)
        }
      }
      guard borneOut.count == 1, let parts = borneOut.first else { continue }
      add(total, parts.sorted { $0.columns[0] < $1.columns[0] }) { $0.stands }
    }
  }

  // MARK: Checks

  private mutating func add(_ total: Item, _ parts: [Item], if stands: (DraftScore) -> Bool) {
    for drafts in drafts(total, parts) {
      guard let first = drafts.first, !stated.contains(first.column), stands(DraftScore(drafts))
      else { continue }
      let formula = first.operands.map { names($0.column) }.joined(separator: "＋")
      checks += drafts.map { $0.check(.rowSum, grid, formula: formula) }
    }
  }

  /// The drafts of each column of a total: of its only one, or of each under a spanning 合計 against
  /// those of the same name.
  private func drafts(_ total: Item, _ parts: [Item]) -> [[DraftCheck]] {
    var found: [[DraftCheck]] = []
    for column in total.columns {
      var columns: [Int] = []
      for part in parts {
        guard total.columns.count > 1 || grid.table.head[total.head].columnSpan > 1 else {
          columns += part.columns
          continue
        }
        let same = part.columns.filter { grid.columns[$0].name == grid.columns[column].name }
        guard same.count == 1 else { return [] }
        columns += same
      }
      let units = Set((columns + [column]).map { grid.columns[$0].unit })
      guard columns.count > 1, units.count == 1, !columns.contains(column) else { return [] }
      found.append(
        rows.compactMap { row in
          DraftCheck(grid, row: row, column: column, sumOf: columns.map { (row, $0) })
        }
      )
    }
    return found
  }

  private func names(_ column: Int) -> String {
    grid.table.columns[column].path.last ?? ""
  }
}

extension DraftScore {
  /// Whether rows bear a reading out: two of them at least, and most.
  var isBorneOutByRows: Bool { holds > 1 && isBorneOut }
}

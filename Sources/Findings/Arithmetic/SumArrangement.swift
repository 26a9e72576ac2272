/// Which lines each total adds up (合計對應), by where totals stand among them.
///
/// Totals stand behind what they add up, 小計 after 小計 and 總計 last; or before it, 總計 first; or the
/// 總計 at one end and the 小計 the other way.
struct SumArrangement: Equatable {
  /// A line of a table as a sum sees it: 0 for a part, else the rank of a total.
  typealias Rank = Int

  /// One total and what it adds up, as indices of the lines.
  struct Sum: Equatable {
    let total: Int
    let parts: [Int]
  }

  let sums: [Sum]

  /// The arrangements that are possible; one alone is certain.
  static func possible(_ ranks: [Rank]) -> [SumArrangement] {
    let totals = ranks.indices.filter { ranks[$0] > 0 }
    let parts = ranks.indices.filter { ranks[$0] == 0 }
    guard let first = totals.first, let last = totals.last, !parts.isEmpty else { return [] }
    if totals.count == 1 {
      if first == 0 || first == ranks.count - 1 {
        return [SumArrangement(sums: [Sum(total: first, parts: parts)])]
      }
      return [parts.filter { $0 < first }, parts].map {
        SumArrangement(sums: [Sum(total: first, parts: $0)])
      }
    }
    let lines = Array(ranks.indices)
    var found: [SumArrangement] = []
    func add(_ sums: [Sum]?) {
      guard let sums else { return }
      let arrangement = SumArrangement(sums: sums.sorted { $0.total < $1.total })
      if !found.contains(arrangement) { found.append(arrangement) }
    }
    add(complete(lines, ranks)?.sums)
    add(complete(lines.reversed(), ranks)?.sums)
    let highest = ranks.max() ?? 0
    if ranks.count(where: { $0 == highest }) == 1 {
      if first == 0, ranks[first] == highest { add(grand(first, lines.dropFirst(), ranks)) }
      if last == lines.count - 1, ranks[last] == highest {
        add(grand(last, lines.dropLast().reversed(), ranks))
      }
    }
    return found
  }

  /// A total over all that the others leave.
  private static func grand(_ total: Int, _ lines: some Sequence<Int>, _ ranks: [Rank]) -> [Sum]? {
    guard let rest = complete(Array(lines), ranks) else { return nil }
    return rest.sums + [Sum(total: total, parts: rest.left.sorted())]
  }

  /// The sums of totals that stand behind what they add up, and the totals that no other adds up;
  /// nil where a total has nothing, or a part no total.
  private static func complete(_ lines: [Int], _ ranks: [Rank]) -> (sums: [Sum], left: [Int])? {
    var left: [Int] = []
    var sums: [Sum] = []
    for line in lines {
      guard ranks[line] > 0 else {
        left.append(line)
        continue
      }
      var parts: [Int] = []
      while let last = left.last, ranks[last] < ranks[line] { parts.append(left.removeLast()) }
      guard !parts.isEmpty else { return nil }
      sums.append(Sum(total: line, parts: parts.sorted()))
      left.append(line)
    }
    return left.contains { ranks[$0] == 0 } ? nil : (sums, left)
  }
}

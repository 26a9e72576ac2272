import RewrappedRecords

/// What must hold at least: what was measured when it was last set, and a little less.
struct Floor {
  /// Of ten thousand variants of one wrapper: how many may differ, and of how many too few lines may
  /// be broken to tell; of ten thousand items and paragraphs: how many must be equal.
  private struct Level {
    let differ: Int
    let hardly: Int
    let depths: Int
    let paragraphs: Int
  }

  private static func level(_ wrapper: Wrapper) -> Level {
    switch wrapper {
    case .plain, .kinsoku, .hanging: Level(differ: 0, hardly: 33, depths: 9965, paragraphs: 9935)
    // Where a line ends short of the margin, what stands below may belong to it or not.
    case .ragged: Level(differ: 28, hardly: 60, depths: 9920, paragraphs: 9890)
    }
  }

  /// Whether it holds.
  let holds: Bool
  /// What is said of it.
  let text: String

  init(_ total: Tally) {
    var lines: [String] = []
    var counts: [String] = []
    for wrapper in Wrapper.allCases {
      let level = Self.level(wrapper)
      let all = VariantReading.Verdict.allCases.reduce(0) { $0 + total.count($1, wrapper) }
      let differ = total.count(.differs, wrapper)
      counts.append("\(wrapper.rawValue): \(differ) of \(all) differ")
      if differ * 10_000 > level.differ * all {
        lines.append(
          "\(wrapper.rawValue): \(differ) of \(all) differ, more than \(level.differ) of 10000"
        )
      }
      let hardly = total.count(.hardlyWrapped, wrapper)
      if hardly * 10_000 > level.hardly * all {
        lines.append("\(wrapper.rawValue): \(hardly) of \(all) are not seen to be wrapped")
      }
      if let depths = total.depths[wrapper], depths.equal * 10_000 < level.depths * depths.all {
        lines.append("\(wrapper.rawValue): \(depths.equal) of \(depths.all) items at their depth")
      }
      if let found = total.paragraphs[wrapper], found.equal * 10_000 < level.paragraphs * found.all
      {
        lines.append("\(wrapper.rawValue): \(found.equal) of \(found.all) paragraphs equal")
      }
    }
    holds = lines.isEmpty
    let verdict = holds ? "the floor holds" : "below the floor:\n" + lines.joined(separator: "\n")
    text = counts.joined(separator: "\n") + "\n" + verdict
  }
}

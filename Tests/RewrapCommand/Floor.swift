import RewrappedRecords

/// What must hold at least, as it was measured when it was last set.
struct Floor {
  /// Of ten thousand variants of each wrapper, how many may differ.
  private static let allowed: [Wrapper: Int] = [.plain: 0, .kinsoku: 0, .hanging: 0, .ragged: 0]

  /// Whether it holds.
  let holds: Bool
  /// What is said of it.
  let text: String

  init(_ total: Tally) {
    var lines: [String] = []
    for wrapper in Wrapper.allCases {
      let all = VariantReading.Verdict.allCases.reduce(0) { $0 + total.count($1, wrapper) }
      let differ = total.count(.differs, wrapper)
      let allowed = Self.allowed[wrapper] ?? 0
      if differ * 10_000 > allowed * all {
        lines.append(
          "\(wrapper.rawValue): \(differ) of \(all) differ, allowed \(allowed) in 10,000"
        )
      }
    }
    holds = lines.isEmpty
    text = holds ? "the floor holds" : lines.joined(separator: "\n")
  }
}

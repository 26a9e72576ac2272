/// What many variants of one record came to (統計).
public struct Tally: Sendable {
  /// Of each wrapper, how many variants stand how.
  public private(set) var verdicts: [Wrapper: [VariantReading.Verdict: Int]] = [:]
  /// Of each wrapper, the items with a number and those of them at the same depth.
  public private(set) var depths: [Wrapper: (all: Int, equal: Int)] = [:]
  /// Of each wrapper, the blocks, those with the same words, and those that cannot be told.
  public private(set) var paragraphs: [Wrapper: (all: Int, equal: Int, untold: Int)] = [:]
  /// The first seeds that differ, of each wrapper.
  public private(set) var seeds: [Wrapper: [UInt64]] = [:]

  /// Nothing counted yet.
  public init() {}

  /// Counts one variant.
  public mutating func add(_ reading: VariantReading) {
    let wrapper = reading.variant.plan.wrapper
    verdicts[wrapper, default: [:]][reading.verdict, default: 0] += 1
    depths[wrapper, default: (0, 0)].all += reading.depths.all
    depths[wrapper, default: (0, 0)].equal += reading.depths.equal
    paragraphs[wrapper, default: (0, 0, 0)].all += reading.paragraphs.all
    paragraphs[wrapper, default: (0, 0, 0)].equal += reading.paragraphs.equal
    paragraphs[wrapper, default: (0, 0, 0)].untold += reading.untoldParagraphs
    if reading.verdict == .differs { seeds[wrapper, default: []].append(reading.variant.plan.seed) }
  }

  /// Adds another's counts.
  public mutating func add(_ other: Tally) {
    for wrapper in Wrapper.allCases {
      for (verdict, count) in other.verdicts[wrapper] ?? [:] {
        verdicts[wrapper, default: [:]][verdict, default: 0] += count
      }
      if let more = other.depths[wrapper] {
        depths[wrapper, default: (0, 0)].all += more.all
        depths[wrapper, default: (0, 0)].equal += more.equal
      }
      if let more = other.paragraphs[wrapper] {
        paragraphs[wrapper, default: (0, 0, 0)].all += more.all
        paragraphs[wrapper, default: (0, 0, 0)].equal += more.equal
        paragraphs[wrapper, default: (0, 0, 0)].untold += more.untold
      }
      seeds[wrapper, default: []] += other.seeds[wrapper] ?? []
    }
  }

  /// How many variants of a wrapper, or of all, stand so.
  public func count(_ verdict: VariantReading.Verdict, _ wrapper: Wrapper? = nil) -> Int {
    let wrappers = wrapper.map { [$0] } ?? Wrapper.allCases
    return wrappers.reduce(0) { $0 + (verdicts[$1]?[verdict] ?? 0) }
  }
}

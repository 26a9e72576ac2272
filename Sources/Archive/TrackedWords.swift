/// The words by which numbers of tracked cases (列管案件) are told, as the vocabulary has them.
public struct TrackedWords: Sendable {
  /// What stands before and behind a number.
  struct Pattern: Sendable {
    let before: [UInt8]
    let behind: [UInt8]
  }

  let reported: [Pattern]
  let continued: [Pattern]
  /// The words that can stand before a pattern; else it begins a clause.
  let leads: [[UInt8]]

  /// Patterns with `{number}` in them.
  public init(reported: [String] = [], continued: [String] = [], leads: [String] = []) {
    self.reported = reported.compactMap(Self.pattern)
    self.continued = continued.compactMap(Self.pattern)
    self.leads = leads.map { Array($0.utf8) }
  }

  private static func pattern(_ text: String) -> Pattern? {
    let parts = text.split(separator: "{number}", omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty else { return nil }
    return Pattern(before: Array(parts[0].utf8), behind: Array(parts[1].utf8))
  }
}

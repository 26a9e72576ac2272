internal import SourceText

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

  /// The last bytes of the signs that patterns begin with: a quick look before the search.
  private let beginnings: [Bool]

  /// Patterns with `{number}` in them.
  public init(reported: [String] = [], continued: [String] = [], leads: [String] = []) {
    self.reported = reported.compactMap(Self.pattern)
    self.continued = continued.compactMap(Self.pattern)
    self.leads = leads.map { Array($0.utf8) }
    var beginnings = [Bool](repeating: false, count: 256)
    for pattern in self.reported + self.continued {
      beginnings[Int(pattern.before.count > 2 ? pattern.before[2] : pattern.before[0])] = true
    }
    self.beginnings = beginnings
  }

  /// Whether a sign looks like one that a pattern begins with.
  func begins(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, _ limit: Int) -> Bool {
    beginnings[Int(index + 2 < limit && bytes[index] >= 0xE0 ? bytes[index + 2] : bytes[index])]
  }

  /// Whether a pattern can begin in a stretch: digits are in it, and a sign that looks like a first one.
  func mayStand(in bytes: UnsafeBufferPointer<UInt8>, _ range: SourceRange) -> Bool {
    var hasDigit = false
    var hasBeginning = false
    for byte in bytes[range.bytes] {
      if byte &- 0x30 < 10 || byte == 0xEF { hasDigit = true }
      if beginnings[Int(byte)] { hasBeginning = true }
    }
    return hasDigit && hasBeginning
  }

  private static func pattern(_ text: String) -> Pattern? {
    let parts = text.split(separator: "{number}", omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty else { return nil }
    return Pattern(before: Array(parts[0].utf8), behind: Array(parts[1].utf8))
  }
}

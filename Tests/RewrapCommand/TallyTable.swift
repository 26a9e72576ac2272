import RewrappedRecords

/// The counts as a table for a terminal.
struct TallyTable {
  private(set) var text =
    "record                        wrapper  variants   equal  untold  hardly  differ   depth  paragraphs  (untold)  seeds that differ\n"

  mutating func add(_ name: String, _ tally: Tally) {
    for wrapper in Wrapper.allCases {
      let counts = VariantReading.Verdict.allCases.map { tally.count($0, wrapper) }
      let depths = tally.depths[wrapper] ?? (0, 0)
      let paragraphs = tally.paragraphs[wrapper] ?? (0, 0, 0)
      let seeds =
        name == "all"
        ? ""
        : (tally.seeds[wrapper] ?? []).sorted().prefix(6).map(String.init).joined(separator: " ")
      text += Self.padded(name, 30) + Self.padded(wrapper.rawValue, 8)
      text += Self.right("\(counts.reduce(0, +))", 9)
      for count in counts { text += Self.right("\(count)", 8) }
      text += Self.right(Self.share(depths.equal, depths.all), 9)
      text += Self.right(Self.share(paragraphs.equal, paragraphs.all), 12)
      text += Self.right(Self.share(paragraphs.untold, paragraphs.all), 10)
      text += "  \(seeds)\n"
    }
  }

  /// A share in hundredths of a per cent.
  static func share(_ part: Int, _ whole: Int) -> String {
    guard whole > 0 else { return "-" }
    let hundredths = part * 10000 / whole
    let rest = hundredths % 100
    return "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)%"
  }

  private static func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(1, width - text.count))
  }

  private static func right(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(1, width - text.count)) + text
  }
}

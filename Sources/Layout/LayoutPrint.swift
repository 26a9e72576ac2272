extension LaidOutText {
  /// Why each line begins a paragraph or continues one, as text, a line a line.
  ///
  /// The golden tests hold this print; of an unwrapped record it is one line.
  public var printedReasons: String {
    var output =
      wrapping.isWrapped
      ? "wrapped at \(wrapping.margin) columns, \(wrapping.isSharp ? "sharp" : "ragged")\n"
      : "unwrapped\n"
    if !setAside.isEmpty {
      output += "set aside \(setAside.map(String.init).joined(separator: " "))\n"
    }
    guard wrapping.isWrapped else { return output }
    for reason in reasons {
      output += "\(reason.line) \(reason.joins ? "joins" : "begins") \(reason.reason.rawValue)\n"
    }
    return output
  }
}

internal import SourceText

/// Decimal numbers exactly as printed in a record (小數): never through a binary fraction.
enum Decimals {
  /// Writes `units` × 10^-`scale`: 10126 and 2 are 101.26.
  static func write(units: Int, scale: Int, into bytes: inout [UInt8]) {
    if units < 0 { bytes.append(UInt8(ascii: "-")) }
    let start = bytes.count
    bytes.append(digitsOf: units.magnitude)
    guard scale > 0 else { return }
    // One digit at least stands before the point.
    let missing = start + scale + 1 - bytes.count
    if missing > 0 {
      bytes.insert(contentsOf: repeatElement(UInt8(ascii: "0"), count: missing), at: start)
    }
    bytes.insert(UInt8(ascii: "."), at: bytes.count - scale)
  }
}

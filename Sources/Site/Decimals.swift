/// Decimal numbers exactly as printed in a record (小數): never through a binary fraction.
enum Decimals {
  /// Writes `units` × 10^-`scale`: 10126 and 2 are 101.26.
  static func write(units: Int, scale: Int, into bytes: inout [UInt8]) {
    if units < 0 { bytes.append(UInt8(ascii: "-")) }
    let digits = Array(String(units.magnitude).utf8)
    guard scale > 0 else {
      bytes += digits
      return
    }
    if digits.count > scale {
      bytes += digits[..<(digits.count - scale)]
    } else {
      bytes.append(UInt8(ascii: "0"))
    }
    bytes.append(UInt8(ascii: "."))
    bytes += [UInt8](repeating: UInt8(ascii: "0"), count: max(0, scale - digits.count))
    bytes += digits.suffix(scale)
  }
}

extension [UInt8] {
  /// Adds a whole number in decimal digits, without a text being made of it.
  public mutating func append(number: Int) {
    guard !(0..<10).contains(number) else { return append(UInt8(ascii: "0") + UInt8(number)) }
    withDigits(of: number) { append(contentsOf: $0) }
  }
}

/// Gives a whole number's decimal digits, with its sign, to a closure.
func withDigits(of number: Int, _ use: (UnsafeBufferPointer<UInt8>) -> Void) {
  // 2^64 has twenty digits.
  withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 21) { digits in
    var rest = number.magnitude
    var start = 21
    repeat {
      start -= 1
      digits[start] = UInt8(ascii: "0") + UInt8(rest % 10)
      rest /= 10
    } while rest > 0
    if number < 0 {
      start -= 1
      digits[start] = UInt8(ascii: "-")
    }
    use(UnsafeBufferPointer(rebasing: digits[start...]))
  }
}

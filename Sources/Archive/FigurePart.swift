extension FigureReading {
  /// A run of digits and the scale words behind it (39萬), one of a figure's parts.
  struct Part {
    private(set) var mantissa = 0
    private(set) var decimals = 0
    /// What the scale words multiply by.
    private(set) var power = 1
    private(set) var end: Int
    /// Whether it is written as amounts are: with a comma, a decimal point, a scale word.
    private(set) var isAmount = false
    /// Whether it is a number: 1,23 and 1.2.3 are none, 0800 is none.
    private(set) var isSound = true

    /// Reads the digits at a byte; nil where there are none.
    init?(at start: Int, before limit: Int, _ bytes: UnsafeBufferPointer<UInt8>) {
      end = start
      var (digits, group, first) = (0, 0, -1)
      var inDecimals = false
      var hasComma = false
      while end < limit {
        if let (value, width) = FigureReading.digit(bytes, end, limit) {
          if first < 0 { first = value }
          let next = mantissa.multipliedReportingOverflow(by: 10)
          if next.overflow || digits > 17 { isSound = false } else { mantissa = next.0 + value }
          digits += 1
          group += 1
          if inDecimals { decimals += 1 }
          end += width
          continue
        }
        let byte = bytes[end]
        guard byte == 0x2C || byte == 0x2E, digits > 0,
          FigureReading.digit(bytes, end + 1, limit) != nil
        else { break }
        if inDecimals { isSound = false }
        if hasComma ? group != 3 : byte == 0x2C && group > 3 { isSound = false }
        if byte == 0x2C { hasComma = true } else { inDecimals = true }
        isAmount = true
        group = 0
        end += 1
      }
      guard digits > 0 else { return nil }
      if hasComma, !inDecimals, group != 3 { isSound = false }
      if first == 0, digits - decimals > 1 { isSound = false }
      var next = FigureReading.skipBlanks(bytes, end, limit)
      while let (factor, width) = FigureReading.scaleWord(bytes, next, limit) {
        let product = power.multipliedReportingOverflow(by: factor)
        if product.overflow { isSound = false } else { power = product.0 }
        next += width
        end = next
        isAmount = true
      }
    }
  }
}

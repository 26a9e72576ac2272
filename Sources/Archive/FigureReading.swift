internal import SourceText

/// One figure of a sentence (數字), 2,238萬餘人: its digits, scale words and unit of measure.
///
/// A number is a figure only where a unit of measure follows, or where it is written as an amount
/// (1,024, 86.35) and its clause ends with it. 5G, 第2期, 110-115 and 10:30 are words.
struct FigureReading {
  /// The first digit.
  let start: Int
  /// The byte after the digits, the scale words and 餘.
  private(set) var end: Int
  /// The byte after the unit of measure; ``end`` where there is none.
  private(set) var measureEnd: Int
  /// The value is `units` × 10^-`scale`.
  private(set) var units = 0
  private(set) var scale = 0
  /// Whether it is said to be more than that (餘).
  private(set) var isMore = false
  /// Whether it is a figure at all; else the digits are words.
  private(set) var isFigure = false

  /// Reads the digits at a byte.
  ///
  /// - Parameters:
  ///   - start: The first digit.
  ///   - limit: Where the sentence's paragraph ends.
  ///   - before: The sign before it, and the one before that; 0 at the beginning.
  ///   - bytes: The text.
  ///   - words: What units there are.
  init(
    at start: Int,
    before limit: Int,
    after before: (last: UInt32, other: UInt32),
    _ bytes: UnsafeBufferPointer<UInt8>,
    _ words: FigureWords
  ) {
    self.start = start
    (end, measureEnd) = (start, start)
    var isAmount = false
    var isSound = Self.mayFollow(before)
    var power = Int.max
    // 39萬5千: parts of ever smaller scale.
    while let part = Part(at: end, before: limit, bytes) {
      guard part.isSound, part.power < power, add(part) else {
        isSound = false
        end = max(end, part.end)
        break
      }
      end = part.end
      isAmount = isAmount || part.isAmount
      power = part.power
      guard power > 1, end < limit, Self.digit(bytes, end, limit) != nil else { break }
    }
    measureEnd = end
    guard isSound else { return }
    readMore(limit, bytes, words)
    let measure = Self.skipBlanks(bytes, end, limit)
    if let unit = words.unitEnd(bytes, at: measure, before: limit) {
      measureEnd = unit
      isFigure = true
    } else {
      measureEnd = end
      isFigure = isAmount && Self.endsClause(bytes, end, limit)
    }
  }

  /// 2,000餘萬: what is more than it says can have its scale behind that.
  private mutating func readMore(
    _ limit: Int,
    _ bytes: UnsafeBufferPointer<UInt8>,
    _ words: FigureWords
  ) {
    for word in words.more where FigureWords.has(word, bytes, at: end, before: limit) {
      var next = end + word.count
      var power = 1
      while let (factor, width) = Self.scaleWord(bytes, next, limit) {
        power *= factor
        next += width
      }
      let (units, overflow) = units.multipliedReportingOverflow(by: power)
      guard !overflow else { return }
      (self.units, end, isMore) = (units, next, true)
      return
    }
  }

  private mutating func add(_ part: Part) -> Bool {
    var (mantissa, digits) = (part.mantissa, part.decimals)
    var power = part.power
    while digits > 0, power >= 10 { (digits, power) = (digits - 1, power / 10) }
    let scaled = mantissa.multipliedReportingOverflow(by: power)
    guard !scaled.overflow, scale == 0 || digits == 0 else { return false }
    mantissa = scaled.partialValue
    if digits > 0, units != 0 { return false }
    let sum = units.addingReportingOverflow(mantissa)
    guard !sum.overflow else { return false }
    (units, scale) = (sum.partialValue, digits)
    return true
  }

  /// Whether a figure can stand after these signs: not in B5G/6G, 第2期, 3至5人, 10:30.
  private static func mayFollow(_ before: (last: UInt32, other: UInt32)) -> Bool {
    switch before.last {
    case 0x7B2C, 0x2F, 0x2D, 0x7E, 0x3A, 0x5F, 0x23, 0x2E, 0x2B, 0x26, 0x40, 0x2C:  // 第 / - ~ : …
      false
    case 0xFF0D, 0xFF0F, 0xFF5E, 0x2013, 0x2014, 0x2212, 0x301C, 0xFF0E: false
    case 0x41...0x5A, 0x61...0x7A, 0xFF21...0xFF3A, 0xFF41...0xFF5A: false
    case 0x81F3, 0x5230, 0x3001, 0x53CA, 0x8207, 0x548C, 0x6216:  // 至 到 、 及 與 和 或
      !before.other.isDigit
    default: true
    }
  }

  private static func endsClause(
    _ bytes: UnsafeBufferPointer<UInt8>,
    _ index: Int,
    _ limit: Int
  ) -> Bool {
    let index = skipBlanks(bytes, index, limit)
    guard index + 2 < limit else { return index >= limit || bytes[index] == 0x29 }
    switch (bytes[index], bytes[index + 1], bytes[index + 2]) {
    case (0xEF, 0xBC, 0x8C), (0xE3, 0x80, 0x82), (0xEF, 0xBC, 0x9B), (0xEF, 0xBC, 0x89): return true
    case (0x29, _, _), (0x3B, _, _): return true
    default: return false
    }
  }

  /// Whether a byte is a Latin letter.
  static func isLatin(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte & 0xDF) }

  /// A digit, half or full width.
  static func digit(
    _ bytes: UnsafeBufferPointer<UInt8>,
    _ index: Int,
    _ limit: Int
  ) -> (value: Int, width: Int)? {
    guard index < limit else { return nil }
    let byte = bytes[index]
    if byte &- 0x30 < 10 { return (Int(byte &- 0x30), 1) }
    guard byte == 0xEF, index + 2 < limit, bytes[index + 1] == 0xBC, bytes[index + 2] &- 0x90 < 10
    else { return nil }
    return (Int(bytes[index + 2] &- 0x90), 3)
  }

  static func skipBlanks(
    _ bytes: UnsafeBufferPointer<UInt8>,
    _ index: Int,
    _ limit: Int
  ) -> Int {
    var index = index
    while index < limit {
      if bytes[index] == 0x20 {
        index += 1
      } else if bytes[index] == 0xE3, index + 2 < limit, bytes[index + 1] == 0x80,
        bytes[index + 2] == 0x80
      {
        index += 3
      } else {
        break
      }
    }
    return index
  }

  /// 百 千 萬 億 兆, but not the 百 of 百分點.
  static func scaleWord(
    _ bytes: UnsafeBufferPointer<UInt8>,
    _ index: Int,
    _ limit: Int
  ) -> (factor: Int, width: Int)? {
    guard index + 2 < limit else { return nil }
    switch (bytes[index], bytes[index + 1], bytes[index + 2]) {
    case (0xE7, 0x99, 0xBE):
      let isShare =
        index + 5 < limit && bytes[index + 3] == 0xE5 && bytes[index + 4] == 0x88
        && bytes[index + 5] == 0x86
      return isShare ? nil : (100, 3)
    case (0xE5, 0x8D, 0x83): return (1000, 3)
    case (0xE8, 0x90, 0xAC), (0xE4, 0xB8, 0x87): return (10_000, 3)
    case (0xE5, 0x84, 0x84): return (100_000_000, 3)
    case (0xE5, 0x85, 0x86): return (1_000_000_000_000, 3)
    default: return nil
    }
  }
}

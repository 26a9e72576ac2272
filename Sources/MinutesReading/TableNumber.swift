import SourceText

/// A number as a cell prints it: 2,460,791, -23,978, △1,200, 101.26%, (123).
struct TableNumber {
  var units: Int
  var scale: Int
  var percent: Bool
  /// Whether brackets make it negative, which holds only among other numbers: (1) is also a mark.
  var isBracketed: Bool

  /// The number that a cell holds and nothing else; nil when it holds another thing.
  ///
  /// 007 is a code, 1,23 a list: neither is a number.
  init?(_ scalars: [UInt32], _ positions: Range<Int>) {
    var lower = positions.lowerBound
    var upper = positions.upperBound
    func trim() {
      while lower < upper, scalars[lower].isWhitespace { lower += 1 }
      while lower < upper, scalars[upper - 1].isWhitespace { upper -= 1 }
    }
    guard lower < upper else { return nil }
    isBracketed = scalars[lower].halfWidth == 0x28 && scalars[upper - 1].halfWidth == 0x29
    var isNegative = isBracketed
    if isBracketed {
      lower += 1
      upper = max(lower, upper - 1)
      trim()
    }
    percent = lower < upper && scalars[upper - 1].halfWidth == 0x25
    if percent {
      upper -= 1
      trim()
    }
    guard lower < upper else { return nil }
    switch scalars[lower] {
    case 0x2D, 0xFF0D, 0x2212, 0x2012, 0x2013, 0x25B3, 0x25B2:  // - － − ‒ – △ ▲
      guard !isBracketed else { return nil }
      isNegative = true
      lower += 1
      trim()
    case 0x2B, 0xFF0B:
      lower += 1
      trim()
    default: break
    }
    guard let (value, scale) = Self.magnitude(scalars, lower..<max(lower, upper)) else {
      return nil
    }
    units = isNegative ? -value : value
    self.scale = scale
  }

  /// Digits with grouping commas and a decimal point, at most eighteen.
  private static func magnitude(
    _ scalars: [UInt32],
    _ positions: Range<Int>
  ) -> (value: Int, scale: Int)? {
    var value = 0
    var digits = 0
    var whole = 0
    var group: Int?
    var scale: Int?
    var afterComma = false
    guard let start = positions.first, scalars[start].isDigit else { return nil }
    for position in positions {
      let scalar = scalars[position]
      if let digit = scalar.digitValue {
        digits += 1
        guard digits <= 18 else { return nil }
        value = value * 10 + digit
        if let decimals = scale {
          scale = decimals + 1
        } else {
          whole += 1
          group = group.map { $0 + 1 }
        }
        afterComma = false
      } else if scalar == 0x2C || scalar == 0xFF0C {
        guard scale == nil, whole > 0, group ?? 3 == 3, group != nil || whole <= 3 else {
          return nil
        }
        group = 0
        afterComma = true
      } else if scalar == 0x2E || scalar == 0xFF0E {
        guard scale == nil, whole > 0, group ?? 3 == 3 else { return nil }
        scale = 0
      } else if scalar.isWhitespace, afterComma {
        continue  // A wrapped cell parts a number at its comma.
      } else {
        return nil
      }
    }
    guard scale != 0, scale != nil || group ?? 3 == 3 else { return nil }
    if scalars[start].digitValue == 0, whole > 1 { return nil }
    return (value, scale ?? 0)
  }
}

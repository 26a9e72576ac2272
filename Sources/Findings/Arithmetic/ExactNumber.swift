/// A decimal number without rounding and without overflow (精確小數): a result too large is none.
struct ExactNumber {
  /// The number is `units` × 10^-`scale`.
  let units: Int128
  /// How many decimals it has.
  let scale: Int
  /// How far it may lie from what it stands for, in halves of 10^-`scale`.
  let reach: Int128

  /// The sum of terms, or of those that others are divided by.
  init?(_ terms: [Term], ofBase isBase: Bool = false) {
    var scale = 0
    for term in terms where term.isBase == isBase { scale = max(scale, term.figure.scale) }
    var sum: Int128 = 0
    var reach: Int128 = 0
    for term in terms where term.isBase == isBase && term.figure.kind == .number {
      let unit = Self.power(scale - term.figure.scale)
      let (value, overflow) = Int128(term.figure.units).multipliedReportingOverflow(by: unit)
      let (next, over) =
        term.isTaken ? sum.subtractingReportingOverflow(value) : sum.addingReportingOverflow(value)
      guard !overflow, !over else { return nil }
      sum = next
      if term.figure.isRounded { reach += unit }
    }
    (units, self.scale, self.reach) = (sum, scale, reach)
  }

  /// 10 to a power that an Int128 can hold.
  static func power(_ exponent: Int) -> Int128 {
    guard exponent > 0 else { return 1 }
    var power: Int128 = 1
    for _ in 0..<min(exponent, 38) { power *= 10 }
    return power
  }

  /// A quotient, halves away from zero (四捨五入).
  static func rounded(_ value: Int128, over base: Int128) -> Int128? {
    guard base > 0 else { return nil }
    let (quotient, rest) = value.quotientAndRemainder(dividingBy: base)
    let (twice, overflow) = rest.magnitude.multipliedReportingOverflow(by: 2)
    guard !overflow else { return nil }
    guard twice >= base.magnitude else { return quotient }
    return value < 0 ? quotient - 1 : quotient + 1
  }

  /// A product, unless it is too large.
  static func product(_ factors: Int128...) -> Int128? {
    var product: Int128 = 1
    for factor in factors {
      let (next, overflow) = product.multipliedReportingOverflow(by: factor)
      guard !overflow else { return nil }
      product = next
    }
    return product
  }

  /// The number at another number of decimals, rounded.
  func units(at scale: Int) -> Int? {
    if scale >= self.scale {
      return Self.product(units, Self.power(scale - self.scale)).flatMap { Int(exactly: $0) }
    }
    return Self.rounded(units, over: Self.power(self.scale - scale)).flatMap { Int(exactly: $0) }
  }
}

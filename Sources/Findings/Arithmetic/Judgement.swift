/// What comes of comparing a printed figure with what others give (判定).
struct Judgement {
  /// What came of it.
  let verdict: ArithmeticCheck.Verdict
  /// What the others give, at the printed precision.
  let result: Figure?
  /// How many dashes counted as 0.
  let dashes: Int

  /// Whether the figures agree, be it within rounding.
  var holds: Bool { verdict == .exact || verdict == .rounded }
  /// Whether it could be told.
  var isTold: Bool { holds || verdict == .contradiction }

  private init(_ reason: ArithmeticCheck.Reason, _ dashes: Int) {
    (verdict, result, self.dashes) = (.unchecked(reason), nil, dashes)
  }

  private init(_ verdict: ArithmeticCheck.Verdict, _ result: Figure?, _ dashes: Int) {
    (self.verdict, self.result, self.dashes) = (verdict, result, dashes)
  }

  /// A printed figure against the sum of terms, or against a ratio where some are a base; nil where
  /// the numbers are too large to be computed with.
  ///
  /// - Parameters:
  ///   - printed: The figure.
  ///   - terms: What it is computed from.
  ///   - isHundredfold: Whether a ratio without a percent sign is printed in hundredths.
  init?(_ printed: Figure, _ terms: [Term], isHundredfold: Bool = false) {
    var dashes = 0
    var hasBase = false
    var lacksBase = false
    var isText = printed.kind == .text
    var isMissing = printed.kind == .missing
    for term in terms {
      switch term.figure.kind {
      case .number: break
      case .dash: dashes += 1
      case .text: isText = true
      case .missing: isMissing = true
      }
      guard term.isBase else { continue }
      hasBase = true
      if !term.figure.isCounted { lacksBase = true }
    }
    if lacksBase || hasBase && ExactNumber(terms, ofBase: true)?.units == 0 {
      self.init(.noBase, dashes)
    } else if isText {
      self.init(.text, dashes)
    } else if isMissing {
      self.init(.missing, dashes)
    } else if !hasBase {
      self.init(printed, sumOf: terms, dashes)
    } else {
      self.init(printed, ratioOf: terms, isHundredfold, dashes)
    }
  }

  private init?(_ printed: Figure, sumOf terms: [Term], _ dashes: Int) {
    guard let sum = ExactNumber(terms) else { return nil }
    if printed.kind == .dash {
      guard sum.units == 0 else {
        self.init(.missing, dashes)
        return
      }
      self.init(.exact, Figure(units: 0, scale: 0, isPercent: false), dashes + 1)
      return
    }
    guard let units = sum.units(at: printed.scale) else { return nil }
    let result = Figure(units: units, scale: printed.scale, isPercent: printed.isPercent)
    if units == printed.units {
      self.init(.exact, result, dashes)
      return
    }
    let scale = max(sum.scale, printed.scale)
    let own = ExactNumber.power(scale - printed.scale)
    let theirs = ExactNumber.power(scale - sum.scale)
    guard let value = ExactNumber.product(2, sum.units, theirs),
      let reach = ExactNumber.product(sum.reach, theirs),
      let target = ExactNumber.product(2, Int128(printed.units), own)
    else { return nil }
    let (distance, overflow) = value.subtractingReportingOverflow(target)
    guard !overflow else { return nil }
    let isCut = sum.scale > printed.scale
    let (allowed, tooWide) = reach.addingReportingOverflow(printed.isRounded || isCut ? own : 0)
    guard !tooWide else { return nil }
    self.init(distance.magnitude <= allowed.magnitude ? .rounded : .contradiction, result, dashes)
  }

  private init?(
    _ printed: Figure,
    ratioOf terms: [Term],
    _ isHundredfold: Bool,
    _ dashes: Int
  ) {
    guard let over = ExactNumber(terms), let under = ExactNumber(terms, ofBase: true) else {
      return nil
    }
    if printed.kind == .dash {
      // A share of -: nothing of something is 0; else it is not given.
      guard over.units == 0 else {
        self.init(.missing, dashes)
        return
      }
      self.init(.exact, Figure(units: 0, scale: 0, isPercent: false), dashes + 1)
      return
    }
    let sign: Int128 = under.units < 0 ? -1 : 1
    let hundred: Int128 = printed.isPercent || isHundredfold ? 100 : 1
    let power = under.scale + printed.scale - over.scale
    let raise = ExactNumber.power(power)
    let lower = ExactNumber.power(-power)
    guard let value = ExactNumber.product(sign, over.units, hundred, raise),
      let part = ExactNumber.product(sign, under.units, lower),
      let whole = ExactNumber.rounded(value, over: part), let units = Int(exactly: whole)
    else { return nil }
    let result = Figure(units: units, scale: printed.scale, isPercent: printed.isPercent)
    if units == printed.units {
      self.init(.exact, result, dashes)
      return
    }
    // Cut off instead of rounded: less than one of the last printed place away.
    if Int(exactly: value / part) == printed.units {
      self.init(.rounded, result, dashes)
      return
    }
    guard
      let isWithin = Self.isWithin(
        Int128(printed.units),
        numerator: (value, ExactNumber.product(over.reach, hundred, raise)),
        denominator: (part, ExactNumber.product(under.reach, lower))
      )
    else { return nil }
    self.init(isWithin ? .rounded : .contradiction, result, dashes)
  }

  /// Whether a quotient of values as near as rounding allows rounds to a printed number.
  private static func isWithin(
    _ printed: Int128,
    numerator: (value: Int128, reach: Int128?),
    denominator: (value: Int128, reach: Int128?)
  ) -> Bool? {
    guard let over = numerator.reach, let under = denominator.reach,
      let value = ExactNumber.product(2, numerator.value),
      let base = ExactNumber.product(2, denominator.value)
    else { return nil }
    let ((least, under1), (most, over1)) = (
      value.subtractingReportingOverflow(over), value.addingReportingOverflow(over)
    )
    let ((low, under2), (high, over2)) = (
      base.subtractingReportingOverflow(under), base.addingReportingOverflow(under)
    )
    guard !under1, !over1, !under2, !over2 else { return nil }
    guard low > 0 else { return true }
    // 2 × printed ± 1 against 2 × the quotient's ends.
    guard let above = ExactNumber.product(2 * printed + 1, least >= 0 ? high : low),
      let below = ExactNumber.product(2 * printed - 1, most >= 0 ? low : high),
      let first = ExactNumber.product(2, least), let last = ExactNumber.product(2, most)
    else { return nil }
    return above >= first && below <= last
  }
}

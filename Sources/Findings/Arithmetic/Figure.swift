internal import Minutes

/// What a cell gives to a computation (數值): a number as printed, or why there is none.
struct Figure: Sendable, Equatable {
  /// What a cell gives.
  enum Kind: Sendable {
    /// A number.
    case number
    /// A dash, which counts as 0.
    case dash
    /// Nothing is printed, or 無.
    case missing
    /// Words.
    case text
  }

  /// What it gives.
  var kind: Kind
  /// The number is `units` × 10^-`scale`.
  var units = 0
  /// How many decimals are printed.
  var scale = 0
  /// Whether a percent sign is printed.
  var isPercent = false
  /// Whether it stands for every value that rounds to it; a count does not.
  var isRounded = false

  /// What a cell gives.
  ///
  /// - Parameters:
  ///   - value: What it holds.
  ///   - isRounded: Whether whole numbers of its column are rounded ones, 千元.
  init(_ value: ReportTable.Value, isRounded: Bool) {
    switch value {
    case .number(let units, let scale, let percent):
      kind = .number
      (self.units, self.scale, isPercent) = (units, scale, percent)
      self.isRounded = isRounded || scale > 0
    case .dash: kind = .dash
    case .blank, .none, .inherited, .spanned: kind = .missing
    case .text, .date: kind = .text
    }
  }

  /// A computed number.
  init(units: Int, scale: Int, isPercent: Bool) {
    kind = .number
    (self.units, self.scale, self.isPercent) = (units, scale, isPercent)
  }

  /// Whether it can be computed with.
  var isCounted: Bool { kind == .number || kind == .dash }

  /// The number as a record would print it, 2,491,519 or 101.26%.
  func words(grouped: Bool) -> String {
    switch kind {
    case .dash: return "0 (-)"
    case .missing: return "?"
    case .text: return "…"
    case .number: break
    }
    var digits = Array(String(units.magnitude).utf8)
    if digits.count <= scale {
      digits = [UInt8](repeating: 0x30, count: scale + 1 - digits.count) + digits
    }
    var bytes: [UInt8] = units < 0 ? [0x2D] : []
    let whole = digits.count - scale
    for index in 0..<whole {
      if grouped, index > 0, (whole - index).isMultiple(of: 3) { bytes.append(0x2C) }
      bytes.append(digits[index])
    }
    if scale > 0 { bytes.append(0x2E) }
    bytes += digits[whole...]
    if isPercent { bytes.append(0x25) }
    return String(decoding: bytes, as: UTF8.self)
  }
}

/// What kind of sign a scalar is, as minutes use them.
extension UInt32 {
  /// Unicode white space, line ends and the ideographic space (U+3000) included.
  @inlinable
  public var isWhitespace: Bool {
    switch self {
    case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F,
      0x3000:
      true
    default: false
    }
  }

  /// A Han character, the compatibility and private-use ones (造字) included.
  @inlinable
  public var isHan: Bool {
    switch self {
    case 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF, 0x3005, 0x3007,
      0xE000...0xF8FF, 0xF0000...0x10FFFF:
      true
    default: false
    }
  }

  /// A digit, half or full width.
  @inlinable
  public var isDigit: Bool { (0x30...0x39).contains(self) || (0xFF10...0xFF19).contains(self) }

  /// The value of a half- or full-width digit.
  @inlinable
  public var digitValue: Int? {
    if (0x30...0x39).contains(self) { return Int(self - 0x30) }
    if (0xFF10...0xFF19).contains(self) { return Int(self - 0xFF10) }
    return nil
  }

  /// A Latin letter, half or full width.
  @inlinable
  public var isLatinLetter: Bool {
    switch self {
    case 0x41...0x5A, 0x61...0x7A, 0xC0...0x24F, 0xFF21...0xFF3A, 0xFF41...0xFF5A: true
    default: false
    }
  }

  /// A control or bidirectional sign that must be shown as a visible mark.
  @inlinable
  public var isHiddenControl: Bool {
    switch self {
    case 0x00...0x08, 0x0E...0x1F, 0x7F...0x84, 0x86...0x9F, 0x200E, 0x200F, 0x202A...0x202E,
      0x2066...0x2069, 0x061C:
      true
    default: false
    }
  }

  /// What is shown in the place of a hidden sign: ␇, ⟦U+202E⟧.
  public var visibleMark: [UInt8] {
    if self < 0x20 { return [0xE2, 0x90, UInt8(0x80 + self)] }
    if self == 0x7F { return [0xE2, 0x90, 0xA1] }
    let digits = Array("0123456789ABCDEF".utf8)
    var mark = Array("⟦U+".utf8)
    for shift in [12, 8, 4, 0] as [UInt32] { mark.append(digits[Int(self >> shift & 0xF)]) }
    return mark + Array("⟧".utf8)
  }

  /// The half-width form of a full-width ASCII sign, else itself.
  @inlinable
  public var halfWidth: UInt32 {
    (0xFF01...0xFF5E).contains(self) ? self - 0xFEE0 : self
  }
}

/// A text made of scalars, encoded in one go instead of sign by sign.
extension String {
  /// The text of scalars; a value that is no scalar is left out.
  public init(scalars: ArraySlice<UInt32>) {
    var count = 0
    for scalar in scalars { count += UTF8Encoding.width(scalar) }
    self.init(unsafeUninitializedCapacity: count) { utf8 in
      var end = 0
      for scalar in scalars { UTF8Encoding.append(scalar, to: utf8, at: &end) }
      return end
    }
  }
}

/// Writing UTF-8 one scalar at a time.
private enum UTF8Encoding {
  /// How many bytes a value takes; none where it is no scalar.
  static func width(_ scalar: UInt32) -> Int {
    switch scalar {
    case 0..<0x80: 1
    case 0x80..<0x800: 2
    case 0xD800..<0xE000: 0
    case 0x800..<0x10000: 3
    case 0x10000..<0x110000: 4
    default: 0
    }
  }

  static func append(
    _ scalar: UInt32,
    to utf8: UnsafeMutableBufferPointer<UInt8>,
    at end: inout Int
  ) {
    let width = width(scalar)
    guard width > 1 else {
      if width == 1 {
        utf8[end] = UInt8(truncatingIfNeeded: scalar)
        end += 1
      }
      return
    }
    let mark: UInt8 = width == 2 ? 0xC0 : width == 3 ? 0xE0 : 0xF0
    utf8[end] = mark | UInt8(truncatingIfNeeded: scalar >> UInt32(6 * (width - 1)))
    for place in 1..<width {
      let bits = scalar >> UInt32(6 * (width - 1 - place))
      utf8[end + place] = 0x80 | UInt8(truncatingIfNeeded: bits & 0x3F)
    }
    end += width
  }
}

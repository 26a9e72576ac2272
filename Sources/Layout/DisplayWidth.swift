/// How many columns of half-width characters a text takes, as a wrap counts them.
package enum DisplayWidth {
  /// The columns of one scalar: 2 for Han and full-width signs.
  package static func of(_ scalar: UInt32) -> Int {
    switch scalar {
    case 0..<0x1100: 1
    case 0x1100...0x115F, 0x2010...0x2027, 0x2030...0x203E, 0x2460...0x24FF, 0x25A0...0x25FF,
      0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xE000...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60,
      0xFFE0...0xFFE6, 0x20000...0x10FFFF:
      2
    default: 1
    }
  }

  /// The columns of several.
  package static func of(_ scalars: ArraySlice<UInt32>) -> Int {
    var width = 0
    // Han first: most signs are.
    for scalar in scalars { width += scalar &- 0x4E00 < 0x5200 ? 2 : of(scalar) }
    return width
  }
}

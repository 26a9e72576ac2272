/// Which scalars open, or end, a word of a list: asked at every sign of a record, so by bits.
struct ScalarBits: Sendable {
  private var bits: [UInt64]
  private var hasOther = false

  /// The scalars of a sequence.
  init(_ scalars: some Sequence<UInt32>) {
    bits = Array(repeating: 0, count: 1024)
    for scalar in scalars {
      if scalar < 0x10000 {
        bits[Int(scalar >> 6)] |= 1 << UInt64(scalar & 63)
      } else {
        hasOther = true
      }
    }
  }

  /// Whether a scalar may be one of them; beyond the basic plane all may, if one is.
  func mayContain(_ scalar: UInt32) -> Bool {
    guard scalar < 0x10000 else { return hasOther }
    return bits[Int(scalar >> 6)] & (1 << UInt64(scalar & 63)) != 0
  }
}

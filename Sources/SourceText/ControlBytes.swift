extension UnsafeRawBufferPointer {
  /// Where the first byte below a blank stands from an index on, eight looked at a time; the end
  /// where there is none.
  func firstControl(from start: Int) -> Int {
    var index = start
    while index + 8 <= count {
      let word = UInt64(littleEndian: loadUnaligned(fromByteOffset: index, as: UInt64.self))
      // What is below borrows its top bit from the byte behind it, so the first one found is right.
      let below = (word &- 0x2020_2020_2020_2020) & ~word & 0x8080_8080_8080_8080
      if below != 0 { return index + below.trailingZeroBitCount / 8 }
      index += 8
    }
    while index < count, self[index] >= 0x20 { index += 1 }
    return index
  }
}

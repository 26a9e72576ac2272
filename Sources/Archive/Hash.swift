/// 64-bit hashes that are the same on every machine and in every run (雜湊).
enum Hash {
  private static let factor: UInt64 = 0x9E37_79B9_7F4A_7C15

  /// The hash of two.
  static func of(_ left: UInt64, _ right: UInt64) -> UInt64 {
    finish((left ^ 0x51ED_270B) &* factor ^ right)
  }

  /// The hash of signs.
  static func of(_ signs: ArraySlice<UInt32>) -> UInt64 {
    var hash: UInt64 = 0x6A09_E667_F3BC_C908
    for sign in signs { hash = ((hash << 5 | hash >> 59) ^ UInt64(sign)) &* factor }
    return finish(hash)
  }

  /// The hash of bytes, eight at a time.
  static func of(_ range: Range<Int>, of bytes: [UInt8]) -> UInt64 {
    var hash = UInt64(range.count) &* factor
    bytes.withUnsafeBytes { bytes in
      var index = range.lowerBound
      while index + 8 <= range.upperBound {
        let word = bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)
        hash = ((hash << 5 | hash >> 59) ^ UInt64(littleEndian: word)) &* factor
        index += 8
      }
      while index < range.upperBound {
        hash = ((hash << 5 | hash >> 59) ^ UInt64(bytes[index])) &* factor
        index += 1
      }
    }
    return finish(hash)
  }

  private static func finish(_ hash: UInt64) -> UInt64 {
    let mixed = (hash ^ hash >> 32) &* 0xD6E8_FEB8_6659_FD93
    return mixed ^ mixed >> 29
  }
}

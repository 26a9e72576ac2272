/// An address of the site, with its anchor, as one number (位址雜湊).
///
/// Two of a site's few million addresses have the same number about once in ten million sites.
enum AddressHash {
  private static let factor: UInt64 = 0x9E37_79B9_7F4A_7C15

  /// The number of a path from the site's root, or of an anchor by itself: eight bytes at a time.
  static func of(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    var hash = UInt64(bytes.count) &* factor
    var index = 0
    while index + 8 <= bytes.count {
      let word = bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)
      hash = mixed(hash ^ UInt64(littleEndian: word))
      index += 8
    }
    var rest: UInt64 = 0
    while index < bytes.count {
      rest = rest << 8 | UInt64(bytes[index])
      index += 1
    }
    return mixed(hash ^ rest)
  }

  /// The number of an anchor, given by its own, on the page of a number; the page's for no anchor.
  static func of(anchor: UnsafeRawBufferPointer, on page: UInt64) -> UInt64 {
    anchor.isEmpty ? page : mixed(page &+ factor ^ of(anchor))
  }

  private static func mixed(_ hash: UInt64) -> UInt64 {
    let product = hash &* factor
    return product ^ product >> 29
  }
}

/// An address of the site, with its anchor, as one number (位址雜湊).
///
/// A path's number is made step by step from those of its segments, so that a link needs no path put
/// together to have one. Two of a site's few million addresses have the same number about once in ten
/// million sites.
enum AddressHash {
  private static let factor: UInt64 = 0x9E37_79B9_7F4A_7C15

  /// The number of a path from the site's root, below a folder of a number.
  static func of(_ path: UnsafeRawBufferPointer, in folder: UInt64 = 0) -> UInt64 {
    var hash = folder
    var start = 0
    for index in path.indices where path[index] == UInt8(ascii: "/") {
      hash = of(segment: .init(rebasing: path[start..<index]), in: hash)
      start = index + 1
    }
    return of(segment: .init(rebasing: path[start...]), in: hash)
  }

  /// The number of a folder or a file in a folder of a number.
  static func of(segment: UnsafeRawBufferPointer, in folder: UInt64) -> UInt64 {
    mixed(folder &+ factor ^ of(words: segment))
  }

  /// The number of an anchor, given by its own, on the page of a number; the page's for no anchor.
  static func of(anchor: UnsafeRawBufferPointer, on page: UInt64) -> UInt64 {
    anchor.isEmpty ? page : mixed(page &- factor ^ of(words: anchor))
  }

  /// The number of some bytes: eight at a time.
  private static func of(words bytes: UnsafeRawBufferPointer) -> UInt64 {
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

  private static func mixed(_ hash: UInt64) -> UInt64 {
    let product = hash &* factor
    return product ^ product >> 29
  }
}

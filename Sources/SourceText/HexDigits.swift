extension Sequence<UInt8> {
  /// The bytes as hexadecimal digits (十六進位), two a byte, as `sha256sum` prints a hash.
  @inlinable
  public var hexDigits: String {
    var digits: [UInt8] = []
    digits.reserveCapacity(64)
    for byte in self {
      digits.append(Self.digit(byte >> 4))
      digits.append(Self.digit(byte & 15))
    }
    return String(decoding: digits, as: UTF8.self)
  }

  @usableFromInline
  static func digit(_ half: UInt8) -> UInt8 {
    half < 10 ? UInt8(ascii: "0") + half : UInt8(ascii: "a") + half - 10
  }
}

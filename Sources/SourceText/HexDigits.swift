extension Sequence<UInt8> {
  /// The bytes as hexadecimal digits (十六進位), two a byte, as `sha256sum` prints a hash.
  @inlinable
  public var hexDigits: String {
    var digits: [UInt8] = []
    digits.reserveCapacity(64)
    digits.append(hexDigitsOf: self)
    return String(decoding: digits, as: UTF8.self)
  }
}

extension [UInt8] {
  /// Adds bytes as hexadecimal digits.
  @inlinable
  public mutating func append(hexDigitsOf bytes: some Sequence<UInt8>) {
    for byte in bytes {
      append(Self.digit(byte >> 4))
      append(Self.digit(byte & 15))
    }
  }

  @usableFromInline
  static func digit(_ half: UInt8) -> UInt8 {
    half < 10 ? UInt8(ascii: "0") + half : UInt8(ascii: "a") + half - 10
  }
}

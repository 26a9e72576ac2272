extension Sequence<UInt8> {
  /// The bytes as hexadecimal digits (十六進位), two a byte, as `sha256sum` prints a hash.
  public var hexDigits: String {
    let signs = Array("0123456789abcdef".utf8)
    var digits: [UInt8] = []
    digits.reserveCapacity(64)
    for byte in self {
      digits.append(signs[Int(byte >> 4)])
      digits.append(signs[Int(byte & 15)])
    }
    return String(decoding: digits, as: UTF8.self)
  }
}

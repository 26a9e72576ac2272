internal import SourceText

/// The form in which two spellings of one name (名稱) are equal: 臺灣 and 台灣, ＥＡＣ 1 and EAC1.
///
/// White space is dropped, full width becomes half width, Latin letters lower case, 臺 becomes 台.
/// It is for matching only; what is shown is always the name as written.
public struct NameKey: Hashable, Sendable, Comparable {
  /// The matching form.
  public let text: String

  /// The matching form of a name as written.
  public init(_ name: String) {
    var name = name
    // Most names are their own matching form.
    let folded = name.withUTF8 { Self.isFolded($0) ? nil : Self.folded($0) }
    text = folded ?? name
  }

  /// The sign of the matching form; nil for white space.
  private static func fold(_ scalar: UInt32) -> UInt32? {
    let sign = scalar.halfWidth
    if (0x41...0x5A).contains(sign) { return sign + 0x20 }
    if sign == 0x81FA { return 0x53F0 }
    return sign.isWhitespace ? nil : sign
  }

  private static func isFolded(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var index = 0
    while index < bytes.count {
      let (scalar, width) = UTF8Decoding.scalar(in: bytes, at: index)
      guard fold(scalar) == scalar else { return false }
      index += width
    }
    return true
  }

  private static func folded(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
    var scalars: [UInt32] = []
    scalars.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      let (scalar, width) = UTF8Decoding.scalar(in: bytes, at: index)
      if let sign = fold(scalar) { scalars.append(sign) }
      index += width
    }
    return String(scalars: scalars[...])
  }

  /// Orders keys by their bytes, on every machine alike.
  public static func < (left: NameKey, right: NameKey) -> Bool {
    left.text.utf8.lexicographicallyPrecedes(right.text.utf8)
  }
}

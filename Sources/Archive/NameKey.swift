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
    var scalars = String.UnicodeScalarView()
    for scalar in name.unicodeScalars {
      var value = scalar.value.halfWidth
      if value.isWhitespace { continue }
      if (0x41...0x5A).contains(value) { value += 0x20 }
      if value == 0x81FA { value = 0x53F0 }
      if let folded = Unicode.Scalar(value) { scalars.append(folded) }
    }
    text = String(scalars)
  }

  /// Orders keys by their bytes, on every machine alike.
  public static func < (left: NameKey, right: NameKey) -> Bool {
    left.text.utf8.lexicographicallyPrecedes(right.text.utf8)
  }
}

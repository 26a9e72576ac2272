internal import Crypto
internal import SourceText

/// The eight hexadecimal digits (雜湊) by which a thing without an entry of its own is addressed.
///
/// 災防辦公室 is not in `content/units.yml`: its page is `units/u-` and eight digits, the same on
/// every machine and in every year.
public enum ShortHash {
  /// The first eight hexadecimal digits of the SHA-256 of a text.
  public static func of(_ text: String) -> String { of(Array(text.utf8)) }

  /// The first eight hexadecimal digits of the SHA-256 of some bytes.
  public static func of(_ bytes: [UInt8]) -> String {
    SHA256.hash(data: bytes).prefix(4).hexDigits
  }
}

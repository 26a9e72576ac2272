/// A name that can stand in an address (網址名稱): small letters, digits and hyphens.
public enum Slug {
  /// Names that every meeting's folder has already.
  public static let reserved = ["changes", "full", "index", "source"]

  /// Whether a name can stand in an address.
  public static func isValid(_ name: String) -> Bool {
    !name.isEmpty && name.utf8.allSatisfy(isAllowed)
  }

  /// The name that a person would make of one that cannot: `2026_02_12 第21次` is `2026-02-12-21`.
  public static func suggestion(for name: String) -> String? {
    var slug: [UInt8] = []
    for byte in name.utf8 {
      let small = (0x41...0x5A).contains(byte) ? byte + 0x20 : byte
      if isAllowed(small), small != hyphen {
        slug.append(small)
      } else if slug.last ?? hyphen != hyphen {
        slug.append(hyphen)
      }
    }
    while slug.last == hyphen { slug.removeLast() }
    return slug.isEmpty ? nil : String(decoding: slug, as: UTF8.self)
  }

  private static let hyphen = UInt8(ascii: "-")

  private static func isAllowed(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || byte == hyphen
  }
}

/// A day written `2026-02-12`.
enum ISODay {
  /// Whether the calendar has the day.
  static func isValid(_ words: String) -> Bool {
    let parts = words.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard parts.map(\.count) == [4, 2, 2] else { return false }
    let numbers = parts.compactMap { Int(String(decoding: $0, as: UTF8.self)) }
    guard numbers.count == 3, numbers[0] > 0 else { return false }
    let leap = numbers[0] % 4 == 0 && (numbers[0] % 100 != 0 || numbers[0] % 400 == 0)
    let lengths = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    guard (1...12).contains(numbers[1]) else { return false }
    return (1...lengths[numbers[1] - 1]).contains(numbers[2])
  }
}

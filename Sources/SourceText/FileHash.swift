internal import Crypto

/// The SHA-256 of a file (檔案雜湊), which tells whether two files are the same.
public struct FileHash: Hashable, Sendable {
  /// Its bytes as they stand in memory.
  private let words: SIMD4<UInt64>

  /// The hash of a file's bytes.
  public init(of bytes: [UInt8]) {
    words = SHA256.hash(data: bytes).withUnsafeBytes { $0.loadUnaligned(as: SIMD4<UInt64>.self) }
  }

  /// The hash that 64 digits write, as `sha256sum` prints them; nil for anything else.
  public init?(digits: Slice<UnsafeRawBufferPointer>) {
    guard digits.count == 64 else { return nil }
    var words = SIMD4<UInt64>()
    let isHash = withUnsafeMutableBytes(of: &words) { bytes in
      for (index, digit) in digits.enumerated() {
        guard let half = Self.value(of: digit) else { return false }
        bytes[index / 2] = bytes[index / 2] << 4 | half
      }
      return true
    }
    guard isHash else { return nil }
    self.words = words
  }

  private static func value(of digit: UInt8) -> UInt8? {
    switch digit {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): digit - UInt8(ascii: "a") + 10
    default: nil
    }
  }

  /// Its 64 digits.
  public var digits: String { withUnsafeBytes(of: words) { $0.hexDigits } }

  /// Its first digits, by which a file is addressed: two for each of so many bytes.
  public func digits(ofFirst count: Int) -> String {
    withUnsafeBytes(of: words) { $0.prefix(count).hexDigits }
  }

  /// Writes its 64 digits.
  public func write(into bytes: inout [UInt8]) {
    withUnsafeBytes(of: words) { bytes.append(hexDigitsOf: $0) }
  }
}

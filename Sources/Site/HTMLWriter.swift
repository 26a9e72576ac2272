/// HTML as bytes, written once from front to back.
public struct HTMLWriter: Sendable {
  /// What has been written.
  public private(set) var bytes: [UInt8] = []

  /// An empty page, or piece of one.
  public init(capacity: Int = 4096) { bytes.reserveCapacity(capacity) }

  /// Writes markup as it is.
  public mutating func raw(_ markup: StaticString) {
    bytes.append(contentsOf: UnsafeBufferPointer(start: markup.utf8Start, count: markup.utf8CodeUnitCount))
  }

  /// Writes markup that was made elsewhere and is known to be safe.
  public mutating func trusted(_ markup: some Sequence<UInt8>) { bytes.append(contentsOf: markup) }

  /// Writes words, escaped for text and for attribute values in double quotes alike.
  public mutating func text(_ words: String) {
    for byte in words.utf8 { escaped(byte) }
  }

  /// Writes words given as UTF-8, escaped.
  public mutating func text(_ words: some Sequence<UInt8>) {
    for byte in words { escaped(byte) }
  }

  /// Writes a number.
  public mutating func number(_ value: Int) { bytes.append(contentsOf: String(value).utf8) }

  private mutating func escaped(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "&"): raw("&amp;")
    case UInt8(ascii: "<"): raw("&lt;")
    case UInt8(ascii: ">"): raw("&gt;")
    case UInt8(ascii: "\""): raw("&quot;")
    default: bytes.append(byte)
    }
  }
}

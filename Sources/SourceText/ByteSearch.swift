#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

extension UnsafeRawBufferPointer {
  /// Where a byte stands next from an index on, as the C library seeks it; nil where it stands no more.
  public func index(of byte: UInt8, from start: Int) -> Int? {
    guard let base = baseAddress, start < count,
      let found = memchr(base + start, Int32(byte), count - start)
    else { return nil }
    return UnsafeRawPointer(found) - base
  }

  /// Whether it has the same bytes as another.
  public func isSame(_ other: UnsafeRawBufferPointer) -> Bool {
    guard count == other.count else { return false }
    guard let base = baseAddress, let other = other.baseAddress else { return true }
    return memcmp(base, other, count) == 0
  }
}

extension [UInt8] {
  /// Whether a stretch has the same bytes as one of another text.
  public func isSame(_ range: Range<Int>, _ other: Range<Int>, of text: [UInt8]) -> Bool {
    range.count == other.count
      && withUnsafeBytes { one in
        text.withUnsafeBytes { two in
          UnsafeRawBufferPointer(rebasing: one[range])
            .isSame(UnsafeRawBufferPointer(rebasing: two[other]))
        }
      }
  }
}

/// Reading UTF-8 one scalar at a time.
public enum UTF8Decoding {
  /// The scalar that begins at an index of valid UTF-8, and its width in bytes.
  @inlinable
  public static func scalar(in bytes: [UInt8], at index: Int) -> (scalar: UInt32, width: Int) {
    let first = UInt32(bytes[index])
    if first < 0x80 { return (first, 1) }
    if first < 0xE0 { return ((first & 0x1F) << 6 | continuation(bytes, index + 1), 2) }
    if first < 0xF0 {
      let tail = continuation(bytes, index + 1) << 6 | continuation(bytes, index + 2)
      return ((first & 0x0F) << 12 | tail, 3)
    }
    let tail =
      continuation(bytes, index + 1) << 12 | continuation(bytes, index + 2) << 6
      | continuation(bytes, index + 3)
    return ((first & 0x07) << 18 | tail, 4)
  }

  /// The scalar that begins at an index of valid UTF-8 that holds the whole of it.
  @inlinable @inline(__always)
  public static func scalar(
    in bytes: UnsafeBufferPointer<UInt8>,
    at index: Int
  ) -> (scalar: UInt32, width: Int) {
    func tail(_ place: Int) -> UInt32 { UInt32(bytes[index &+ place]) & 0x3F }
    let first = UInt32(bytes[index])
    // Han first: most of a record.
    if first & 0xF0 == 0xE0 { return ((first & 0x0F) << 12 | tail(1) << 6 | tail(2), 3) }
    if first < 0x80 { return (first, 1) }
    if first < 0xE0 { return ((first & 0x1F) << 6 | tail(1), 2) }
    return ((first & 0x07) << 18 | tail(1) << 12 | tail(2) << 6 | tail(3), 4)
  }

  @inlinable
  static func continuation(_ bytes: [UInt8], _ index: Int) -> UInt32 {
    UInt32(bytes[index]) & 0x3F
  }
}

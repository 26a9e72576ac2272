/// Bytes written one after another, from front to back.
///
/// Pages are short pieces put together by the hundred thousand. An array works out at each append
/// how it may grow and how much the piece has; here that is one comparison.
public struct ByteBuffer: Sendable {
  /// How much has been written.
  public var count: Int { written }
  @usableFromInline var written = 0
  /// What has been written, and room behind it.
  @usableFromInline var room: [UInt8]

  /// An empty buffer with room for so many bytes; it grows where that is not enough.
  public init(capacity: Int) { room = Array(repeating: 0, count: capacity) }

  /// What has been written.
  public var bytes: [UInt8] { Array(room[..<written]) }

  /// The byte that was written last.
  public var last: UInt8? { written > 0 ? room[written - 1] : nil }

  /// Writes bytes.
  @inlinable
  public mutating func append(_ piece: UnsafeBufferPointer<UInt8>) {
    let start = written
    let end = start + piece.count
    if end > room.count { grow(to: end) }
    room.withUnsafeMutableBufferPointer { room in
      guard let room = room.baseAddress, let piece = piece.baseAddress else { return }
      (room + start).update(from: piece, count: end - start)
    }
    written = end
  }

  /// Writes a byte.
  public mutating func append(_ byte: UInt8) {
    if written == room.count { grow(to: written + 1) }
    room[written] = byte
    written += 1
  }

  /// Writes a whole number in decimal digits.
  public mutating func append(number: Int) {
    if number < 0 { append(UInt8(ascii: "-")) }
    append(digitsOf: number.magnitude)
  }

  private mutating func append(digitsOf number: UInt) {
    if number >= 10 { append(digitsOf: number / 10) }
    append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number % 10))
  }

  /// Takes away what was written last, so that so many bytes are left.
  public mutating func cut(to count: Int) { written = min(written, count) }

  @usableFromInline mutating func grow(to least: Int) {
    let more = max(least - room.count, room.count, 64)
    room.append(contentsOf: repeatElement(0, count: more))
  }
}

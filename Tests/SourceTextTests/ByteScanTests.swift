import SourceText
import Testing

@Suite("Looking for bytes that must not be passed over, and writing bytes")
struct ByteScanTests {
  /// The bytes that a page may not show as they are, told one by one.
  private static func isSpecial(_ byte: UInt8) -> Bool {
    byte < 0x20 || "\"#&'<>".utf8.contains(byte) || [0x7F, 0xC2, 0xD8, 0xE2].contains(byte)
  }

  private static func isSuspect(_ byte: UInt8) -> Bool {
    byte < 0x20 || [0x7F, 0xC2, 0xD8, 0xE2].contains(byte)
  }

  private static func naive(_ bytes: [UInt8], _ start: Int, _ isSought: (UInt8) -> Bool) -> Int {
    bytes[min(start, bytes.count)...].firstIndex(where: isSought) ?? bytes.count
  }

  @Test func `each byte at each place among plain ones is found, and none else`() {
    for length in 0...20 {
      for place in 0...length {
        let missed = (UInt8.min...UInt8.max).filter { byte in
          var bytes = [UInt8](repeating: 0xB8, count: length)
          if place < length { bytes[place] = byte }
          return bytes.withUnsafeBytes {
            $0.firstSpecial(from: 0) != Self.naive(bytes, 0, Self.isSpecial)
              || $0.firstSuspect(from: 0) != Self.naive(bytes, 0, Self.isSuspect)
              || $0.isPlain == bytes.contains(where: Self.isSpecial)
          }
        }
        #expect(missed.isEmpty, "\(length) bytes, at \(place)")
      }
    }
  }

  @Test func `a search begun anywhere, the end and beyond included, finds what comes first`() {
    // What differs by one from what is sought stands behind it: a borrow must not find it.
    let bytes: [UInt8] = [
      0x20, 0x1F, 0x20, 0x22, 0x21, 0x23, 0x27, 0x28, 0x3C, 0x3D, 0x3E, 0x3F, 0x7F, 0x7E, 0x80,
      0xC2, 0xC3, 0xE2, 0xE3, 0xD8, 0xD9, 0x61, 0x62, 0x09, 0x0A,
    ]
    for end in 0...bytes.count {
      let text = Array(bytes[..<end])
      for start in 0...(end + 3) {
        text.withUnsafeBytes {
          #expect($0.firstSpecial(from: start) == Self.naive(text, start, Self.isSpecial))
          #expect($0.firstSuspect(from: start) == Self.naive(text, start, Self.isSuspect))
        }
      }
    }
  }

  @Test func `a buffer holds what was written, beyond the room it was given and after a cut`() {
    for capacity in [0, 1, 7, 100] {
      var buffer = ByteBuffer(capacity: capacity)
      var plain: [UInt8] = []
      for number in [0, 9, 10, 1_234_567, -5, .min, .max] {
        buffer.append(number: number)
        plain += String(number).utf8
        buffer.append(0x2C)
        plain.append(0x2C)
        Array("紀錄\(number)".utf8).withUnsafeBufferPointer { buffer.append($0) }
        plain += "紀錄\(number)".utf8
        #expect(buffer.bytes == plain)
        #expect(buffer.count == plain.count)
        #expect(buffer.last == plain.last)
      }
      var copy = buffer
      copy.cut(to: 3)
      copy.append(0x21)
      #expect(copy.bytes == plain[..<3] + [0x21])
      #expect(buffer.bytes == plain)
      buffer.cut(to: 1_000_000)
      #expect(buffer.count == plain.count)
    }
  }
}

/// One file of the owner's as received: a record's bytes and where its lines begin.
///
/// Lines count from the first line of the record, after its front matter, so that adding a key to
/// the front matter breaks no citation; problems show the file's own line.
public final class Source: Sendable {
  /// The path as a person would type it, `content/meetings/2026-02-12-021.txt`.
  public let path: String
  /// The record's bytes, without front matter; valid UTF-8.
  public let bytes: [UInt8]
  /// The byte at which each line begins.
  public let lineStarts: [Int32]
  /// How many lines of the file stand before the record.
  public let linesBefore: Int
  /// How many scalars stand before each block of a long text, so that the column of one place among
  /// thousands on one line is not counted from the line's beginning.
  private let counts: [Int32]
  private static let block = 4096

  /// A source whose `bytes` are known to be valid UTF-8 of less than 2 GiB.
  public init(path: String, bytes: [UInt8], linesBefore: Int = 0) {
    self.path = path
    self.bytes = bytes
    self.linesBefore = linesBefore
    var starts: [Int32] = [0]
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      if byte == 0x0A {
        starts.append(Int32(index))
      } else if byte == 0x0D {
        if index < bytes.count, bytes[index] == 0x0A { index += 1 }
        starts.append(Int32(index))
      }
    }
    // A line end closes the last line; it opens no further one.
    if starts.count > 1, Int(starts[starts.count - 1]) == bytes.count { starts.removeLast() }
    lineStarts = starts
    var counts: [Int32] = []
    if bytes.count > 16 * Self.block {
      var count: Int32 = 0
      for start in stride(from: 0, to: bytes.count, by: Self.block) {
        counts.append(count)
        for byte in bytes[start..<min(bytes.count, start + Self.block)] where byte & 0xC0 != 0x80 {
          count += 1
        }
      }
    }
    self.counts = counts
  }

  /// How many scalars a range of bytes holds.
  func characters(_ range: Range<Int>) -> Int {
    guard range.count > Self.block, !counts.isEmpty else {
      return bytes[range].count { $0 & 0xC0 != 0x80 }
    }
    return charactersBefore(range.upperBound) - charactersBefore(range.lowerBound)
  }

  private func charactersBefore(_ end: Int) -> Int {
    let block = min(end / Self.block, counts.count - 1)
    return Int(counts[block]) + bytes[(block * Self.block)..<end].count { $0 & 0xC0 != 0x80 }
  }

  /// How many lines the record has.
  public var lineCount: Int { lineStarts.count }

  /// The number of the record's line, from 1, that holds a byte.
  public func line(at offset: Int) -> Int {
    var low = 0
    var high = lineStarts.count
    while low + 1 < high {
      let middle = (low + high) / 2
      if Int(lineStarts[middle]) <= offset { low = middle } else { high = middle }
    }
    return low + 1
  }

  /// The bytes of a line, numbered from 1, without its line end.
  public func content(ofLine line: Int) -> Range<Int> {
    let start = Int(lineStarts[line - 1])
    var end = line < lineStarts.count ? Int(lineStarts[line]) : bytes.count
    if end > start, bytes[end - 1] == 0x0A { end -= 1 }
    if end > start, bytes[end - 1] == 0x0D { end -= 1 }
    return start..<end
  }
}

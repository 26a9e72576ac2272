internal import Synchronization

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
  /// How many of them take two units of UTF-16.
  private let pairCounts: [Int32]
  private static let block = 4096
  private let knownHash = Mutex<FileHash?>(nil)

  /// A source whose `bytes` are known to be valid UTF-8 of less than 2 GiB.
  public init(path: String, bytes: [UInt8], linesBefore: Int = 0) {
    self.path = path
    self.bytes = bytes
    self.linesBefore = linesBefore
    var starts: [Int32] = [0]
    bytes.withUnsafeBytes { bytes in
      var index = bytes.firstControl(from: 0)
      while index < bytes.count {
        let byte = bytes[index]
        index += 1
        if byte == 0x0A {
          starts.append(Int32(index))
        } else if byte == 0x0D {
          if index < bytes.count, bytes[index] == 0x0A { index += 1 }
          starts.append(Int32(index))
        }
        index = bytes.firstControl(from: index)
      }
    }
    // A line end closes the last line; it opens no further one.
    if starts.count > 1, Int(starts[starts.count - 1]) == bytes.count { starts.removeLast() }
    lineStarts = starts
    let isLong = bytes.count > 16 * Self.block
    counts = isLong ? Self.counts(bytes, Self.isFirst) : []
    pairCounts = isLong ? Self.counts(bytes, Self.isPair) : []
  }

  /// The first byte of a character.
  private static func isFirst(_ byte: UInt8) -> Bool { byte & 0xC0 != 0x80 }

  /// The first byte of a character that takes two units of UTF-16.
  private static func isPair(_ byte: UInt8) -> Bool { byte >= 0xF0 }

  /// How many bytes of a kind stand before each block.
  private static func counts(_ bytes: [UInt8], _ isCounted: (UInt8) -> Bool) -> [Int32] {
    var count: Int32 = 0
    return stride(from: 0, to: bytes.count, by: block).map { start in
      defer {
        count += Int32(bytes[start..<min(bytes.count, start + block)].count(where: isCounted))
      }
      return count
    }
  }

  /// How many scalars a range of bytes holds.
  func characters(_ range: Range<Int>) -> Int { count(Self.isFirst, range, counts) }

  /// How many of them take two units of UTF-16.
  func pairs(_ range: Range<Int>) -> Int { count(Self.isPair, range, pairCounts) }

  private func count(_ isCounted: (UInt8) -> Bool, _ range: Range<Int>, _ counts: [Int32]) -> Int {
    guard range.count > Self.block, !counts.isEmpty else {
      return bytes[range].count(where: isCounted)
    }
    func before(_ end: Int) -> Int {
      let block = min(end / Self.block, counts.count - 1)
      return Int(counts[block]) + bytes[(block * Self.block)..<end].count(where: isCounted)
    }
    return before(range.upperBound) - before(range.lowerBound)
  }

  /// The hash of the record's bytes; made once, for several pages and lists tell it.
  public var hash: FileHash {
    if let hash = knownHash.withLock({ $0 }) { return hash }
    let hash = FileHash(of: bytes)
    knownHash.withLock { $0 = hash }
    return hash
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

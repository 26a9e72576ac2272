/// A record's text decoded into Unicode scalars, for matching while reading.
///
/// Reading works on positions in this array and turns them into byte ranges when it has found
/// something; the array is dropped when the record has been read.
public struct Glyphs: Sendable {
  /// The scalars, in order.
  public private(set) var scalars: [UInt32] = []
  /// The byte at which each scalar begins, and the end as a last entry.
  public private(set) var offsets: [Int32] = []

  /// The scalars of valid UTF-8.
  public init(_ bytes: [UInt8]) {
    // Room for as many as there are bytes: to count them first takes longer than it saves.
    scalars = Array(unsafeUninitializedCapacity: bytes.count) { scalars, scalarCount in
      offsets = Array(unsafeUninitializedCapacity: bytes.count + 1) { offsets, offsetCount in
        bytes.withUnsafeBufferPointer { bytes in
          var (index, place) = (0, 0)
          while index < bytes.count {
            let (scalar, width) = UTF8Decoding.scalar(in: bytes, at: index)
            scalars[place] = scalar
            offsets[place] = Int32(truncatingIfNeeded: index)
            place &+= 1
            index &+= width
          }
          offsets[place] = Int32(truncatingIfNeeded: index)
          (scalarCount, offsetCount) = (place, place + 1)
        }
      }
    }
  }

  /// The byte range of a range of positions.
  public func range(_ positions: Range<Int>) -> SourceRange {
    SourceRange(Int(offsets[positions.lowerBound]), Int(offsets[positions.upperBound]))
  }

  /// The position of the scalar that begins at, or holds, a byte.
  public func position(ofByte byte: Int) -> Int {
    var low = 0
    var high = offsets.count
    while low + 1 < high {
      let middle = (low + high) / 2
      if Int(offsets[middle]) <= byte { low = middle } else { high = middle }
    }
    return low
  }

  /// The positions of a byte range.
  public func positions(_ range: SourceRange) -> Range<Int> {
    position(ofByte: Int(range.lower))..<position(ofByte: Int(range.upper))
  }

  /// Whether the scalars of a word stand at a position, before `end`.
  public func has(_ word: [UInt32], at position: Int, before end: Int) -> Bool {
    guard position + word.count <= end else { return false }
    for index in word.indices where scalars[position + index] != word[index] { return false }
    return true
  }

  /// A range of positions as text.
  public func string(_ positions: Range<Int>) -> String {
    String(scalars: scalars[positions])
  }

  /// A range of positions without its leading and trailing white space.
  public func trimmed(_ positions: Range<Int>) -> Range<Int> {
    var lower = positions.lowerBound
    var upper = positions.upperBound
    while lower < upper, scalars[lower].isWhitespace { lower += 1 }
    while upper > lower, scalars[upper - 1].isWhitespace { upper -= 1 }
    return lower..<upper
  }
}

import SourceText

/// A stretch of a record as it is matched for outages: without the white space next to Han, half
/// width, with the way back to the record.
struct OutageText {
  private(set) var scalars: [UInt32] = []
  /// The position of each scalar in the glyphs.
  private(set) var positions: [Int] = []

  /// Nothing.
  init() {}

  /// The text of a range of positions.
  init(_ range: Range<Int>, of glyphs: Glyphs) { append(range, of: glyphs) }

  /// Goes on with another range: a cell that a page break split.
  mutating func append(_ range: Range<Int>, of glyphs: Glyphs) {
    var isAfterBlank = false
    scalars.reserveCapacity(scalars.count + range.count)
    positions.reserveCapacity(positions.count + range.count)
    for position in range.clamped(to: 0..<glyphs.scalars.count) {
      let scalar = glyphs.scalars[position]
      if scalar.isWhitespace {
        isAfterBlank = !scalars.isEmpty
        continue
      }
      let plain = scalar.halfWidth
      if isAfterBlank, let last = scalars.last, Self.isWord(last), Self.isWord(plain),
        !(last.isDigit || plain.isDigit) || last.isLatinLetter || plain.isLatinLetter
      {
        scalars.append(0x20)
        positions.append(position - 1)
      }
      scalars.append(plain)
      positions.append(position)
      isAfterBlank = false
    }
  }

  private static func isWord(_ scalar: UInt32) -> Bool { scalar.isLatinLetter || scalar.isDigit }

  /// A part of it as text.
  func string(_ range: Range<Int>) -> String {
    String(scalars: scalars[range])
  }

  /// The position in the glyphs that an index stands for.
  func position(_ index: Int) -> Int {
    if index < positions.count { return positions[index] }
    return (positions.last ?? -1) + 1
  }

  /// Where a word that stands at an index ends.
  func end(of word: [UInt32], at index: Int, before limit: Int) -> Int? {
    guard index + word.count <= limit else { return nil }
    for offset in word.indices where scalars[index + offset] != word[offset] { return nil }
    return index + word.count
  }

  /// Whether a word stands anywhere in a range.
  func has(_ word: [UInt32], in range: Range<Int>) -> Bool {
    guard let first = word.first else { return true }
    for index in range where scalars[index] == first {
      if end(of: word, at: index, before: range.upperBound) != nil { return true }
    }
    return false
  }

  /// Where one of these words first stands in a range; the longest of those that stand there.
  func first(of words: WordsToFind, in range: Range<Int>) -> Range<Int>? {
    for index in range {
      for word in words.words where word[0] == scalars[index] {
        if let end = self.end(of: word, at: index, before: range.upperBound) { return index..<end }
      }
    }
    return nil
  }
}

/// Words to find in an ``OutageText``, the longest first.
struct WordsToFind: Sendable {
  let words: [[UInt32]]
}

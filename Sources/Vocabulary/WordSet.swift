public import SourceText

/// Words that a record is searched for, the longest first.
///
/// White space inside the record's word is ignored, full and half width are one: 時　　間 is 時間.
public struct WordSet: Sendable {
  /// The words as scalars, the longest first.
  public let words: [[UInt32]]
  private let byFirst: [UInt32: [[UInt32]]]
  private let byLast: [UInt32: [[UInt32]]]

  /// A set of words.
  public init(_ words: [String]) {
    let scalars = Set(words).map { $0.unicodeScalars.map { $0.value.halfWidth } }
      .filter { !$0.isEmpty }
    self.words = scalars.sorted {
      $0.count != $1.count ? $0.count > $1.count : $0.lexicographicallyPrecedes($1)
    }
    byFirst = Dictionary(grouping: self.words) { $0[0] }
    byLast = Dictionary(grouping: self.words) { $0[$0.count - 1] }
  }

  /// Where the longest word that stands at a position ends, and which it is.
  public func match(
    _ glyphs: Glyphs,
    at position: Int,
    before end: Int
  ) -> (end: Int, word: [UInt32])? {
    guard position < end, let words = byFirst[glyphs.scalars[position].halfWidth] else {
      return nil
    }
    for word in words {
      if let wordEnd = Self.end(of: word, glyphs, at: position, before: end) {
        return (wordEnd, word)
      }
    }
    return nil
  }

  /// Whether a range is one of the words, blanks aside.
  public func isWhole(_ glyphs: Glyphs, _ positions: Range<Int>) -> Bool {
    let range = glyphs.trimmed(positions)
    guard !range.isEmpty, let words = byFirst[glyphs.scalars[range.lowerBound].halfWidth] else {
      return false
    }
    return words.contains {
      Self.end(of: $0, glyphs, at: range.lowerBound, before: range.upperBound) == range.upperBound
    }
  }

  /// Where the first word that stands anywhere in a range is.
  public func first(in glyphs: Glyphs, _ positions: Range<Int>) -> Range<Int>? {
    for position in positions {
      if let found = match(glyphs, at: position, before: positions.upperBound) {
        return position..<found.end
      }
    }
    return nil
  }

  /// Whether a text without white space is one of the words.
  public func contains(_ text: String) -> Bool {
    let scalars = text.unicodeScalars.map { $0.value.halfWidth }.filter { !$0.isWhitespace }
    return words.contains(scalars)
  }

  /// Where the longest word that stands at a position of half-width scalars without white space
  /// ends.
  public func end(in scalars: [UInt32], at position: Int, before end: Int) -> Int? {
    guard position < end, let words = byFirst[scalars[position]] else { return nil }
    for word in words where position + word.count <= end {
      if Self.stands(word, in: scalars, at: position) { return position + word.count }
    }
    return nil
  }

  /// Where the longest word begins that ends a range of half-width scalars without white space.
  public func start(in scalars: [UInt32], endOf range: Range<Int>) -> Int? {
    guard let last = range.last, let words = byLast[scalars[last]] else { return nil }
    for word in words where word.count <= range.count {
      let start = range.upperBound - word.count
      if Self.stands(word, in: scalars, at: start) { return start }
    }
    return nil
  }

  private static func stands(_ word: [UInt32], in scalars: [UInt32], at position: Int) -> Bool {
    for index in word.indices where scalars[position + index] != word[index] { return false }
    return true
  }

  private static func end(
    of word: [UInt32],
    _ glyphs: Glyphs,
    at position: Int,
    before end: Int
  ) -> Int? {
    var position = position
    for (index, scalar) in word.enumerated() {
      if index > 0 {
        while position < end, glyphs.scalars[position].isWhitespace { position += 1 }
      }
      guard position < end, glyphs.scalars[position].halfWidth == scalar else { return nil }
      position += 1
    }
    return position
  }
}

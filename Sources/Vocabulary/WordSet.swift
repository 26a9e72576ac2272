public import SourceText

/// Words that a record is searched for, the longest first.
///
/// White space inside the record's word is ignored, full and half width are one: 時　　間 is 時間.
public final class WordSet: Sendable {
  /// The words as scalars, the longest first.
  public let words: [[UInt32]]
  private let byFirst: WordIndex
  /// Made when first asked for: few lists are read from a word's end.
  private let lazyByLast = LazyReference<WordIndex>()

  /// A set of words.
  public convenience init(_ words: [String]) { self.init(scalars: words.map(Self.scalars)) }

  /// The set of words as scalars of half width.
  init(scalars: [[UInt32]]) {
    var list = scalars
    list.sort {
      $0.count != $1.count ? $0.count > $1.count : $0.lexicographicallyPrecedes($1)
    }
    self.words = list.enumerated().filter { index, word in
      !word.isEmpty && (index == 0 || list[index - 1] != word)
    }.map(\.element)
    byFirst = WordIndex(self.words, byLast: false)
  }

  /// The scalars of a word, of half width.
  static func scalars(_ word: String) -> [UInt32] {
    let bytes = Array(word.utf8)
    return scalars(of: bytes, bytes.indices)
  }

  /// The scalars of a word in UTF-8, of half width.
  static func scalars(of bytes: [UInt8], _ range: Range<Int>) -> [UInt32] {
    var scalars: [UInt32] = []
    // A Han sign has three bytes.
    scalars.reserveCapacity(range.count / 3)
    var index = range.lowerBound
    while index < range.upperBound {
      let (scalar, width) = UTF8Decoding.scalar(in: bytes, at: index)
      scalars.append(scalar.halfWidth)
      index += width
    }
    return scalars
  }

  private var byLast: WordIndex {
    lazyByLast.object { WordIndex(words, byLast: true) }
  }

  /// Where the longest word that stands at a position ends, and which it is.
  public func match(
    _ glyphs: Glyphs,
    at position: Int,
    before end: Int
  ) -> (end: Int, word: [UInt32])? {
    guard position < end else { return nil }
    for word in byFirst.words(of: glyphs.scalars[position].halfWidth) {
      if let wordEnd = self.end(of: word, glyphs, at: position, before: end) {
        return (wordEnd, Array(byFirst.letters(word)))
      }
    }
    return nil
  }

  /// Whether a range is one of the words, blanks aside.
  public func isWhole(_ glyphs: Glyphs, _ positions: Range<Int>) -> Bool {
    let range = glyphs.trimmed(positions)
    guard let first = range.first else { return false }
    return byFirst.words(of: glyphs.scalars[first].halfWidth).contains {
      end(of: $0, glyphs, at: first, before: range.upperBound) == range.upperBound
    }
  }

  /// Where the first word that stands anywhere in a range is.
  public func first(in glyphs: Glyphs, _ positions: Range<Int>) -> Range<Int>? {
    for position in positions {
      for word in byFirst.words(of: glyphs.scalars[position].halfWidth) {
        if let end = end(of: word, glyphs, at: position, before: positions.upperBound) {
          return position..<end
        }
      }
    }
    return nil
  }

  /// Whether a text without white space is one of the words.
  public func contains(_ text: String) -> Bool {
    let scalars = text.unicodeScalars.map { $0.value.halfWidth }.filter { !$0.isWhitespace }
    guard let first = scalars.first else { return false }
    return byFirst.words(of: first).contains { byFirst.letters($0).elementsEqual(scalars) }
  }

  /// Where the longest word that stands at a position of half-width scalars without white space
  /// ends.
  public func end(in scalars: [UInt32], at position: Int, before end: Int) -> Int? {
    guard position < end else { return nil }
    return byFirst.end(in: scalars, at: position, before: end)
  }

  /// Where the longest word begins that ends a range of half-width scalars without white space.
  public func start(in scalars: [UInt32], endOf range: Range<Int>) -> Int? {
    guard let last = range.last else { return nil }
    let byLast = byLast
    for word in byLast.words(of: scalars[last]) {
      let start = range.upperBound - byLast.count(word)
      if start >= range.lowerBound, byLast.stands(word, in: scalars, at: start) { return start }
    }
    return nil
  }

  private func end(
    of word: Int,
    _ glyphs: Glyphs,
    at position: Int,
    before end: Int
  ) -> Int? {
    var position = position
    var isFirst = true
    for letter in byFirst.letters(word) {
      if !isFirst {
        while position < end, glyphs.scalars[position].isWhitespace { position += 1 }
      }
      isFirst = false
      guard position < end, glyphs.scalars[position].halfWidth == letter else { return nil }
      position += 1
    }
    return position
  }
}

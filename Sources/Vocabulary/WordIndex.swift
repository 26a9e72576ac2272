/// The words of a list by one of their scalars, laid out flat: looking one up allocates nothing.
struct WordIndex: Sendable {
  private var letters: [UInt32] = []
  /// Where each word's letters stand, the words of one scalar together, the longest first.
  private var words: [Range<Int>] = []
  private var groups: [UInt32: Range<Int>]
  private let bits: ScalarBits

  /// Words, the longest first, by the scalar that `key` picks.
  init(_ list: [[UInt32]], by key: ([UInt32]) -> UInt32) {
    groups = [:]
    bits = ScalarBits(list.map(key))
    for (scalar, group) in Dictionary(grouping: list, by: key) {
      let start = words.count
      for word in group {
        words.append(letters.count..<letters.count + word.count)
        letters += word
      }
      groups[scalar] = start..<words.count
    }
  }

  /// The words of a scalar, as indices; empty when there is none.
  func words(of scalar: UInt32) -> Range<Int> {
    bits.mayContain(scalar) ? groups[scalar] ?? 0..<0 : 0..<0
  }

  /// How long a word is.
  func count(_ word: Int) -> Int { words[word].count }

  /// The letters of a word.
  func letters(_ word: Int) -> ArraySlice<UInt32> { letters[words[word]] }

  /// Whether a word stands in scalars at a position, within their bounds.
  func stands(_ word: Int, in scalars: [UInt32], at position: Int) -> Bool {
    var place = position
    for letter in words[word] {
      guard scalars[place] == letters[letter] else { return false }
      place += 1
    }
    return true
  }
}

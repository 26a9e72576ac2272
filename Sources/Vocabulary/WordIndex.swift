/// The words of a list by one of their scalars, laid out flat: looking one up allocates nothing.
///
/// It is asked at every sign of a record, mostly for nothing: a table of a few hundred bytes, a
/// quarter of it full, answers by a glance at one place and stays in the nearest memory.
final class WordIndex: Sendable {
  /// The words that share a scalar, as indices.
  private struct Group {
    var scalar: UInt32
    var words: Range<UInt32>

    /// A place where nothing is; no scalar is that large.
    static let none = Group(scalar: .max, words: 0..<0)
  }

  private let letters: [UInt32]
  /// Where each word's letters begin, the words of one scalar together, the longest first; and the end.
  private let starts: [UInt32]
  private let groups: [Group]
  private let shift: UInt32

  /// Words, the longest first, by their first scalar or by their last.
  init(_ list: [[UInt32]], byLast: Bool) {
    func key(_ word: [UInt32]) -> UInt32 { word[byLast ? word.count - 1 : 0] }
    var order = Array(list.indices)
    order.sort { a, b in
      let (one, other) = (key(list[a]), key(list[b]))
      return one != other ? one < other : a < b
    }
    var letters: [UInt32] = []
    letters.reserveCapacity(list.reduce(0) { $0 + $1.count })
    var starts: [UInt32] = []
    starts.reserveCapacity(list.count + 1)
    for index in order {
      starts.append(UInt32(letters.count))
      letters += list[index]
    }
    starts.append(UInt32(letters.count))
    let heads = order.indices.filter { $0 == 0 || key(list[order[$0]]) != key(list[order[$0 - 1]]) }
    // At least four places, so that the shift stays below the width of a scalar.
    let width = max(2, Int.bitWidth - (max(1, heads.count) * 4 - 1).leadingZeroBitCount)
    shift = UInt32(UInt32.bitWidth - width)
    var groups = [Group](repeating: .none, count: 1 << width)
    for (number, head) in heads.enumerated() {
      let end = number + 1 < heads.count ? heads[number + 1] : order.count
      let scalar = key(list[order[head]])
      var place = Self.place(of: scalar, shift)
      while groups[place].scalar != .max { place = (place + 1) & (groups.count - 1) }
      groups[place] = Group(scalar: scalar, words: UInt32(head)..<UInt32(end))
    }
    (self.letters, self.starts, self.groups) = (letters, starts, groups)
  }

  private static func place(of scalar: UInt32, _ shift: UInt32) -> Int {
    Int((scalar &* 0x9E37_79B1) &>> shift)
  }

  /// The words of a scalar, as indices; empty when there is none.
  func words(of scalar: UInt32) -> Range<Int> {
    var place = Self.place(of: scalar, shift)
    while true {
      let group = groups[place]
      if group.scalar == scalar {
        return Int(group.words.lowerBound)..<Int(group.words.upperBound)
      }
      if group.scalar == .max { return 0..<0 }
      place = (place + 1) & (groups.count - 1)
    }
  }

  /// How long a word is.
  func count(_ word: Int) -> Int { Int(starts[word + 1] - starts[word]) }

  /// The letters of a word.
  func letters(_ word: Int) -> ArraySlice<UInt32> {
    letters[Int(starts[word])..<Int(starts[word + 1])]
  }

  /// Where the first of the words that stand in scalars at a position ends, within their bounds.
  ///
  /// The second letter is looked at first: a list of places has two hundred that begin with 臺.
  func end(in scalars: [UInt32], at position: Int, before end: Int) -> Int? {
    for word in words(of: scalars[position]) {
      let start = Int(starts[word])
      let wordEnd = position + Int(starts[word + 1]) - start
      guard wordEnd <= end else { continue }
      if wordEnd > position + 1, letters[start + 1] != scalars[position + 1] { continue }
      if stands(word, in: scalars, at: position) { return wordEnd }
    }
    return nil
  }

  /// Whether a word stands in scalars at a position, within their bounds.
  func stands(_ word: Int, in scalars: [UInt32], at position: Int) -> Bool {
    var place = position
    for letter in Int(starts[word])..<Int(starts[word + 1]) {
      guard scalars[place] == letters[letter] else { return false }
      place += 1
    }
    return true
  }
}

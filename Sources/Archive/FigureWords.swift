/// The words by which figures in prose (文中數字) are told, as the vocabulary has them.
public struct FigureWords: Sendable {
  /// A word's UTF-8, found by what it begins with.
  private var units: [[[UInt8]]] = Array(repeating: [], count: 256)
  /// What follows a figure that is more than it says (餘).
  let more: [[UInt8]]
  /// What stands before a figure that is about what it says (約).
  let about: [[UInt8]]
  /// What stands before the day that data are of (截至).
  let asOfLeads: [[UInt8]]
  /// What stands behind that day (止).
  let asOfTails: [[UInt8]]
  /// What stands before any date and belongs to it (自).
  let dateLeads: [[UInt8]]
  /// What stands behind any date and belongs to it (份).
  let dateTails: [[UInt8]]

  /// The words of a language; without units of measure hardly a figure is one.
  public init(
    units: [String] = [],
    more: [String] = [],
    about: [String] = [],
    asOfLeads: [String] = [],
    asOfTails: [String] = [],
    dateLeads: [String] = [],
    dateTails: [String] = []
  ) {
    self.more = Self.longestFirst(more)
    self.about = Self.longestFirst(about)
    self.asOfLeads = Self.longestFirst(asOfLeads)
    self.asOfTails = Self.longestFirst(asOfTails)
    self.dateLeads = Self.longestFirst(dateLeads + asOfLeads)
    self.dateTails = Self.longestFirst(dateTails + asOfTails)
    for word in Self.longestFirst(units) { self.units[Self.slot(word, at: 0)].append(word) }
  }

  /// The longest first; equals in the order of their bytes.
  private static func longestFirst(_ words: [String]) -> [[UInt8]] {
    Set(words.map { Array($0.utf8) }).filter { !$0.isEmpty }.sorted {
      $0.count != $1.count ? $0.count > $1.count : $0.lexicographicallyPrecedes($1)
    }
  }

  /// The last byte of a word's first sign: it tells Han characters apart best.
  private static func slot(_ bytes: some RandomAccessCollection<UInt8>, at index: Int) -> Int {
    let start = bytes.index(bytes.startIndex, offsetBy: index)
    let third = bytes.index(start, offsetBy: 2, limitedBy: bytes.endIndex)
    guard bytes[start] >= 0xE0, let third, third < bytes.endIndex else { return Int(bytes[start]) }
    return Int(bytes[third])
  }

  /// Whether there are no units, so that nothing is looked for.
  var isEmpty: Bool { units.allSatisfy(\.isEmpty) }

  /// Where the unit of measure that stands at a byte ends.
  func unitEnd(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int, before end: Int) -> Int? {
    guard index < end else { return nil }
    let slot = bytes[index] < 0xE0 || index + 2 >= end ? bytes[index] : bytes[index + 2]
    for word in units[Int(slot)] where Self.has(word, bytes, at: index, before: end) {
      let next = index + word.count
      // km is no unit in kms, m none in mail.
      if word[0] < 0x80, next < end, FigureReading.isLatin(bytes[next]) { continue }
      return next
    }
    return nil
  }

  /// Whether a word stands at a byte.
  static func has(
    _ word: [UInt8],
    _ bytes: UnsafeBufferPointer<UInt8>,
    at index: Int,
    before end: Int
  ) -> Bool {
    guard index + word.count <= end else { return false }
    for offset in word.indices where bytes[index + offset] != word[offset] { return false }
    return true
  }
}

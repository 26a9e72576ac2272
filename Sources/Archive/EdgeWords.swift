internal import SourceText

/// Words looked for at a byte of a record's text (邊界詞): which one begins there, which one ends there.
struct EdgeWords: Sendable {
  private var byFirst: [UInt32: [[UInt8]]] = [:]
  private var byLast: [UInt32: [[UInt8]]] = [:]

  init(_ words: [String]) {
    // Of words of one length only one can stand at a place, whatever their order.
    for word in words.map({ Array($0.utf8) }).sorted(by: { $0.count > $1.count })
    where !word.isEmpty {
      byFirst[UTF8Decoding.scalar(in: word, at: 0).scalar, default: []].append(word)
      let start = word.withUnsafeBufferPointer { Self.start(of: $0, before: word.count) }
      byLast[UTF8Decoding.scalar(in: word, at: start).scalar, default: []].append(word)
    }
  }

  /// Where the longest word that begins at a byte ends.
  func end(in text: UnsafeBufferPointer<UInt8>, at position: Int, before end: Int) -> Int? {
    guard position < end, let words = byFirst[Self.scalar(text, position)] else { return nil }
    for word in words where Self.stands(word, in: text, at: position, before: end) {
      return position + word.count
    }
    return nil
  }

  /// Where the longest word that ends before a byte begins.
  func start(in text: UnsafeBufferPointer<UInt8>, before end: Int, after lower: Int) -> Int? {
    guard end > lower, let words = byLast[Self.scalar(text, Self.start(of: text, before: end))]
    else { return nil }
    for word in words where end - word.count >= lower {
      if Self.stands(word, in: text, at: end - word.count, before: end) { return end - word.count }
    }
    return nil
  }

  /// Where the first word that stands anywhere in a range begins.
  func firstStart(in text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int? {
    var position = range.lowerBound
    while position < range.upperBound {
      if end(in: text, at: position, before: range.upperBound) != nil { return position }
      position += Self.width(text[position])
    }
    return nil
  }

  /// Whether the bytes of a word stand at a position.
  static func stands(
    _ word: [UInt8],
    in text: UnsafeBufferPointer<UInt8>,
    at position: Int,
    before end: Int
  ) -> Bool {
    guard position + word.count <= end else { return false }
    for index in word.indices where text[position + index] != word[index] { return false }
    return true
  }

  /// The byte at which the scalar that ends before a byte begins.
  static func start(of text: UnsafeBufferPointer<UInt8>, before end: Int) -> Int {
    var start = end - 1
    while start > 0, text[start] & 0xC0 == 0x80 { start -= 1 }
    return start
  }

  /// How many bytes a scalar has, told by its first.
  @inline(__always)
  static func width(_ first: UInt8) -> Int {
    first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
  }

  /// The scalar that begins at a byte of valid UTF-8.
  @inline(__always)
  static func scalar(_ text: UnsafeBufferPointer<UInt8>, _ position: Int) -> UInt32 {
    let first = UInt32(text[position])
    switch width(text[position]) {
    case 1: return first
    case 2: return (first & 0x1F) << 6 | UInt32(text[position + 1] & 0x3F)
    case 3:
      let middle = UInt32(text[position + 1] & 0x3F) << 6
      return (first & 0x0F) << 12 | middle | UInt32(text[position + 2] & 0x3F)
    default:
      let upper = (first & 0x07) << 18 | UInt32(text[position + 1] & 0x3F) << 12
      return upper | UInt32(text[position + 2] & 0x3F) << 6 | UInt32(text[position + 3] & 0x3F)
    }
  }
}

internal import Pages

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// The words of a block as cmark wrote them, cut at places of the record's text (對照).
///
/// Most are the same bytes; where HTML had to escape a sign or a mark stands for a hidden one, the
/// two are walked in step.
struct RenderedWords {
  private let words: UnsafeBufferPointer<UInt8>
  private let text: [UInt8]
  private let end: Int
  private let isSame: Bool
  private var offset = 0
  /// How far the record's text has been taken.
  private(set) var position: Int

  init(_ words: UnsafeBufferPointer<UInt8>, of text: [UInt8], _ range: Range<Int>) {
    self.words = words
    self.text = text
    position = range.lowerBound
    end = range.upperBound
    isSame =
      words.count == range.count
      && text.withUnsafeBytes { bytes in
        guard let start = bytes.baseAddress, let other = words.baseAddress else { return true }
        return memcmp(start + range.lowerBound, other, range.count) == 0
      }
  }

  /// The words up to a byte of the record's text.
  mutating func words(upTo target: Int) -> UnsafeBufferPointer<UInt8> {
    let start = min(offset, words.count)
    if isSame {
      offset += max(0, min(target, end) - position)
      position = max(position, min(target, end))
    } else {
      while position < target, position < end, offset < words.count { step() }
    }
    return UnsafeBufferPointer(rebasing: words[start..<min(offset, words.count)])
  }

  /// The words that are left.
  mutating func rest() -> UnsafeBufferPointer<UInt8> {
    let start = min(offset, words.count)
    offset = words.count
    position = end
    return UnsafeBufferPointer(rebasing: words[start...])
  }

  /// Takes one sign.
  private mutating func step() {
    if words[offset] == UInt8(ascii: "&"), text[position] < 0x80 {
      while offset < words.count, words[offset] != UInt8(ascii: ";") { offset += 1 }
      offset += 1
      position += 1
      return
    }
    switch ShownText.sign(text, position, end) {
    case .shown(let width):
      offset += width
      position += width
    case .blank(let width):
      offset += 1
      position += width
    case .mark(let scalar, let width):
      offset += ShownText.mark(scalar).count
      position += width
    }
  }
}

internal import Pages
internal import SourceText

/// Text on its way into the search data (檢索文字): as shown, within a JSON string.
///
/// The strings are long, a year's text in one, so that they are written as they will stand in the file.
struct SearchText: Sendable {
  /// What has been written, without the quotes round it.
  private(set) var bytes: [UInt8] = []

  /// Writes a stretch of a record as it is shown; what a browser shows as a blank is one.
  mutating func append(_ range: Range<Int>, of text: [UInt8]) {
    let isPlain = text.withUnsafeBufferPointer { Self.isPlain($0[range]) }
    if isPlain { bytes += text[range] } else { appendSigns(range, of: text) }
  }

  /// Whether a text stands in the data as it stands in the record.
  private static func isPlain(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    // A loop without branches looks at sixteen bytes at once.
    var signs: UInt8 = 0
    for byte in UnsafeBufferPointer(rebasing: text) {
      signs |= (byte < 0x20 ? 1 : 0) | (byte == 0x22 ? 1 : 0) | (byte == 0x5C ? 1 : 0)
      signs |= (byte == 0x7F ? 1 : 0) | (byte == 0xC2 ? 1 : 0)
      signs |= (byte == 0xD8 ? 1 : 0) | (byte == 0xE2 ? 1 : 0)
    }
    return signs == 0
  }

  private mutating func appendSigns(_ range: Range<Int>, of text: [UInt8]) {
    var index = range.lowerBound
    var run = index
    while index < range.upperBound {
      let byte = text[index]
      let isPlain = byte != 0x22 && byte != 0x5C && byte != 0x09 && !ShownText.isSuspect(byte)
      guard !isPlain else {
        index += 1
        continue
      }
      var sign = ShownText.Sign.blank(width: 1)
      if byte != 0x09 { sign = ShownText.sign(text, index, range.upperBound) }
      if case .shown(let width) = sign, width > 1 {
        index += width
        continue
      }
      bytes += text[run..<index]
      if byte == 0x22 || byte == 0x5C {
        bytes += [0x5C, byte]
        index += 1
      } else {
        index += ShownText.appendReplacement(of: sign, to: &bytes)
      }
      run = index
    }
    bytes += text[run..<range.upperBound]
  }

  /// Writes a stretch of a record without its white space.
  mutating func append(withoutBlanks range: Range<Int>, of text: [UInt8]) {
    var index = range.lowerBound
    while index < range.upperBound {
      let (scalar, width) = UTF8Decoding.scalar(in: text, at: index)
      if !scalar.isWhitespace { append(index..<(index + width), of: text) }
      index += width
    }
  }

  /// Writes words of the site's own.
  mutating func append(_ words: String) {
    let text = Array(words.utf8)
    append(text.indices, of: text)
  }

  /// Writes an id, in which nothing is to be quoted.
  mutating func append(id: String) { bytes += id.utf8 }

  /// Writes an ASCII character that needs no quoting.
  mutating func append(sign: Unicode.Scalar) { bytes.append(UInt8(ascii: sign)) }

  /// Writes a number.
  mutating func append(number: Int) { bytes.append(number: number) }

  /// Begins the next entry's line.
  mutating func nextEntry() { escape("n") }

  /// Begins the next cell of a row.
  mutating func nextCell() { escape("t") }

  /// Begins another name of what the entry holds.
  mutating func nextName() { escape("f") }

  private mutating func escape(_ letter: Unicode.Scalar) {
    bytes.append(0x5C)
    bytes.append(UInt8(ascii: letter))
  }
}

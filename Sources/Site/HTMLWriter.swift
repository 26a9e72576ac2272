internal import Pages
internal import SourceText

/// HTML as bytes, written once from front to back.
public struct HTMLWriter: Sendable {
  /// What has been written.
  public private(set) var bytes: [UInt8] = []
  /// Whether it holds a table that a reader may sort.
  var holdsTables = false

  /// An empty page, or piece of one.
  public init(capacity: Int = 4096) { bytes.reserveCapacity(capacity) }

  /// How much has been written.
  var count: Int { bytes.count }

  /// Writes markup as it is.
  public mutating func raw(_ markup: StaticString) {
    bytes.append(
      contentsOf: UnsafeBufferPointer(start: markup.utf8Start, count: markup.utf8CodeUnitCount)
    )
  }

  /// Writes markup that was made elsewhere and is known to be safe.
  public mutating func trusted(_ markup: some Sequence<UInt8>) { bytes.append(contentsOf: markup) }

  /// Writes words, what is hidden made visible, escaped for text and for attribute values in double quotes alike.
  public mutating func text(_ words: String) {
    var words = words
    words.withUTF8 { escape($0) }
  }

  /// Writes words given as UTF-8, escaped.
  public mutating func text(_ words: some Sequence<UInt8>) {
    let done: Void? = words.withContiguousStorageIfAvailable { escape($0) }
    if done == nil { for byte in words { escaped(byte) } }
  }

  /// Writes a range of a record's text, escaped, with what is hidden made visible.
  mutating func shown(_ range: Range<Int>, of text: [UInt8]) {
    text.withUnsafeBufferPointer { shown(UnsafeBufferPointer(rebasing: $0[range])) }
  }

  private mutating func shown(_ text: UnsafeBufferPointer<UInt8>) {
    var index = 0
    var run = 0
    while index < text.count {
      let byte = text[index]
      guard Self.isSpecial(byte) else {
        index += 1
        continue
      }
      if ShownText.isSuspect(byte) {
        let sign = ShownText.sign(text, index, text.count)
        if case .shown(let width) = sign {
          index += width
          continue
        }
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[run..<index]))
        index += ShownText.appendReplacement(of: sign, to: &bytes)
      } else {
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[run..<index]))
        escaped(byte)
        index += 1
      }
      run = index
    }
    if run < text.count {
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[run...]))
    }
  }

  /// Writes a number.
  public mutating func number(_ value: Int) { bytes.append(number: value) }

  /// Writes lines of a record, `102` or `102-127`.
  mutating func lines(_ lines: ClosedRange<Int>) {
    number(lines.lowerBound)
    guard lines.upperBound > lines.lowerBound else { return }
    raw("-")
    number(lines.upperBound)
  }

  /// Writes words; their line ends stay, unless something in them is hidden.
  private mutating func escape(_ words: UnsafeBufferPointer<UInt8>) {
    let start = bytes.count
    var run = 0
    for index in 0..<words.count where Self.isSpecial(words[index]) {
      let byte = words[index]
      if ShownText.isSuspect(byte) {
        guard case .mark = ShownText.sign(words, index, words.count) else { continue }
        bytes.removeLast(bytes.count - start)
        return shown(words)
      }
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: words[run..<index]))
      escaped(byte)
      run = index + 1
    }
    bytes.append(contentsOf: UnsafeBufferPointer(rebasing: words[run...]))
  }

  /// Whether a byte is one of & < > ", or ``ShownText/isSuspect(_:)``.
  private static func isSpecial(_ byte: UInt8) -> Bool {
    if byte < 0x40 { return 0x5000_0044_FFFF_FDFF as UInt64 >> UInt64(byte) & 1 == 1 }
    return byte >= 0x7F && (byte == 0x7F || byte == 0xC2 || byte == 0xD8 || byte == 0xE2)
  }

  private mutating func escaped(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "&"): raw("&amp;")
    case UInt8(ascii: "<"): raw("&lt;")
    case UInt8(ascii: ">"): raw("&gt;")
    case UInt8(ascii: "\""): raw("&quot;")
    default: bytes.append(byte)
    }
  }
}

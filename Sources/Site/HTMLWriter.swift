internal import Pages
internal import SourceText

/// HTML as bytes, written once from front to back.
public struct HTMLWriter: Sendable {
  private var written: ByteBuffer
  /// Whether it holds a table that a reader may sort.
  var holdsTables = false

  /// An empty page, or piece of one.
  public init(capacity: Int = 512) { written = ByteBuffer(capacity: capacity) }

  /// What has been written.
  public var bytes: [UInt8] { written.bytes }
  /// How much has been written.
  var count: Int { written.count }
  /// The byte that was written last.
  var last: UInt8? { written.last }

  /// Writes markup as it is.
  public mutating func raw(_ markup: StaticString) {
    written.append(
      UnsafeBufferPointer(start: markup.utf8Start, count: markup.utf8CodeUnitCount)
    )
  }

  /// Writes markup that was made elsewhere and is known to be safe.
  public mutating func trusted(_ markup: some Sequence<UInt8>) {
    let done: Void? = markup.withContiguousStorageIfAvailable { written.append($0) }
    if done == nil { for byte in markup { written.append(byte) } }
  }

  /// Writes words, what is hidden made visible, escaped for text and for attribute values in double quotes alike.
  public mutating func text(_ words: String) {
    let done: Void? = words.utf8.withContiguousStorageIfAvailable { escape($0) }
    if done == nil { for byte in words.utf8 { escaped(byte) } }
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
    let raw = UnsafeRawBufferPointer(text)
    var run = 0
    var index = raw.firstSpecial(from: 0)
    while index < text.count {
      let byte = text[index]
      let sign = ShownText.isSuspect(byte) ? ShownText.sign(text, index, text.count) : nil
      if case .shown(let width) = sign {
        index = raw.firstSpecial(from: index + width)
        continue
      }
      written.append(UnsafeBufferPointer(rebasing: text[run..<index]))
      if let sign {
        var replacement: [UInt8] = []
        index += ShownText.appendReplacement(of: sign, to: &replacement)
        trusted(replacement)
      } else {
        escaped(byte)
        index += 1
      }
      run = index
      index = raw.firstSpecial(from: index)
    }
    if run < text.count { written.append(UnsafeBufferPointer(rebasing: text[run...])) }
  }

  /// Writes a number.
  public mutating func number(_ value: Int) { written.append(number: value) }

  /// Writes lines of a record, `102` or `102-127`.
  mutating func lines(_ lines: ClosedRange<Int>) {
    number(lines.lowerBound)
    guard lines.upperBound > lines.lowerBound else { return }
    raw("-")
    number(lines.upperBound)
  }

  /// Writes words; their line ends stay, unless something in them is hidden.
  private mutating func escape(_ words: UnsafeBufferPointer<UInt8>) {
    let raw = UnsafeRawBufferPointer(words)
    guard words.count > 64 || !raw.isPlain else { return written.append(words) }
    let start = written.count
    var run = 0
    var index = raw.firstSpecial(from: 0)
    while index < words.count {
      let byte = words[index]
      if !ShownText.isSuspect(byte) {
        written.append(UnsafeBufferPointer(rebasing: words[run..<index]))
        escaped(byte)
        run = index + 1
      } else if case .mark = ShownText.sign(words, index, words.count) {
        written.cut(to: start)
        return shown(words)
      }
      index = raw.firstSpecial(from: index + 1)
    }
    written.append(UnsafeBufferPointer(rebasing: words[run...]))
  }

  private mutating func escaped(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "&"): raw("&amp;")
    case UInt8(ascii: "<"): raw("&lt;")
    case UInt8(ascii: ">"): raw("&gt;")
    case UInt8(ascii: "\""): raw("&quot;")
    default: written.append(byte)
    }
  }
}

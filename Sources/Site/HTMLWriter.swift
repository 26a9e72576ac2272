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
    var index = range.lowerBound
    var run = index
    while index < range.upperBound {
      let byte = text[index]
      if byte >= 0x7F ? !ShownText.isSuspect(byte) : byte > 0x3E {
        index += 1
        continue
      }
      guard ShownText.isSuspect(byte) else {
        if byte == 0x26 || byte == 0x3C || byte == 0x3E || byte == 0x22 {
          bytes.append(contentsOf: text[run..<index])
          escaped(byte)
          run = index + 1
        }
        index += 1
        continue
      }
      let sign = ShownText.sign(text, index, range.upperBound)
      if case .shown(let width) = sign {
        index += width
        continue
      }
      bytes.append(contentsOf: text[run..<index])
      index += ShownText.appendReplacement(of: sign, to: &bytes)
      run = index
    }
    bytes.append(contentsOf: text[run..<max(run, range.upperBound)])
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

  private mutating func escape(_ words: UnsafeBufferPointer<UInt8>) {
    if ShownText.hidesSign(words) {
      let text = Array(words)
      return shown(text.indices, of: text)
    }
    var run = 0
    for index in words.indices {
      let byte = words[index]
      guard byte <= 0x3E, byte >= 0x22, byte == 0x26 || byte == 0x3C || byte == 0x3E || byte == 0x22
      else { continue }
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: words[run..<index]))
      escaped(byte)
      run = index + 1
    }
    bytes.append(contentsOf: UnsafeBufferPointer(rebasing: words[run...]))
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

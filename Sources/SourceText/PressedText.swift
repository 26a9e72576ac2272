extension [UInt8] {
  /// Adds a stretch of UTF-8 without its white space (緊排文字), by which words are the same however
  /// they are set.
  public mutating func append(pressed range: Range<Int>, of text: [UInt8]) {
    var (index, run) = (range.lowerBound, range.lowerBound)
    while index < range.upperBound {
      guard Self.mayBeginWhitespace(text[index]) else {
        index += 1
        continue
      }
      let (scalar, width) = UTF8Decoding.scalar(in: text, at: index)
      if scalar.isWhitespace {
        append(contentsOf: text[run..<index])
        run = index + width
      }
      index += width
    }
    append(contentsOf: text[run..<range.upperBound])
  }

  private static func mayBeginWhitespace(_ byte: UInt8) -> Bool {
    byte <= 0x20 || byte == 0xC2 || byte >= 0xE1 && byte <= 0xE3
  }
}

extension String {
  /// The text without its white space.
  public var pressed: String {
    let text = Array(utf8)
    var pressed: [UInt8] = []
    pressed.reserveCapacity(text.count)
    pressed.append(pressed: text.indices, of: text)
    return String(decoding: pressed, as: UTF8.self)
  }
}

internal import SourceText

/// The words of a heading by which it is known again in a later record (標題識別): without number,
/// blanks and the figures of years.
struct HeadingKey {
  /// The key of a heading's words, below that of the heading above.
  static func key(
    of heading: Range<Int>,
    in text: UnsafeBufferPointer<UInt8>,
    under parent: UInt64
  ) -> UInt64 {
    var hash = parent ^ 0x9E37_79B9_7F4A_7C15
    func add(_ sign: UInt32) { hash = (hash ^ UInt64(sign)) &* 0x0000_0100_0000_01B3 }
    // The digits met since the last other sign; 年 drops them.
    var digits: [UInt32] = []
    var position = heading.lowerBound
    while position < heading.upperBound {
      var sign = EdgeWords.scalar(text, position).halfWidth
      position += EdgeWords.width(text[position])
      if sign.isWhitespace { continue }
      if sign.isDigit {
        digits.append(sign)
        continue
      }
      if sign != 0x5E74 { digits.forEach(add) }
      digits.removeAll(keepingCapacity: true)
      if (0x41...0x5A).contains(sign) { sign += 0x20 }
      if sign == 0x81FA { sign = 0x53F0 }
      add(sign)
    }
    digits.forEach(add)
    return hash
  }
}

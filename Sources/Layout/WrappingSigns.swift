import SourceText

extension Wrapping {
  /// The columns that the first word of a line takes, with the signs that are not parted from it.
  static func wordWidth(
    _ line: RawLine,
    after previous: RawLine,
    _ glyphs: Glyphs,
    mindsSigns: Bool
  ) -> Int {
    var position = line.content.lowerBound
    let end = line.content.upperBound
    var width = 0
    // A blank may have stood between a word and what stands beside it.
    if let left = previous.content.last, let right = line.content.first {
      let isBeside = isWord(glyphs.scalars[left]) && !isClosing(glyphs.scalars[right])
      if isBeside || isWord(glyphs.scalars[right]) && glyphs.scalars[left].isHan { width = 1 }
    }
    // An opening sign ends no line, a closing one opens none, where that is minded.
    while mindsSigns, position < end, isOpening(glyphs.scalars[position]) {
      width += DisplayWidth.of(glyphs.scalars[position])
      position += 1
    }
    guard position < end else { return width }
    let start = position
    position += 1
    if isWord(glyphs.scalars[start]) {
      while position < end,
        isWord(glyphs.scalars[position])
          || isConnector(glyphs.scalars[position]) && position + 1 < end
            && isWord(glyphs.scalars[position + 1])
      {
        position += 1
      }
    }
    while mindsSigns, position < end, isClosing(glyphs.scalars[position]) { position += 1 }
    return width + DisplayWidth.of(glyphs.scalars[start..<position])
  }

  /// The columns that the first word of a line takes in this record.
  func wordWidth(_ line: RawLine, after previous: RawLine, _ glyphs: Glyphs) -> Int {
    Self.wordWidth(line, after: previous, glyphs, mindsSigns: mindsSigns)
  }

  /// Whether a sign may not open a line.
  package static func isClosing(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x3001, 0x3002, 0xFF0C, 0xFF1A, 0xFF1B, 0xFF01, 0xFF1F, 0x300D, 0x300F, 0xFF09, 0x300B,
      0x3009, 0x3011, 0x2C, 0x3B, 0x21, 0x3F, 0x29, 0x2025, 0x2026, 0xFF05, 0x25:
      true
    default: false
    }
  }

  /// Whether a sign may not end a line.
  package static func isOpening(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x28, 0xFF08, 0x300C, 0x300E, 0x300A, 0x3008, 0x3010, 0x5B: true
    default: false
    }
  }

  private static func isWord(_ scalar: UInt32) -> Bool {
    scalar < 0x2E80 && (scalar.isLatinLetter || scalar.isDigit)
  }

  /// What stands within a number or a word: 1,123, 114/8/22, T-1.
  private static func isConnector(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x2E, 0x2C, 0x2F, 0x2D, 0x3A, 0x25, 0x26, 0x40, 0x27, 0x2019, 0x5F: true
    default: false
    }
  }
}

internal import SourceText

/// A text cut into what is compared word by word (詞): each Han character, each Latin word, each figure.
///
/// White space belongs to the word before it and is not compared, nor is the width of a sign.
struct WordTokens {
  /// One word.
  struct Token {
    /// Its bytes, white space behind it included.
    var range: Range<Int>
    /// Equal for words that are the same.
    var key: UInt64
  }

  private enum Sort { case figure, word, single }

  private(set) var all: [Token] = []

  init(_ range: SourceRange, of bytes: [UInt8]) {
    var index = Int(range.lower)
    let end = Int(range.upper)
    all.reserveCapacity(range.bytes.count / 2 + 1)
    var open: Sort?
    while index < end {
      let (scalar, width) = UTF8Decoding.scalar(in: bytes, at: index)
      let next = index + width
      defer { index = next }
      // Most of a record: Han, and its punctuation.
      if scalar > 0x3000, scalar < 0xFF00 {
        all.append(Token(range: index..<next, key: Self.mix(0, scalar)))
        open = .single
        continue
      }
      if scalar.isWhitespace {
        if let last = all.indices.last { all[last].range = all[last].range.lowerBound..<next }
        open = nil
        continue
      }
      let sign = scalar.halfWidth
      let goesOn: Bool
      switch open {
      case .figure:
        goesOn = sign.isDigit || (Self.joins(sign) && Self.isDigit(bytes, next, end))
      case .word: goesOn = sign.isDigit || sign.isLatinLetter
      case .single, nil: goesOn = false
      }
      if goesOn, let last = all.indices.last {
        all[last].range = all[last].range.lowerBound..<next
        all[last].key = Self.mix(all[last].key, sign)
        continue
      }
      all.append(Token(range: index..<next, key: Self.mix(0, sign)))
      open = sign.isDigit ? .figure : sign.isLatinLetter ? .word : .single
    }
  }

  private static func joins(_ sign: UInt32) -> Bool {
    sign == 0x2C || sign == 0x2E || sign == 0x2F || sign == 0x3A
  }

  private static func isDigit(_ bytes: [UInt8], _ index: Int, _ end: Int) -> Bool {
    index < end && UTF8Decoding.scalar(in: bytes, at: index).scalar.isDigit
  }

  private static func mix(_ key: UInt64, _ sign: UInt32) -> UInt64 {
    (key ^ UInt64(sign) &+ 0x9E37) &* 0x9E37_79B9_7F4A_7C15 ^ (key >> 29)
  }
}

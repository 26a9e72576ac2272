/// Looking for the few bytes that must not be passed over, eight at a time.
extension UnsafeRawBufferPointer {
  /// Where the first byte below a blank stands from an index on; the end where there is none.
  func firstControl(from start: Int) -> Int { first(from: start) { $0.belowBlank } }

  /// Where the first byte stands that is a control character, a line end or a tab among them, or that
  /// a sign which may be hidden begins with.
  public func firstSuspect(from start: Int) -> Int { first(from: start) { $0.suspects } }

  /// Whether no byte is one of those that ``firstSpecial(from:)`` looks for; for short words, of which
  /// pages are full, a glance at a list for each byte is quickest.
  public var isPlain: Bool {
    // A row for sixteen bytes, a 1 for each that is looked for.
    let list: StaticString = """
      1111111111111111\
      1111111111111111\
      0011001100000000\
      0000000000001010\
      0000000000000000\
      0000000000000000\
      0000000000000000\
      0000000000000001\
      0000000000000000\
      0000000000000000\
      0000000000000000\
      0000000000000000\
      0010000000000000\
      0000000010000000\
      0010000000000000\
      0000000000000000
      """
    let listed = list.utf8Start
    var signs: UInt8 = 0
    for byte in self { signs |= listed[Int(byte)] }
    return signs & 1 == 0
  }

  /// Where the first byte stands that is one of those, or one of " # & ' < >.
  public func firstSpecial(from start: Int) -> Int {
    first(from: start) { $0.suspects | $0.marks(0x22, of: 0xFA) | $0.marks(0x3C, of: 0xFD) }
  }

  /// The first of eight bytes is marked by its top bit; what borrows from the byte behind it may mark
  /// others, never an earlier one.
  @inline(__always)
  private func first(from start: Int, _ marked: (UInt64) -> UInt64) -> Int {
    var index = Swift.min(start, count)
    while index + 8 <= count {
      let word = loadUnaligned(fromByteOffset: index, as: UInt64.self)
      let found = marked(UInt64(littleEndian: word))
      if found != 0 { return index + found.trailingZeroBitCount / 8 }
      index += 8
    }
    guard index < count else { return count }
    let (last, start) = lastWord
    // What has been looked at makes room for letters.
    let seen = UInt64(index - start) * 8
    let rest = seen == 0 ? last : last >> seen | 0x6161_6161_6161_6161 << (64 - seen)
    return Swift.min(count, index + marked(rest).trailingZeroBitCount / 8)
  }

  /// The last eight bytes and where they begin; of fewer, all of them, and letters behind.
  @inline(__always)
  private var lastWord: (word: UInt64, start: Int) {
    func bytes<Word: FixedWidthInteger & BitwiseCopyable>(_ type: Word.Type, _ at: Int) -> UInt64 {
      UInt64(truncatingIfNeeded: Word(littleEndian: loadUnaligned(fromByteOffset: at, as: type)))
    }
    guard count < 8 else { return (bytes(UInt64.self, count - 8), count - 8) }
    let letters: UInt64 = 0x6161_6161_6161_6161 << (UInt64(count) * 8)
    // The two halves may overlap: where they do they are the same bytes.
    if count >= 4 {
      let behind = bytes(UInt32.self, count - 4) << (UInt64(count - 4) * 8)
      return (bytes(UInt32.self, 0) | behind | letters, 0)
    }
    if count >= 2 {
      let behind = bytes(UInt16.self, count - 2) << (UInt64(count - 2) * 8)
      return (bytes(UInt16.self, 0) | behind | letters, 0)
    }
    return (UInt64(self[0]) | letters, 0)
  }
}

extension UInt64 {
  /// The bytes below a blank.
  fileprivate var belowBlank: UInt64 {
    (self &- 0x2020_2020_2020_2020) & ~self & 0x8080_8080_8080_8080
  }

  /// The bytes that are equal to one when only the bits of a mask are looked at.
  @inline(__always)
  fileprivate func marks(_ byte: UInt8, of mask: UInt8) -> UInt64 {
    let all: UInt64 = 0x0101_0101_0101_0101
    let differing = self & (all &* UInt64(mask)) ^ (all &* UInt64(byte))
    return (differing &- all) & ~differing & 0x8080_8080_8080_8080
  }

  /// Control characters, and 0xC2, 0xE2 and 0xD8, with which no Han sign begins.
  @inline(__always)
  fileprivate var suspects: UInt64 {
    belowBlank | marks(0x7F, of: 0xFF) | marks(0xC2, of: 0xDF) | marks(0xD8, of: 0xFF)
  }
}

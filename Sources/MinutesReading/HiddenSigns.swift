internal import SourceText

extension RecordText {
  /// The control and bidirectional signs of the text (隱藏字元), which pages show as visible marks.
  var hiddenSigns: [SourceRange] {
    var found: [SourceRange] = []
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      // The first bytes of the signs in question; all other text is passed over byte by byte.
      guard
        byte < 0x20 && byte != 0x0A || byte == 0x7F || byte == 0xC2 || byte == 0xD8 || byte == 0xE2
      else {
        index += 1
        continue
      }
      let (scalar, width) = UTF8Decoding.scalar(in: bytes, at: index)
      if scalar.isHiddenControl { found.append(SourceRange(index, index + width)) }
      index += width
    }
    return found
  }
}

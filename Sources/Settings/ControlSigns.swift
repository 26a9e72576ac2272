import SourceText

extension Source {
  /// One warning for all control and bidirectional signs of a record (控制字元), at the first.
  ///
  /// They come from a damaged file or a careless export; the pages show them as visible marks.
  var controlSigns: Problem? {
    var first: SourceRange?
    var count = 0
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      // The first bytes of the signs in question; all other text is passed over byte by byte.
      guard byte < 0x20 || byte == 0x7F || byte == 0xC2 || byte == 0xD8 || byte == 0xE2 else {
        index += 1
        continue
      }
      let (scalar, width) = UTF8Decoding.scalar(in: bytes, at: index)
      if scalar.isHiddenControl {
        count += 1
        if first == nil { first = SourceRange(index, index + width) }
      }
      index += width
    }
    guard let first else { return nil }
    return Problem(
      "control-sign",
      .warning,
      count == 1
        ? "A control character stands in the text"
        : "\(count) control characters stand in the text, the first one here",
      remedy: "The page shows a visible mark in its place; copy the text anew if it is damaged.",
      at: place(of: first)
    )
  }
}

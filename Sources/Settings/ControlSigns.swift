import SourceText

extension Source {
  /// One warning for all control and bidirectional signs of a record (控制字元), at the first.
  ///
  /// They come from a damaged file or a careless export; the pages show them as visible marks.
  var controlSigns: Problem? {
    var first: SourceRange?
    var count = 0
    bytes.withUnsafeBytes { text in
      var index = text.firstSuspect(from: 0)
      while index < text.count {
        let (scalar, width) = UTF8Decoding.scalar(in: bytes, at: index)
        if scalar.isHiddenControl {
          count += 1
          if first == nil { first = SourceRange(index, index + width) }
        }
        index = text.firstSuspect(from: index + width)
      }
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

/// A stretch of a record's text, in bytes of its UTF-8.
///
/// Values of the model hold ranges, never copies: the text is read from the ``RecordText`` they
/// belong to.
public struct SourceRange: Hashable, Sendable {
  /// The first byte.
  public var lower: Int32
  /// The byte after the last.
  public var upper: Int32

  /// A range of bytes.
  public init(_ lower: Int, _ upper: Int) {
    self.lower = Int32(truncatingIfNeeded: lower)
    self.upper = Int32(truncatingIfNeeded: max(lower, upper))
  }

  /// The same range as array indices.
  public var bytes: Range<Int> { Int(lower)..<Int(upper) }

  /// Whether the range holds nothing.
  public var isEmpty: Bool { lower == upper }
}

/// A record's text as it is read: the source itself, or, where lines were wrapped, the source with
/// those lines joined.
///
/// Every range of the model is a range of ``bytes``. In a record whose lines are not wrapped these
/// are the source's own bytes; in a wrapped one the joins are left out (Han joins Han without a
/// space) and ``sourceOffset(_:)`` finds the way back.
public final class RecordText: Sendable {
  /// Where a stretch of ``bytes`` comes from.
  public struct Segment: Sendable {
    /// The first byte of the stretch in ``RecordText/bytes``.
    public let text: Int32
    /// The byte of the source that it is.
    public let source: Int32

    /// A stretch that begins at these two bytes.
    public init(text: Int, source: Int) {
      self.text = Int32(text)
      self.source = Int32(source)
    }
  }

  /// The file as received.
  public let source: Source
  /// The text as read, UTF-8.
  public let bytes: [UInt8]
  private let segments: [Segment]

  /// The text of a source whose lines are not wrapped.
  public init(_ source: Source) {
    self.source = source
    bytes = source.bytes
    segments = []
  }

  /// The text of a source some of whose lines were joined.
  ///
  /// - Parameters:
  ///   - source: The file as received.
  ///   - bytes: The joined text.
  ///   - segments: Where each stretch of it comes from, in ascending order, the first at 0.
  public init(_ source: Source, joined bytes: [UInt8], segments: [Segment]) {
    self.source = source
    self.bytes = bytes
    self.segments = segments
  }

  /// The byte of the source that a byte of the text is.
  public func sourceOffset(_ offset: Int) -> Int {
    guard !segments.isEmpty else { return offset }
    var low = 0
    var high = segments.count
    while low + 1 < high {
      let middle = (low + high) / 2
      if Int(segments[middle].text) <= offset { low = middle } else { high = middle }
    }
    return Int(segments[low].source) + offset - Int(segments[low].text)
  }

  /// The record's lines, numbered from 1, on which a range stands.
  public func lines(of range: SourceRange) -> ClosedRange<Int> {
    let first = source.line(at: sourceOffset(Int(range.lower)))
    guard !range.isEmpty else { return first...first }
    let last = sourceOffset(Int(range.upper) - 1)
    // Most ranges end on the line on which they begin.
    if first == source.lineCount || last < Int(source.lineStarts[first]) { return first...first }
    return first...max(first, source.line(at: last))
  }

  /// A range as text, exactly as written.
  public func string(_ range: SourceRange) -> String {
    String(decoding: bytes[range.bytes], as: UTF8.self)
  }
}

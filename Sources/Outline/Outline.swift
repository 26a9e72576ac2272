public import Layout
import SourceText
public import Vocabulary

/// The tree of numbered items that a record's body is (綱要).
///
/// Depth is learnt as the record goes: a form of number that is not open opens a level below the
/// innermost open item, one that is open closes back to it.
public struct Outline: Sendable {
  /// A place where the numbers do not follow each other.
  public struct Jump: Sendable, Equatable {
    /// The number that stands there.
    public var marker: Marker
    /// The number before it in its list; nil when it is the list's first.
    public var previous: Int?
  }

  /// The nodes, in the order of the text.
  public internal(set) var nodes: [OutlineNode] = []
  /// Where numbers jump.
  public internal(set) var jumps: [Jump] = []

  /// Reads a stretch of lines.
  ///
  /// - Parameters:
  ///   - lines: The lines of the body, as indices of the text's lines.
  ///   - nested: Stretches of them that are whole records of their own.
  ///   - tables: The tables among them, by the first line of each.
  ///   - text: The text.
  ///   - order: The forms of numbers from the outermost in; empty when learnt from the record.
  ///   - following: The last number of the head, when its labels are numbered.
  ///   - opener: What the first words of a line open.
  ///   - vocabulary: The record's words.
  public init(
    reading lines: Range<Int>,
    nested: [Range<Int>] = [],
    tables: [Int: OutlineTable],
    of text: LaidOutText,
    order: [MarkForm] = [],
    following: Marker? = nil,
    opener: LineOpener,
    vocabulary: Vocabulary
  ) {
    var builder = OutlineBuilder(
      text: text,
      opener: opener,
      vocabulary: vocabulary,
      tables: tables,
      lines: lines,
      order: order,
      following: following
    )
    builder.read(lines, nested: nested)
    nodes = builder.nodes
    jumps = builder.jumps
  }
}

/// One line of a record as it is read: a line of the file, or several that a wrap had parted.
public struct TextLine: Sendable, Equatable {
  /// What a line consists of.
  public enum Shape: Sendable, Equatable {
    /// Words.
    case text
    /// Cells with tabs between them.
    case tabRow
    /// Cells with bars between them, `| 出席 | 14 |`.
    case pipeRow
    /// The rule between the head and the body of a pipe table.
    case pipeRule
    /// Cells with wide blanks between them, each under the one above it.
    case spacedRow
    /// One of several lines whose columns are made by spaces: kept as it stands.
    case columns
  }

  /// The text without white space around it and without a leading `- `, as positions in the glyphs;
  /// of a tab row the whole line, for its blank cells count.
  public var content: Range<Int>
  /// What it consists of.
  public var shape: Shape
  /// The width of the white space before it, in columns of half-width characters.
  public var indent: Int
  /// Whether a `- ` opened it.
  public var bullet: Bool
  /// How many blank lines stand before it.
  public var blanksBefore: Int
  /// The source's lines it was read from.
  public var lines: ClosedRange<Int>

  /// A line.
  public init(
    content: Range<Int>,
    shape: Shape,
    indent: Int,
    bullet: Bool,
    blanksBefore: Int,
    lines: ClosedRange<Int>
  ) {
    self.content = content
    self.shape = shape
    self.indent = indent
    self.bullet = bullet
    self.blanksBefore = blanksBefore
    self.lines = lines
  }
}

public import SourceText

/// One block of a record: a heading, a numbered item, a paragraph, a table.
///
/// The elements of a record, in order, hold every character of it: whatever page shows a stretch of
/// them shows that stretch whole. The nouns of ``Meeting`` point at elements by index.
public struct Element: Sendable, Equatable {
  /// What a block is.
  public enum Kind: Sendable, Equatable {
    /// A line of the title, 第21次主管會議紀錄.
    case title
    /// A line of the head; its lead is the label, 日期：.
    case headLine
    /// A numbered or bare line that opens a part, 壹、報告事項.
    case part
    /// A numbered or bare line over what follows it, (一) 人工智慧基本法(草案)推動情形.
    case heading
    /// A numbered line that is text, 1、持續辦理….
    case item
    /// A line without a number.
    case paragraph
    /// A line that opens with a label of a case or decision, 決定：洽悉。
    case section
    /// A table; its index in ``Meeting/tables``.
    case table(Int)
    /// A line of a table's notes, 註：….
    case note
    /// Lines kept with their own spacing.
    case preformatted
  }

  /// The block's address within its record, unique: `a-2-4-2-1-p1`.
  public var id: String
  /// What it is.
  public var kind: Kind
  /// The text, mark and label included, without a `- ` before it.
  public var range: SourceRange
  /// How much of the text is its mark or label: the byte after 一、 or 決定：, else the range's start.
  public var leadEnd: Int32
  /// Its own step of the official path, the number within the mark (二, (四), 2), if it has one.
  public var step: SourceRange?
  /// The element it stands under, in the same record.
  public var parent: Int?
  /// How many elements with a step, a decision or a section stand above it: 0 for a part.
  public var depth: Int

  /// A block.
  public init(
    id: String,
    kind: Kind,
    range: SourceRange,
    leadEnd: Int32? = nil,
    step: SourceRange? = nil,
    parent: Int? = nil,
    depth: Int = 0
  ) {
    self.id = id
    self.kind = kind
    self.range = range
    self.leadEnd = leadEnd ?? range.lower
    self.step = step
    self.parent = parent
    self.depth = depth
  }

  /// The mark or label.
  public var lead: SourceRange { SourceRange(Int(range.lower), Int(leadEnd)) }

  /// What stands after the mark or label.
  public var body: SourceRange { SourceRange(Int(leadEnd), Int(range.upper)) }
}

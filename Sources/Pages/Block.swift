public import SourceText

/// One block of a page (區塊): its address, where its text stands in the record, its Markdown.
public struct Block: Sendable, Equatable {
  /// The element it shows, as an index of the record's.
  public let element: Int
  /// Its id on the page, `a-2-4-2-1`.
  public let id: String
  /// Where its text stands.
  public let source: SourceRange
  /// Its Markdown, as bytes of ``RecordMarkdown/bytes``.
  public let markdown: Range<Int>
  /// The level of a heading, from 1; 0 for what is no heading.
  public let level: Int
}

public import SourceText

/// A place in a record's text that names something the site has a page or an anchor for (提及).
///
/// 依第102次部務會議決定，請通訊建設司與資訊處就甲一海纜系統 (JYA1) 備援案研商，辦理情形詳附錄 has five.
public struct Mention: Sendable, Equatable {
  /// What is meant.
  public enum Target: Sendable, Hashable {
    /// A unit, as an index of ``Archive/units``.
    case unit(Int)
    /// An asset, as an index of ``OutageHistory/assets``.
    case asset(Int)
    /// An earlier meeting of the same series, as an index of ``Archive/records``.
    case meeting(Int)
    /// The annex of the same record.
    case annex(element: Int)
    /// A table of the same record.
    case table(element: Int)
  }

  /// The element of the record.
  public let element: Int
  /// The words.
  public let range: SourceRange
  /// What they mean.
  public let target: Target
}

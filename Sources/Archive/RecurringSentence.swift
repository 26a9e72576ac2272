public import SourceText

/// A sentence that returns with other numbers (重複出現的句子) in later records of a series, in the
/// reports of one unit, under the same heading.
///
/// 分享至通傳事業情資共計7,688筆 of one month is 分享至通傳事業情資共計8,012筆 of the next.
public struct RecurringSentence: Sendable, Equatable {
  /// One record's sentence.
  public struct Member: Sendable, Equatable {
    let place: Int32
    let block: Int32
    /// The sentence, without the stop behind it.
    public let range: SourceRange

    /// The record.
    public var record: Int { Int(place) }
    /// The paragraph it stands in, as an index of the record's elements.
    public var element: Int { Int(block) }
  }

  /// The unit that reports it, as an index of ``Archive/units``.
  public let unit: Int
  /// The series of meetings, as an index of ``Archive/series``.
  public let series: Int
  /// The records' sentences, the oldest first.
  public let members: [Member]
}

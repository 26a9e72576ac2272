public import Minutes
public import SourceText

/// A statement about the future with a day (預定期程): 預計115年2月底啟動…, 請…於114年3月底前提出….
///
/// It is shown, never judged: what became of it is for the reader.
public struct Promise: Sendable, Equatable {
  /// What later records of the series tell of the same matter.
  public enum Later: Sendable, Equatable {
    /// The first later paragraph of the same unit under the same heading.
    case told(record: Int, element: Int)
    /// There are later records, and none has a paragraph of the unit under that heading.
    case untold
    /// There is no later record yet.
    case open
    /// Nobody can say where to look: it stands under no heading of a unit's report.
    case unsought
  }

  /// The record.
  public let record: Int
  /// The element of it.
  public let element: Int
  /// The sentence.
  public let sentence: SourceRange
  /// The day it is for.
  public let due: RecordDate
  /// That day as written, 前 included: 114年3月底前.
  public let written: SourceRange
  /// The units that promise it, or that are told to, as indices of ``Archive/units``.
  public internal(set) var units: [Int]
  /// The decision it is part of, as an index of the meeting's decisions.
  public let decision: Int?
  /// What was told later.
  public internal(set) var later: Later
}

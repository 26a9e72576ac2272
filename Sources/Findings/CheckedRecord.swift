public import Archive
public import Minutes
public import Settings
public import SourceText
public import Vocabulary

/// A record as the rules see it (受檢紀錄): what was read, its neighbours, its tables' arithmetic.
public struct CheckedRecord: Sendable {
  /// All records, for what only shows beside another.
  public let archive: Archive
  /// The record, as an index of the archive's.
  public let index: Int
  /// The words by which minutes are read.
  public let vocabulary: Vocabulary
  /// What the owner says of units, assets and tables.
  public let registry: Registry
  /// The record.
  public let record: Record
  /// The record before it in its series that no other corrects.
  public let previous: Int?
  /// The record after it in its series that no other corrects.
  public let next: Int?
  /// What its tables' own heads say can be computed, each with a verdict.
  public let arithmetic: [ArithmeticCheck]
  /// The words by which tables are computed.
  let words: ArithmeticWords

  /// The meeting.
  public var meeting: Meeting { record.meeting }
  /// The text as read; every range is of it.
  public var text: RecordText { record.text }
}

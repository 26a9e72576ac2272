public import SourceText

/// Something in a record that was read, and looks wrong (檢核發現).
///
/// What the reader is unsure of is a ``Problem``; no rule is both. A finding never changes what is
/// shown of a record.
public struct Finding: Sendable, Equatable {
  /// A cell of one of the record's tables.
  public struct Cell: Hashable, Sendable {
    /// The table, as an index of the meeting's tables.
    public let table: Int
    /// The row, as an index of the table's rows.
    public let row: Int
    /// The column, as an index of the table's columns.
    public let column: Int

    /// A cell.
    public init(table: Int, row: Int, column: Int) {
      self.table = table
      self.row = row
      self.column = column
    }
  }

  /// One value of a finding, for its sentence and for machines; its name is also its place in the
  /// sentence: `computed` fills {computed}.
  public typealias Datum = Problem.Datum

  /// The rule that found it, `weekday`.
  public let rule: String
  /// Which of the rule's sentences says it; empty for a rule with one.
  public let saying: String
  /// How much it weighs.
  public let severity: Severity
  /// The record, as an index of the archive's.
  public let record: Int
  /// What is wrong, in one English sentence without a full stop.
  public let message: String
  /// What to do about it.
  public let remedy: String
  /// Where it is: the place itself, then others that belong to it, as ranges of the record's text.
  public let ranges: [SourceRange]
  /// The cell it is about, if it is about one.
  public let cell: Cell?
  /// Its values.
  public let data: [Datum]
  /// Whether it is for the owner alone, as its rule says.
  public internal(set) var isPrivate = false
  /// Why it stays, where the owner says so.
  public internal(set) var waiver: Waiver?

  /// A sentence of the interface with the finding's values in its {places}.
  public func filling(_ sentence: String) -> String { Saying.filled(sentence, data) }

  /// The value of a name.
  public subscript(name: String) -> String? { data.first { $0.name == name }?.value }
}

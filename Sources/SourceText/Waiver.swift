/// What an owner says of a finding that is known and stays (豁免), in the front matter of the record.
///
/// ```
/// waivers:
///   - rule: duplicate-section
///     line: 67
///     reason: 原公告即重複刊登
/// ```
public struct Waiver: Sendable, Equatable {
  /// The rule, `duplicate-section`.
  public let rule: String
  /// The record's line that the finding stands on, as the source page numbers it; nil for every
  /// finding of the rule in this record.
  public let line: Int?
  /// Why it stays.
  public let reason: String
  /// Where the waiver is written.
  public let place: Problem.Place

  /// A waiver.
  public init(rule: String, line: Int?, reason: String, place: Problem.Place) {
    self.rule = rule
    self.line = line
    self.reason = reason
    self.place = place
  }
}

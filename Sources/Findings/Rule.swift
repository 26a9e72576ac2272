public import SourceText

/// One thing that is checked (檢核規則).
///
/// One rule, one file, one test, one section in Documentation/Findings.md.
public protocol Rule: Sendable {
  /// A short name that stays the same, `weekday`.
  static var id: String { get }
  /// How much a finding of it weighs. A mistake in a published record is never an error: nobody may
  /// change it.
  static var severity: Severity { get }
  /// Whether what it finds is told to the owner alone: a page that said where a person's number stands
  /// would do the harm that the rule is to prevent.
  static var isPrivate: Bool { get }
  /// The sentences in which it says what it found.
  static var sayings: [Saying] { get }
  /// Looks at one record.
  ///
  /// Others may be looked at through the record's archive; what is found is always of this one.
  static func check(_ record: CheckedRecord, _ findings: inout FindingList)
}

extension Rule {
  /// What most rules find may be told to everyone.
  public static var isPrivate: Bool { false }
}

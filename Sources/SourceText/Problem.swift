/// How much a problem or a finding weighs.
public enum Severity: String, Sendable, Comparable, CaseIterable {
  /// Worth knowing; nothing to mend.
  case info
  /// Published as it is; `--strict` stops.
  case warning
  /// The owner's own files are at fault; nothing is written.
  case error

  /// Orders info before warning before error.
  public static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }

  private var rank: Int {
    switch self {
    case .info: 0
    case .warning: 1
    case .error: 2
    }
  }
}

/// Something in the owner's files that `sitegen` could not read, or is unsure how to read.
///
/// A problem is self-contained: it carries the line it is about, so that a report needs no file.
public struct Problem: Sendable, Equatable {
  /// One value of what is said, for machines.
  public struct Datum: Sendable, Equatable {
    /// Its name in snake case.
    public let name: String
    /// The value as it is said.
    public let value: String

    /// A value.
    public init(_ name: String, _ value: String) {
      self.name = name
      self.value = value
    }
  }

  /// A short name that stays the same, `mark-jump`.
  public let id: String
  /// How much it weighs.
  public let severity: Severity
  /// What is wrong, in one sentence without a full stop.
  public let message: String
  /// What to do about it, in one sentence.
  public let remedy: String
  /// Where it is.
  public let place: Place?
  /// Other places that belong to it.
  public let related: [Place]
  /// The values it tells of.
  public let data: [Datum]
  /// What the owner says of it, where it is known and stays: then it weighs nothing.
  public let waiver: Waiver?

  /// A problem.
  public init(
    _ id: String,
    _ severity: Severity,
    _ message: String,
    remedy: String,
    at place: Place? = nil,
    related: [Place] = [],
    data: [Datum] = [],
    waiver: Waiver? = nil
  ) {
    self.id = id
    self.severity = severity
    self.message = message
    self.remedy = remedy
    self.place = place
    self.related = related
    self.data = data
    self.waiver = waiver
  }
}

/// What a report for machines says of a rule (規則說明), beside what it found.
public struct ReportedRule: Sendable, Equatable {
  /// Its name, `weekday`.
  public let id: String
  /// How much it weighs as a rule.
  public let severity: Severity
  /// What it says, in one sentence.
  public let summary: String
  /// What it says in full, without Markdown's fences.
  public let explanation: String
  /// What to do about it.
  public let help: String
  /// Its section of the documentation.
  public let markdown: String?

  /// A rule.
  public init(
    id: String,
    severity: Severity,
    summary: String,
    explanation: String,
    help: String,
    markdown: String?
  ) {
    self.id = id
    self.severity = severity
    self.summary = summary
    self.explanation = explanation
    self.help = help
    self.markdown = markdown
  }

  /// The kind of a problem, which says what to do each time.
  init(of problems: [Problem], id: String) {
    let sentence = (Problem.known.first { $0.key == id }?.value).map { $0 + "." } ?? id
    self.init(
      id: id,
      severity: problems.map(\.severity).max() ?? .info,
      summary: sentence,
      explanation: sentence,
      help: "What to do stands behind each message.",
      markdown: nil
    )
  }
}

extension ProblemReport {
  /// The report for a program: an array with one object a problem, one a line.
  ///
  /// Every object has every member. `path`, `line` and `column` are null where a problem is about no
  /// file, or about the whole of it; `reason` is null unless it is waived.
  public var json: String {
    guard !problems.isEmpty else { return "[]\n" }
    return "[\n" + problems.map { "  " + object($0).line }.joined(separator: ",\n") + "\n]\n"
  }

  private func object(_ problem: Problem) -> JSONText {
    .members(
      [
        ("id", .words(problem.id)),
        ("severity", .words(problem.severity.rawValue)),
        ("message", .words(problem.message)),
        ("remedy", .words(problem.remedy)),
      ] + members(of: problem.place) + [
        ("waived", .flag(problem.waiver != nil)),
        ("reason", (problem.waiver?.reason).map(JSONText.words) ?? .null),
        ("related", .list(problem.related.map { .members(members(of: $0)) })),
        ("data", .members(problem.data.map { ($0.name, .words($0.value)) })),
      ]
    )
  }

  private func members(of place: Problem.Place?) -> [(name: String, value: JSONText)] {
    func number(_ value: Int?) -> JSONText { value.flatMap { $0 > 0 ? .number($0) : nil } ?? .null }
    return [
      ("path", place.map { .words(path(of: $0)) } ?? .null),
      ("line", number(place?.line)),
      ("column", number(place?.column)),
      ("length", place?.column ?? 0 > 0 ? number(place?.length) : .null),
      ("record_line", number(place?.recordLine)),
    ]
  }
}

extension ProblemReport {
  /// The report for a program: an array with one object a problem, one a line.
  ///
  /// `path`, `line` and `column` are null where a problem is about no file, or about the whole of it.
  public var json: String {
    guard !problems.isEmpty else { return "[]\n" }
    return "[\n" + problems.map { "  " + object($0) }.joined(separator: ",\n") + "\n]\n"
  }

  private func object(_ problem: Problem) -> String {
    let place = problem.place
    func number(_ value: Int?) -> String { value.flatMap { $0 > 0 ? String($0) : nil } ?? "null" }
    let members = [
      ("id", Self.quoted(problem.id)),
      ("severity", Self.quoted(problem.severity.rawValue)),
      ("message", Self.quoted(problem.message)),
      ("remedy", Self.quoted(problem.remedy)),
      ("path", place.map { Self.quoted(path(of: $0)) } ?? "null"),
      ("line", number(place?.line)),
      ("column", number(place?.column)),
      ("length", place?.column ?? 0 > 0 ? number(place?.length) : "null"),
    ]
    return "{" + members.map { "\"\($0)\": \($1)" }.joined(separator: ", ") + "}"
  }

  private static func quoted(_ words: String) -> String {
    var text = "\""
    for scalar in words.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      case _ where scalar.value < 0x20 || scalar.value.isHiddenControl:
        let digits = String(scalar.value, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text + "\""
  }
}

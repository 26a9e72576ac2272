extension ProblemReport {
  /// The report as GitHub's workflow commands: a line each, which its runner shows at the file's line.
  ///
  /// `::warning file=content/meetings/x.txt,line=2,endLine=2,col=4,endColumn=13,title=weekday::…`
  public var github: String { problems.map { command($0) + "\n" }.joined() }

  private func command(_ problem: Problem) -> String {
    var properties: [(String, String)] = []
    if let place = problem.place {
      properties.append(("file", path(of: place)))
      if place.line > 0 {
        properties += [("line", "\(place.line)"), ("endLine", "\(place.line)")]
      }
      if place.line > 0, place.column > 0 {
        let end = place.column + max(1, place.length)
        properties += [("col", "\(place.column)"), ("endColumn", "\(end)")]
      }
    }
    properties.append(("title", problem.id + (problem.waiver == nil ? "" : " (waived)")))
    let words = properties.map { "\($0)=\(Self.escaped($1, isProperty: true))" }
    return "::\(name(problem)) \(words.joined(separator: ","))::"
      + Self.escaped(message(problem), isProperty: false)
  }

  private func name(_ problem: Problem) -> String {
    if problem.waiver != nil { return "notice" }
    return switch problem.severity {
    case .error: "error"
    case .warning: "warning"
    case .info: "notice"
    }
  }

  private func message(_ problem: Problem) -> String {
    if let waiver = problem.waiver { return "\(problem.message)\nreason: \(waiver.reason)" }
    return problem.message + (problem.remedy.isEmpty ? "" : "\nremedy: \(problem.remedy)")
  }

  /// The runner's own escapes; a sign that hides others would hide them in its log too.
  private static func escaped(_ words: String, isProperty: Bool) -> String {
    var text = ""
    for scalar in words.unicodeScalars {
      switch scalar {
      case "%": text += "%25"
      case "\r": text += "%0D"
      case "\n": text += "%0A"
      case ":" where isProperty: text += "%3A"
      case "," where isProperty: text += "%2C"
      default: text += scalar.value.isHiddenControl ? visible(String(scalar)) : String(scalar)
      }
    }
    return text
  }
}

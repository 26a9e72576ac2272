import ArgumentParser
import Findings
import SourceText

/// Which problems and findings `check` lists (篩選): `--only` and `--ignore`.
///
/// An error is always listed: without it the others may not be what they seem.
struct ProblemFilter: ParsableArguments {
  @Option(help: "List only what has this name; several with commas, or the option again.")
  var only: [String] = []

  @Option(help: "Leave out what has this name; several with commas, or the option again.")
  var ignore: [String] = []

  func validate() throws {
    let known = Rules.all.map { $0.id } + Problem.known.map { $0.key }
    for name in Self.names(only) + Self.names(ignore) where !known.contains(name) {
      let nearest = NearestName.of(name, among: known).map { " Did you mean '\($0)'?" }
      throw ValidationError(
        "No rule or problem is called '\(name)'."
          + (nearest ?? " Documentation/Findings.md has the names.")
      )
    }
    if !only.isEmpty, Self.names(only).isEmpty { throw ValidationError("--only needs a name.") }
  }

  /// What of a list is asked for.
  func filtered(_ problems: [Problem]) -> [Problem] {
    let (only, ignored) = (Set(Self.names(only)), Set(Self.names(ignore)))
    return problems.filter { problem in
      if problem.severity == .error { return true }
      return (only.isEmpty || only.contains(problem.id)) && !ignored.contains(problem.id)
    }
  }

  private static func names(_ values: [String]) -> [String] {
    values.flatMap { $0.split(separator: ",").map(String.init) }
      .map { String($0.drop { $0 == " " }) }.filter { !$0.isEmpty }
  }
}

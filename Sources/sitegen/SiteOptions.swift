import ArgumentParser
import CTemplates
import Findings
import SourceText

/// What `build` and `check` have in common.
struct SiteOptions: ParsableArguments {
  /// How problems are told.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    /// For a person, and for editors that jump to `file:line:column`.
    case text
    /// For a program.
    case json
    /// For code scanning, SARIF 2.1.0.
    case sarif
    /// For the log of a GitHub workflow, whose commands they are.
    case github
  }

  @Argument(help: "The site's folder.", completion: .directory)
  var site = "."

  @Flag(help: "Take any warning for an error.")
  var strict = false

  @Flag(help: "Say nothing but problems.")
  var quiet = false

  @Option(
    help: """
      How it is told: text, or json, sarif or github (workflow commands) on the standard output.
      """
  )
  var format = Format.text

  func validate() throws {
    guard Disk.kind(site) == .folder else {
      throw ValidationError("There is no folder '\(site)'.")
    }
  }

  /// The folder as it stands before each path; nothing for the current one.
  var folder: String { site == "." || site == "./" ? "" : site.hasSuffix("/") ? site : site + "/" }

  /// Says what happens.
  func stage(_ text: String) { if !quiet { Terminal.note(text + "\n") } }

  /// Says how many records could be read.
  func stage(read count: Int, of all: Int) {
    stage("Read \(count == all ? "" : "\(count) of ")\(counted(all, "record", "records"))")
  }

  /// Prints the problems, and tells whether they stop.
  func report(_ problems: [Problem], to stream: (String) -> Void) -> Bool {
    let report = ProblemReport(problems, in: folder)
    switch format {
    case .text: stream(report.text)
    case .json: Terminal.say(report.json)
    case .sarif: Terminal.say(report.sarif(RuleDocument(Self.findingsDocument).rules))
    case .github: Terminal.say(report.github)
    }
    if !report.summary.isEmpty { stage(report.summary) }
    return stops(problems)
  }

  /// Documentation/Findings.md, which is in the program.
  private static var findingsDocument: String {
    let file = ctemplates_findings()
    let bytes = UnsafeBufferPointer(start: file.bytes, count: file.length)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Whether problems stop a build; what is waived stops none.
  func stops(_ problems: [Problem]) -> Bool {
    problems.contains { problem in
      guard problem.waiver == nil else { return false }
      return problem.severity == .error || strict && problem.severity == .warning
    }
  }
}

/// A number with its word.
func counted(_ number: Int, _ one: String, _ many: String) -> String {
  "\(number) \(number == 1 ? one : many)"
}

import ArgumentParser
import SourceText

/// What `build` and `check` have in common.
struct SiteOptions: ParsableArguments {
  /// How problems are told.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    /// For a person, and for editors that jump to `file:line:column`.
    case text
    /// For a program.
    case json
  }

  @Argument(help: "The site's folder.", completion: .directory)
  var site = "."

  @Flag(help: "Take any warning for an error.")
  var strict = false

  @Flag(help: "Say nothing but problems.")
  var quiet = false

  @Option(help: "How problems are told: text, or json on the standard output.")
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
    }
    if !report.summary.isEmpty { stage(report.summary) }
    return stops(problems)
  }

  /// Whether problems stop a build.
  func stops(_ problems: [Problem]) -> Bool {
    problems.contains { $0.severity == .error || strict && $0.severity == .warning }
  }
}

/// A number with its word.
func counted(_ number: Int, _ one: String, _ many: String) -> String {
  "\(number) \(number == 1 ? one : many)"
}

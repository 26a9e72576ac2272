import ArgumentParser
import Build
import SourceText

/// `sitegen build`: the whole site, every time.
struct BuildCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build",
    abstract: "Builds the site.",
    discussion: """
      Every build is a full build. The new site is made beside the old one and takes its place in one \
      step; with an error the old one stays. Files in the output that sitegen did not write are kept. \
      What looks wrong in the records is only counted; with --strict its warnings stop the build too.

      EXAMPLES:
        sitegen build
        sitegen build ministry --output /srv/www/minutes --strict
      """
  )

  @OptionGroup var options: SiteOptions

  @Option(help: "Where the site goes; public/ in the site's folder unless given.")
  var output: String?

  @Flag(help: "Say how long each stage took, in milliseconds of the processor.")
  var timings = false

  @Option(help: "Write how long each stage took to a file, as JSON.", completion: .file())
  var timingsFile: String?

  func run() throws {
    let output = trimmed(self.output ?? options.folder + "public")
    try refuse(output)
    let start = ContinuousClock.now
    if timings || timingsFile != nil { Stopwatch.start() }
    let folder = try Stopwatch.measure(.read) { try ContentFolder(options.site) }
    let corridor = Corridor(folder.content)
    var problems = folder.problems + corridor.problems
    options.stage(read: corridor.recordCount, of: folder.content.records.count)
    let findings = corridor.findings
    // What looks wrong in the records is counted; where it stops a build it is listed.
    if options.stops(findings) { problems += findings }
    if options.stops(problems) { try stop(problems, findings, output) }

    let staged = try StagedSite(for: output)
    do {
      problems += try corridor.write(to: staged)
      problems += Stopwatch.measureAll(.swap) { staged.problems(output: output) }
      if options.stops(problems) {
        staged.abandon()
        try stop(problems, findings, output)
      }
      try Stopwatch.measureAll(.swap) { try SiteSwap(staged: staged, output: output).perform() }
    } catch {
      staged.abandon()
      throw error
    }
    _ = options.report(problems, to: Terminal.note)
    count(findings)
    options.stage(summary(staged, output))
    try tellTimings(staged, since: start)
    // The system takes all memory back at once, sooner than it could be given back piece by piece.
    withExtendedLifetime((folder, corridor, staged)) { Self.exit() }
  }

  private func tellTimings(
    _ staged: StagedSite,
    since start: ContinuousClock.Instant
  ) throws {
    let timings = Timings(
      files: staged.manifest.hashes.count,
      bytes: staged.byteCount,
      since: start
    )
    if self.timings { Terminal.note(timings.text) }
    if let timingsFile {
      try Disk.remove(timingsFile)
      try Disk.write(Array(timings.json.utf8), to: timingsFile)
    }
  }

  private func stop(_ problems: [Problem], _ findings: [Problem], _ output: String) throws -> Never
  {
    _ = options.report(problems, to: Terminal.note)
    if !options.stops(findings) { count(findings) }
    options.stage("Nothing was written; \(output) is as it was.")
    throw Outcome.faulty
  }

  /// Says how many findings there are that are not waived, and who lists them.
  private func count(_ findings: [Problem]) {
    let findings = findings.filter { $0.waiver == nil }
    guard !findings.isEmpty else { return }
    let warnings = findings.count { $0.severity == .warning }
    let site = options.site == "." ? "" : " " + options.site
    options.stage(
      counted(findings.count, "finding", "findings")
        + (warnings == 0 ? "" : " (\(counted(warnings, "warning", "warnings")))")
        + ": sitegen check\(site) lists \(findings.count == 1 ? "it" : "them")"
    )
  }

  private func summary(_ staged: StagedSite, _ output: String) -> String {
    let counts = [
      (staged.count(.new), "new"), (staged.count(.changed), "changed"),
      (staged.count(.same), "unchanged"), (staged.gone.count, "removed"),
    ]
    let total = counts[0].0 + counts[1].0 + counts[2].0
    let words = counts.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
    return "Wrote \(counted(total, "file", "files")) to \(output): \(words)"
  }

  private func trimmed(_ path: String) -> String {
    var path = path[...]
    while path.count > 1, path.hasSuffix("/") { path = path.dropLast() }
    return String(path)
  }

  /// An output that holds the site itself, or is a part of its sources, would swallow them.
  private func refuse(_ output: String) throws {
    guard !output.isEmpty else { throw ValidationError("--output needs a folder.") }
    if let kind = Disk.kind(output), kind != .folder {
      throw ValidationError("'\(output)' is no folder.")
    }
    guard let real = Disk.real(output), let site = Disk.real(options.site) else { return }
    let sources = ["content", "Templates"].compactMap { Disk.real(site + "/" + $0) }
    let holdsSite = site == real || site.hasPrefix(real == "/" ? "/" : real + "/")
    if holdsSite || sources.contains(where: { real == $0 || real.hasPrefix($0 + "/") }) {
      throw ValidationError("The site cannot be built into '\(output)', where its sources lie.")
    }
  }
}

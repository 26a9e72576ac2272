import ArgumentParser
import Build
import SourceText

/// `sitegen build`: the whole site, every time.
struct BuildCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build",
    abstract: "Builds the site.",
    discussion: """
      Every build is a full build. The new site is made beside the old one and takes its place in one
      step; with an error the old one stays. Files in the output that sitegen did not write are kept.

      EXAMPLES:
        sitegen build
        sitegen build ministry --output /srv/www/minutes --strict
      """
  )

  @OptionGroup var options: SiteOptions

  @Option(help: "Where the site goes; public/ in the site's folder unless given.")
  var output: String?

  func run() throws {
    let output = trimmed(self.output ?? options.folder + "public")
    try refuse(output)
    let folder = try ContentFolder(options.site)
    let corridor = Corridor(folder.content)
    var problems = folder.problems + corridor.problems
    options.stage(read: corridor.recordCount, of: folder.content.records.count)
    if options.stops(problems) { try stop(problems, output) }

    let staged = try StagedSite(for: output)
    do {
      problems += try corridor.write(to: staged)
      problems += staged.problems(output: output)
      if options.stops(problems) {
        staged.abandon()
        try stop(problems, output)
      }
      try SiteSwap(staged: staged, output: output).perform()
    } catch {
      staged.abandon()
      throw error
    }
    _ = options.report(problems, to: Terminal.note)
    options.stage(summary(staged, output))
  }

  private func stop(_ problems: [Problem], _ output: String) throws -> Never {
    _ = options.report(problems, to: Terminal.note)
    options.stage("Nothing was written; \(output) is as it was.")
    throw Outcome.faulty
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

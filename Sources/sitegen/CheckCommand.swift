import ArgumentParser
import Build
import SourceText

/// `sitegen check`: what is wrong or looks wrong, without writing a site.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Says what looks wrong, by line, and writes nothing.",
    discussion: """
      The list goes to the standard output: file:line:column, what it is and its [name], the line, and \
      what to do. It has problems (what could not be read, or hardly) and findings (what was read and \
      looks wrong); Documentation/Findings.md has them all, and how to waive a finding that is known.

      EXAMPLES:
        sitegen check
        sitegen check ministry --strict
        sitegen check --only weekday,mark-jump           what has these names, and errors
        sitegen check --ignore mark-jump --format json
        sitegen check --format sarif > findings.sarif    for code scanning
        sitegen check --format github                    for the log of a workflow
        sitegen check --nothing-lost

      Exit codes: 0 no error, 1 an error or with --strict a warning that is not waived, 2 wrong \
      usage, 3 the machine failed.
      """
  )

  @OptionGroup var options: SiteOptions

  @OptionGroup var filter: ProblemFilter

  @Flag(help: "Also compare every record, character by character, with its page.")
  var nothingLost = false

  func run() throws {
    let folder = try ContentFolder(options.site)
    let corridor = Corridor(folder.content)
    var problems = folder.problems + corridor.problems + corridor.findings
    options.stage(read: corridor.recordCount, of: folder.content.records.count)
    if !corridor.problems.contains(where: { $0.severity == .error }) {
      let sink = CheckingSink()
      problems += try corridor.write(to: sink)
      options.stage("Made \(counted(sink.count, "file", "files")), wrote none")
      if nothingLost {
        let lost = try corridor.lost()
        problems += lost
        if lost.isEmpty {
          options.stage("Every character of every record stands on its page")
        }
      }
    }
    if options.report(filter.filtered(problems), to: Terminal.say) { throw Outcome.faulty }
  }
}

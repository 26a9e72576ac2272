import ArgumentParser
import Build
import SourceText

/// `sitegen check`: what a build would say, without writing.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Says what looks wrong, by line, and writes nothing.",
    discussion: """
      The list goes to the standard output: file:line:column, the line, and what to do.

      EXAMPLES:
        sitegen check
        sitegen check --nothing-lost
        sitegen check ministry --strict --format json
      """
  )

  @OptionGroup var options: SiteOptions

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
    if options.report(problems, to: Terminal.say) { throw Outcome.faulty }
  }
}

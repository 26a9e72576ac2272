import ArgumentParser

#if canImport(Glibc)
  import CMalloc
#endif

/// The program (sitegen): minutes in, a site out.
@main
struct Sitegen: ParsableCommand {
  /// The program's version, as in CHANGELOG.md.
  static let version = "0.1.0"

  static let configuration = CommandConfiguration(
    commandName: "sitegen",
    abstract: "Turns structured minutes (會議紀錄) into a static site.",
    discussion: """
      Minutes are UTF-8 text files in content/meetings/. EXAMPLES:
        sitegen build                      the site of this folder, into public/
        sitegen check content-draft        what looks wrong, by line, without writing
        sitegen explain content/meetings/2026-02-12-021.txt

      Exit codes: 0 done, 1 an error in the site's files, 2 wrong usage, 3 the machine failed.
      """,
    version: version,
    subcommands: [BuildCommand.self, CheckCommand.self, ExplainCommand.self]
  )

  static func main() {
    #if canImport(Glibc)
      // Pages are made and let go by the thousand: what was given back would be asked for again at once.
      mallopt(M_MMAP_THRESHOLD, 64 << 20)
      mallopt(M_TRIM_THRESHOLD, 512 << 20)
    #endif
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch let error as DiskError {
      Terminal.note("error: \(error)\n")
      exit(withError: Outcome.machineFailed)
    } catch let code as ExitCode {
      exit(withError: code)
    } catch {
      // The parser's own code for wrong usage is 64.
      guard exitCode(for: error) == .validationFailure else { exit(withError: error) }
      Terminal.note(fullMessage(for: error) + "\n")
      exit(withError: Outcome.wrongUsage)
    }
  }
}

/// How a run ended (結束代碼).
enum Outcome {
  /// An error in the owner's files, or a warning where none may be.
  static let faulty = ExitCode(1)
  /// The command line.
  static let wrongUsage = ExitCode(2)
  /// The disk is full, or may not be written.
  static let machineFailed = ExitCode(3)
}

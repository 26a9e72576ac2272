import ArgumentParser
import Build
import Settings
import SourceText

/// `sitegen explain`: what was recognised in one record.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Shows how one record is read.",
    discussion: """
      EXAMPLES:
        sitegen explain content/meetings/2026-02-12-021.txt
        sitegen explain content/meetings/2026-02-12-021.txt --at outline
        sitegen explain content/meetings/2026-02-12-021.txt --format json
      """
  )

  @Argument(help: "A record.", completion: .file(extensions: ["txt"]))
  var file: String

  @Option(
    help:
      "The station at which it is shown: outline, meeting or pages; else a summary comes first.",
    transform: Self.station
  )
  var at: Station?

  @Option(
    help: "How it is told: text, or json with the problems in it, on the standard output.",
    transform: Self.format
  )
  var format = Explanation.Format.text

  func validate() throws {
    guard Disk.kind(file) == .file else { throw ValidationError("There is no file '\(file)'.") }
  }

  func run() throws {
    let (site, path) = Self.site(of: file)
    let folder = try ContentFolder(site)
    let record = OwnFile(path: path, bytes: try Disk.read(file))
    let explanation = Explanation(of: record, in: folder.content, at: at, format: format)
    let prefix = site == "." ? "" : site
    if format == .text { Terminal.note(ProblemReport(explanation.problems, in: prefix).text) }
    Terminal.say(explanation.text)
    if explanation.problems.contains(where: { $0.severity == .error }) { throw Outcome.faulty }
  }

  private static func station(_ name: String) throws -> Station {
    if let station = Station(rawValue: name) { return station }
    let names = Station.allCases.map(\.rawValue)
    let nearest = NearestName.of(name, among: names).map { " Did you mean '\($0)'?" } ?? ""
    throw ValidationError("There is no station '\(name)'.\(nearest)")
  }

  private static func format(_ name: String) throws -> Explanation.Format {
    if let format = Explanation.Format(rawValue: name) { return format }
    throw ValidationError("There is no format '\(name)': it is text or json.")
  }

  /// The folder of the site a record lies in, and the record's path within it.
  private static func site(of file: String) -> (site: String, path: String) {
    let bytes = Array(file.utf8)
    let sign = Array(RecordFile.folder.utf8)
    let starts = bytes.indices.filter { index in
      (index == 0 || bytes[index - 1] == UInt8(ascii: "/")) && bytes[index...].starts(with: sign)
    }
    guard let start = starts.last else {
      let name = file.split(separator: "/").last.map(String.init) ?? file
      return (".", RecordFile.folder + name)
    }
    let site = String(decoding: bytes[..<start], as: UTF8.self)
    return (site.isEmpty ? "." : site, String(decoding: bytes[start...], as: UTF8.self))
  }
}

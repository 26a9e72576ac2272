import Foundation
import SourceText
import Testing

@testable import sitegen

/// Each folder of Tests/Problems is a little site with something wrong.
///
/// `expected.txt` is exactly what the user sees, and the exit code; UPDATE_GOLDEN=1 rewrites it, and
/// fails.
@Suite("What the user sees when something is wrong (錯誤訊息)")
struct ProblemCaseTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Problems").path

  static let cases: [String] = {
    let names = (try? Disk.names(in: folder)) ?? []
    return names.filter { Disk.kind(folder + "/" + $0) == .folder }
  }()

  @Test("there are cases")
  func some() { #expect(Self.cases.count >= 9) }

  @Test("a site with a fault", arguments: cases)
  func fault(_ name: String) throws {
    let source = Self.folder + "/" + name
    let site = try TemporaryFolder()
    try FileManager.default.copyItem(atPath: source, toPath: site.path + "/site")
    try? Disk.remove(site.path + "/site/expected.txt")
    // The last site stands, and must stand afterwards.
    try site.fill(["site/public/index.html": "前次"])
    try site.fill([
      "site/public/.sitegen-manifest": "\(FileHash(of: Array("前次".utf8)).digits)  index.html\n"
    ])

    let run = try Program.run(["build"], in: site.path + "/site")
    let seen = Self.withoutCounts(run.errors) + "exit \(run.code)\n"
    if run.code != 0 {
      let left = try site.files(in: "site/public")
      #expect(left["index.html"] == "前次")
      #expect(left.count == 2)
    }
    #expect(run.output == "")
    let golden = source + "/expected.txt"
    let expected = try? String(contentsOfFile: golden, encoding: .utf8)
    guard seen != expected else { return }
    if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" {
      try seen.write(toFile: golden, atomically: true, encoding: .utf8)
    }
    Issue.record("\(name): expected\n\(expected ?? "nothing")\nbut the user sees\n\(seen)")
  }

  /// How many files a site has is not the matter here: the line that counts them is cut short.
  private static func withoutCounts(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.hasPrefix("Wrote ") ? "Wrote … files to public: …" : String($0) }
      .joined(separator: "\n")
  }
}

/// The program as a user runs it.
enum Program {
  /// Runs it in a folder; on one core of the machine's where that is asked for.
  static func run(
    _ arguments: [String],
    in folder: String,
    environment: [String: String] = [:],
    onOneCore: Bool = false
  ) throws -> (output: String, errors: String, code: Int32) {
    let process = Process()
    process.executableURL = onOneCore ? URL(filePath: "/usr/bin/taskset") : binary
    process.arguments = onOneCore ? ["--cpu-list", "0", binary.path] + arguments : arguments
    process.currentDirectoryURL = URL(filePath: folder)
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    let out = folder + "/../stdout.txt"
    let err = folder + "/../stderr.txt"
    for file in [out, err] {
      _ = FileManager.default.createFile(atPath: file, contents: nil)
    }
    process.standardOutput = FileHandle(forWritingAtPath: out)
    process.standardError = FileHandle(forWritingAtPath: err)
    try process.run()
    process.waitUntilExit()
    return (
      String(decoding: try Disk.read(out), as: UTF8.self),
      String(decoding: try Disk.read(err), as: UTF8.self), process.terminationStatus
    )
  }

  /// Beside the test bundle.
  private static var binary: URL {
    var folder = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
    for argument in CommandLine.arguments where argument.contains(".xctest") {
      folder = URL(filePath: argument).deletingLastPathComponent()
      while folder.path.contains(".xctest") { folder = folder.deletingLastPathComponent() }
    }
    return folder.appending(path: "sitegen")
  }
}

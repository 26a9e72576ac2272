import Foundation
import Testing

@testable import sitegen

@Suite("Commands and exit codes (指令)")
struct CommandTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.fill(["site/sitegen.yml": "title: 會議\n"])
  }

  private func run(_ arguments: String...) throws -> (output: String, errors: String, code: Int32) {
    try Program.run(arguments, in: folder.path + "/site")
  }

  @Test(
    "help is done, with an example",
    arguments: [
      ["--help"], ["build", "--help"], ["check", "--help"], ["explain", "--help"],
    ]
  )
  func help(_ arguments: [String]) throws {
    let run = try Program.run(arguments, in: folder.path + "/site")
    #expect(run.code == 0)
    #expect(run.output.contains("EXAMPLES:"))
    #expect(run.output.contains("  sitegen "))
  }

  @Test("the version is printed alone, and is a version")
  func version() throws {
    let run = try Program.run(["--version"], in: folder.path + "/site")
    #expect(run.code == 0)
    #expect(run.errors == "")
    #expect(run.output == Sitegen.version + "\n")
    #expect(try #/\d+\.\d+\.\d+/#.wholeMatch(in: Sitegen.version) != nil)
  }

  @Test(
    "wrong usage is 2",
    arguments: [
      ["bild"], ["build", "--outptu", "x"], ["build", "nowhere"], ["build", "--output", "."],
      ["build", "--output", "/"], ["build", "--output", "content"], ["explain"],
      ["explain", "none.txt"], ["check", "--format", "xml"], ["build", "--output", "sitegen.yml"],
      ["explain", "sitegen.yml", "--format", "xml"], ["explain", "sitegen.yml", "--at", "outlin"],
    ]
  )
  func usage(_ arguments: [String]) throws {
    try folder.fill(["site/content/meetings/.keep": ""])
    let run = try Program.run(arguments, in: folder.path + "/site")
    #expect(run.code == 2, "\(run.errors)")
    #expect(run.errors.contains("Error: "))
    #expect(Disk.kind(folder.path + "/site/public") == nil)
  }

  @Test("a site without records is an error that says where they go")
  func nothing() throws {
    let run = try run("build")
    #expect(run.code == 1)
    #expect(run.errors.contains("Put the minutes as .txt files into content/meetings/."))
  }

  @Test("check prints JSON on the standard output")
  func json() throws {
    try folder.fill(["site/sitegen.yml": "titel: 會議\n"])
    let run = try run("check", "--format", "json", "--quiet")
    #expect(run.code == 1)
    #expect(run.errors == "")
    let found = try JSONSerialization.jsonObject(with: Data(run.output.utf8))
    let ids = (found as? [[String: Any]])?.compactMap { $0["id"] as? String }
    #expect(ids == ["no-records", "unknown-key"])
  }

  @Test("timings are told for each stage, to a person and as JSON")
  func timings() throws {
    try folder.fill(["site/content/meetings/a.txt": sample])
    let run = try run("build", "--timings", "--timings-file", "times.json")
    #expect(run.code == 0, "\(run.errors)")
    let file = try Disk.read(folder.path + "/site/times.json")
    let told = try JSONSerialization.jsonObject(with: Data(file)) as? [String: Any]
    let stages = try #require(told?["stages"] as? [String: Double])
    let names = [
      "archive", "cmark", "findings", "html", "links", "model", "outline", "pages", "read", "rest",
      "swap", "write",
    ]
    #expect(stages.keys.sorted() == names)
    for name in names { #expect(run.errors.contains("\n\(name) ")) }
    let processor = try #require(told?["processor"] as? Double)
    #expect(stages.values.allSatisfy { $0 >= 0 })
    #expect(abs(stages.values.reduce(0, +) - processor) < processor / 20 + 1)
    #expect(told?["files"] as? Int ?? 0 > 20)
    #expect(told?["bytes"] as? Int ?? 0 > 20_000)
    #expect(told?["memory"] as? Int ?? 0 > 1_000_000)
    #expect(told?["wall"] as? Double ?? 0 > 0)
  }

  @Test("a build that writes no site tells no timings")
  func noTimings() throws {
    let run = try run("build", "--timings", "--timings-file", "times.json")
    #expect(run.code == 1)
    #expect(!run.errors.contains("processor"))
    #expect(Disk.kind(folder.path + "/site/times.json") == nil)
  }

  @Test("a line of 10 MB, with a fault in it, is a warning and no trouble", .timeLimit(.minutes(2)))
  func longLine() throws {
    let long = String(repeating: "會議紀錄", count: 850_000) + "\u{0}" + "。"
    try folder.fill(["site/content/meetings/a.txt": sample + "壹、報告事項\n一、" + long + "\n"])
    let run = try run("build")
    #expect(run.code == 0, "\(run.errors.prefix(2000))")
    #expect(run.errors.contains("content/meetings/a.txt:5:3400003: warning: "))
    #expect(run.errors.utf8.count < 4000)
  }

  @Test("a folder that may not be written is 3", .enabled(if: geteuid() != 0))
  func permission() throws {
    try folder.fill(["site/content/meetings/a.txt": sample])
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o555],
      ofItemAtPath: folder.path + "/site"
    )
    defer {
      try? FileManager.default.setAttributes(
        [.posixPermissions: 0o755],
        ofItemAtPath: folder.path + "/site"
      )
    }
    #expect(try run("build").code == 3)
  }

  private var sample: String { "甲部第1次會議紀錄\n日期：115年1月5日\n主席：林一\n" }
}

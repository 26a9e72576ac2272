import Foundation
import Testing

@testable import sitegen

/// `sitegen check` as a clerk and as a program run it.
@Suite("The check command (檢核指令)")
struct CheckTests {
  private let folder: TemporaryFolder

  private static let waiver = """
    ---
    waivers:
      - rule: weekday
        line: 2
        reason: 已核對
    ---

    """
  /// 115年2月12日 was a Thursday; 三 follows 一.
  private static let wrong = """
    甲部第1次會議紀錄
    日期：115年2月12日（星期五）
    主席：林一

    壹、報告事項
    一、甲案。

    """
  private static let jump =
    wrong.replacing("星期五", with: "星期四").replacing("第1次", with: "第2次")
    .replacing("2月12日", with: "2月19日") + "三、丙案。\n"

  init() throws {
    folder = try TemporaryFolder()
    try folder.fill(["site/sitegen.yml": "title: 會議\n"])
  }

  private func run(
    _ records: [String: String],
    _ arguments: String...
  ) throws -> (output: String, errors: String, code: Int32) {
    for (name, text) in records { try folder.fill(["site/content/meetings/\(name).txt": text]) }
    return try Program.run(arguments, in: folder.path + "/site")
  }

  /// The names in the list, as text has them.
  private func names(_ output: String) -> [String] {
    output.matches(of: /(?m)^\S+: (error|warning|info|waived): .* \[(.*)\]$/)
      .map { "\($0.output.1) \($0.output.2)" }
  }

  @Test("findings and problems are one list, by file, line and column")
  func list() throws {
    let both = Self.wrong + "三、丙案。\n"
    let run = try run(["b": both, "a": Self.jump], "check", "--quiet")
    #expect(run.code == 0 && run.errors == "")
    #expect(names(run.output) == ["warning mark-jump", "warning weekday", "warning mark-jump"])
    #expect(
      run.output.contains(
        """
        content/meetings/b.txt:2:4: warning: 115年2月12日 is a 星期四, and the record says 星期五 [weekday]
          日期：115年2月12日（星期五）
                ^~~~~~~~~~~~
          remedy: One of the two is wrong; compare them with the signed record.

        """
      )
    )
  }

  @Test("a warning stops with --strict, and a waived one does not")
  func strict() throws {
    #expect(try run(["a": Self.wrong], "check").code == 0)
    #expect(try run([:], "check", "--strict").code == 1)
    let waived = try run(["a": Self.waiver + Self.wrong], "check", "--strict")
    #expect(waived.code == 0, "\(waived.output)")
    #expect(
      waived.output == """
        content/meetings/a.txt:8:4: waived: 115年2月12日 is a 星期四, and the record says 星期五 [weekday]
          reason: 已核對

        """
    )
    #expect(waived.errors.contains("\n1 waived\n"))
  }

  @Test("a waiver of no rule is an error, one that waives nothing a warning")
  func waivers() throws {
    let misspelt = Self.waiver.replacing("weekday", with: "weekdya")
    let unknown = try run(["a": misspelt + Self.wrong], "check")
    #expect(unknown.code == 1)
    #expect(names(unknown.output) == ["error unknown-rule", "warning weekday"])
    #expect(unknown.output.contains("Did you mean `weekday`?"))
    let other = Self.waiver.replacing("line: 2", with: "line: 8")
    let unused = try run(["a": other + Self.wrong], "check")
    #expect(unused.code == 0)
    #expect(names(unused.output) == ["warning unused-waiver", "warning weekday"])
    #expect(try run([:], "check", "--strict").code == 1)
  }

  @Test("no waiver is called useless while another record cannot be read")
  func unread() throws {
    let right = Self.wrong.replacing("星期五", with: "星期四")
    let run = try run(["a": Self.waiver + right, "b": "無題\n"], "check")
    #expect(names(run.output) == ["error no-date"])
    let whole = try self.run(["b": Self.jump], "check")
    #expect(names(whole.output) == ["warning unused-waiver", "warning mark-jump"])
  }

  @Test(
    "what is listed can be chosen by name",
    arguments: [
      (["--only", "weekday"], ["weekday"]), (["--ignore", "weekday"], ["mark-jump"]),
      (["--only", "weekday,mark-jump", "--ignore", "mark-jump"], ["weekday"]),
      (["--only", "weekday", "--only", "mark-jump"], ["mark-jump", "weekday"]),
      (["--ignore", "weekday, mark-jump"], []),
    ]
  )
  func chosen(_ arguments: [String], _ wanted: [String]) throws {
    try folder.fill([
      "site/content/meetings/a.txt": Self.jump, "site/content/meetings/b.txt": Self.wrong,
    ])
    let run = try Program.run(["check", "--strict"] + arguments, in: folder.path + "/site")
    #expect(names(run.output) == wanted.map { "warning \($0)" })
    #expect(run.code == (wanted.isEmpty ? 0 : 1))
  }

  @Test(
    "an error is listed whatever is chosen",
    arguments: ["--only=weekday", "--ignore=unknown-key"]
  )
  func errors(_ choice: String) throws {
    try folder.fill(["site/sitegen.yml": "titel: 會議\n"])
    let run = try run(["a": Self.jump], "check", choice)
    #expect(run.code == 1)
    #expect(names(run.output).last == "error unknown-key")
  }

  @Test("a name that nothing has is wrong usage", arguments: ["--only", "--ignore"])
  func unknownName(_ option: String) throws {
    let near = try run(["a": Self.wrong], "check", option, "mark-jump,wekday")
    #expect(near.code == 2)
    #expect(near.output == "")
    #expect(near.errors.contains("No rule or problem is called 'wekday'. Did you mean 'weekday'?"))
    let problem = try run([:], "check", option, "mark-jmp")
    #expect(problem.errors.contains("Did you mean 'mark-jump'?"))
    #expect(try run([:], "check", option, "").code == (option == "--only" ? 2 : 0))
  }

  @Test("the machine's faults are 3", .enabled(if: geteuid() != 0))
  func machine() throws {
    try folder.fill(["site/content/meetings/a.txt": Self.wrong])
    let file = folder.path + "/site/content/meetings/a.txt"
    try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: file)
    defer { try? FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: file) }
    #expect(try run([:], "check").code == 3)
  }

  @Test("every format tells the same, on the standard output")
  func formats() throws {
    let records = ["a": Self.waiver + Self.wrong, "b": Self.jump]
    let json = try run(records, "check", "--format", "json", "--quiet")
    let list = try #require(
      try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [[String: Any]]
    )
    #expect(list.map { $0["id"] as? String } == ["weekday", "mark-jump"])
    #expect(list.map { $0["waived"] as? Bool } == [true, false])
    #expect(list.map { $0["line"] as? Int } == [8, 7])
    #expect(list.map { $0["record_line"] as? Int } == [2, 7])
    #expect((list.first?["data"] as? [String: String])?["written"] == "星期五")

    let sarif = try run([:], "check", "--format", "sarif", "--quiet")
    let log = try JSONSerialization.jsonObject(with: Data(sarif.output.utf8)) as? [String: Any]
    let run = try #require((log?["runs"] as? [[String: Any]])?.first)
    let results = try #require(run["results"] as? [[String: Any]])
    #expect(results.map { $0["ruleId"] as? String } == ["weekday", "mark-jump"])
    #expect(results.map { ($0["suppressions"] as? [Any])?.count } == [1, 0])
    // The rules bring their sections of the document.
    let driver = (run["tool"] as? [String: Any])?["driver"] as? [String: Any]
    let rules = try #require(driver?["rules"] as? [[String: Any]])
    let rule = rules.first { $0["id"] as? String == "weekday" }
    #expect((rule?["help"] as? [String: String])?["markdown"]?.contains("```text") == true)
    #expect(
      (rule?["shortDescription"] as? [String: String])?["text"]?.hasPrefix("A weekday") == true
    )

    let github = try self.run([:], "check", "--format", "github", "--quiet")
    #expect(
      github.output.split(separator: "\n").map { $0.split(separator: ",")[0] } == [
        "::notice file=content/meetings/a.txt", "::warning file=content/meetings/b.txt",
      ]
    )
    #expect([json, sarif, github].allSatisfy { $0.code == 0 && $0.errors == "" })
  }

  @Test("a build counts the findings, and with --strict stops at their warnings and lists them")
  func build() throws {
    let built = try run(["a": Self.wrong], "build")
    #expect(built.code == 0)
    #expect(built.errors.contains("\n1 finding (1 warning): sitegen check lists it\n"))
    #expect(!built.errors.contains("[weekday]"))
    let strict = try run([:], "build", "--strict", "--output", "other")
    #expect(strict.code == 1)
    #expect(names(strict.errors) == ["warning weekday"])
    #expect(!strict.errors.contains("lists it"))
    #expect(Disk.kind(folder.path + "/site/other") == nil)
    let waived = try run(["a": Self.waiver + Self.wrong], "build", "--strict", "--output", "other")
    #expect(waived.code == 0, "\(waived.errors)")
    #expect(!waived.errors.contains("finding"))
  }
}

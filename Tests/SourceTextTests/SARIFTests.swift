import Foundation
import SourceText
import Testing

/// What the schema cannot say of it; Tests/Web/reports.py asks the schema.
@Suite("The report as SARIF (SARIF 報告)")
struct SARIFTests {
  private static let rule = ReportedRule(
    id: "weekday",
    severity: .warning,
    summary: "The weekday is wrong.",
    explanation: "The weekday is wrong. Compare.",
    help: "Compare.",
    markdown: "`warning` The weekday is wrong.\n"
  )

  private func run(_ problems: [Problem], in folder: String = "") throws -> [String: Any] {
    let text = ProblemReport(problems, in: folder).sarif([Self.rule])
    let log = try #require(
      try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
    )
    #expect(log["version"] as? String == "2.1.0")
    return try #require((log["runs"] as? [[String: Any]])?.first)
  }

  private func results(_ problems: [Problem], in folder: String = "") throws -> [[String: Any]] {
    try #require(try run(problems, in: folder)["results"] as? [[String: Any]])
  }

  private func physical(_ location: Any?) -> [String: Any]? {
    (location as? [String: Any])?["physicalLocation"] as? [String: Any]
  }

  private func place(_ result: [String: Any]) throws -> (uri: String, region: [String: Int]?) {
    let physical = try #require(self.physical((result["locations"] as? [Any])?.first))
    let file = try #require(physical["artifactLocation"] as? [String: String])
    return (file["uri"] ?? "", physical["region"] as? [String: Int])
  }

  @Test("every rule is described, and a result points to its own")
  func rules() throws {
    let run = try run([
      Problem("mark-jump", .warning, "m", remedy: "r."),
      Problem("weekday", .warning, "w", remedy: ""),
    ])
    let driver = try #require((run["tool"] as? [String: Any])?["driver"] as? [String: Any])
    let rules = try #require(driver["rules"] as? [[String: Any]])
    #expect(rules.map { $0["id"] as? String } == ["weekday", "mark-jump"])
    let levels = rules.map { ($0["defaultConfiguration"] as? [String: String])?["level"] }
    #expect(levels == ["warning", "warning"])
    let help = rules.compactMap { $0["help"] as? [String: String] }
    #expect(help.first?["markdown"]?.hasPrefix("`warning`") == true)
    #expect(
      rules.map { ($0["shortDescription"] as? [String: String])?["text"] } == [
        "The weekday is wrong.", "A number of a list does not follow the one before it.",
      ]
    )
    let results = try #require(run["results"] as? [[String: Any]])
    for result in results {
      let index = try #require(result["ruleIndex"] as? Int)
      #expect(rules[index]["id"] as? String == result["ruleId"] as? String)
    }
    let messages = results.compactMap { ($0["message"] as? [String: String])?["text"] }
    #expect(messages == ["m. r.", "w."])
  }

  @Test("columns count units of UTF-16, of a very long line too")
  func columns() throws {
    let line = "林𠮷一：𠮷日"
    let short = Problem.Place(path: "a", line: 2, column: 5, snippet: line, length: 2)
    let result = try results([Problem("weekday", .info, "m", remedy: "", at: short)])
    #expect(
      try place(#require(result.first)).region
        == ["startLine": 2, "startColumn": 6, "endColumn": 9]
    )
    let text = String(repeating: "𠮷日", count: 30_000)
    let source = Source(path: "a", bytes: Array(text.utf8), linesBefore: 3)
    // The 20,001st 𠮷: 40,000 characters stand before it, 60,000 units.
    let far = source.place(of: SourceRange(140_000, 140_004))
    #expect(far.column == 40_001 && far.line == 4 && far.recordLine == 1)
    let last = try results([Problem("weekday", .info, "m", remedy: "", at: far)])
    #expect(
      try place(#require(last.first)).region
        == ["startLine": 4, "startColumn": 60_001, "endColumn": 60_003]
    )
  }

  @Test("a file is named as a URI, relative to where the program stands")
  func uri() throws {
    func uri(_ path: String, in folder: String) throws -> String {
      let problem = Problem("weekday", .error, "m", remedy: "", at: .init(path: path))
      return try place(#require(try results([problem], in: folder).first)).uri
    }
    #expect(try uri("a b#會.txt", in: "") == "a%20b%23%E6%9C%83.txt")
    #expect(try uri("c:d.txt", in: "x") == "x/c%3Ad.txt")
    #expect(try uri("a.txt", in: "/srv/x") == "file:///srv/x/a.txt")
  }

  @Test("what is waived is suppressed with its reason, and nothing else is")
  func suppressions() throws {
    let waiver = Waiver(
      rule: "weekday",
      line: nil,
      reason: "已核對",
      place: .init(path: "a", line: 2, column: 3, snippet: "weekday", length: 7)
    )
    let results = try results([
      Problem("weekday", .warning, "m", remedy: "", at: .init(path: "a", line: 9), waiver: waiver),
      Problem("weekday", .warning, "m", remedy: "", at: .init(path: "b", line: 9)),
    ])
    let suppressions = results.map { $0["suppressions"] as? [[String: Any]] }
    #expect(suppressions[1]?.isEmpty == true)
    #expect(suppressions[0]?.first?["justification"] as? String == "已核對")
    #expect(suppressions[0]?.first?["kind"] as? String == "inSource")
    let location = try #require(physical(suppressions[0]?.first?["location"]))
    #expect((location["region"] as? [String: Int])?["startLine"] == 2)
  }

  @Test("a fingerprint stays when lines come before, and tells like lines of a file apart")
  func fingerprints() throws {
    func prints(_ lines: [(Int, String)], _ rule: String = "weekday") throws -> [String] {
      try results(
        lines.map { line, text in
          let place = Problem.Place(path: "a", line: line, column: 1, snippet: text)
          return Problem(rule, .info, "m", remedy: "", at: place)
        }
      ).compactMap {
        ($0["partialFingerprints"] as? [String: String])?["primaryLocationLineHash"]
      }
    }
    let first = try prints([(2, "甲"), (5, "甲"), (6, "乙")])
    #expect(try prints([(12, "  甲"), (50, "甲"), (60, "乙")]) == first)
    #expect(Set(first).count == 3)
    #expect(first[0].dropLast() == first[1].dropLast())
    #expect(first[0].hasSuffix(":1") && first[1].hasSuffix(":2"))
    #expect(try prints([(2, "甲")], "mark-jump") != [first[0]])
  }

  @Test("other places and values come with it")
  func more() throws {
    let problem = Problem(
      "weekday",
      .info,
      "m",
      remedy: "",
      at: .init(path: "a", line: 4, recordLine: 2),
      related: [.init(path: "a", line: 7), .init(path: "b")],
      data: [.init("computed", "1%")]
    )
    let result = try #require(try results([problem]).first)
    let related = try #require(result["relatedLocations"] as? [[String: Any]])
    #expect(related.map { $0["id"] as? Int } == [1, 2])
    let bag = try #require(result["properties"] as? [String: Any])
    #expect(bag["record_line"] as? Int == 2)
    #expect(bag["data"] as? [String: String] == ["computed": "1%"])
    #expect(result["level"] as? String == "note")
  }

  @Test("the same problems give the same bytes")
  func same() {
    let problems = (0..<20).map { Problem("p\($0 % 5)", .info, "m\($0)", remedy: "") }
    let one = ProblemReport(problems).sarif([Self.rule])
    #expect(ProblemReport(problems).sarif([Self.rule]) == one)
  }
}

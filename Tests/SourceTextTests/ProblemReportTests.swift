import SourceText
import Testing

@Suite("Telling of problems (問題報告)")
struct ProblemReportTests {
  private func report(_ place: Problem.Place, _ message: String = "Wrong") -> String {
    ProblemReport([Problem("an-id", .error, message, remedy: "Mend it.", at: place)]).text
  }

  @Test("the caret stands under double-width characters")
  func caretUnderHan() {
    let line = "日期：115年2月30日（星期四）"
    let text = report(.init(path: "a.txt", line: 3, column: 4, snippet: line, length: 9))
    #expect(
      text == """
        a.txt:3:4: error: Wrong [an-id]
          日期：115年2月30日（星期四）
                ^~~~~~~~~~~~
          remedy: Mend it.

        """
    )
  }

  @Test("a problem of a whole file has no line, one of a whole line no caret")
  func wholes() {
    #expect(
      report(.init(path: "a.txt")) == "a.txt: error: Wrong [an-id]\n  remedy: Mend it.\n"
    )
    #expect(
      report(.init(path: "a.txt", line: 2, snippet: "甲"))
        == "a.txt:2: error: Wrong [an-id]\n  甲\n  remedy: Mend it.\n"
    )
  }

  @Test("a long line is cut to a window round the caret")
  func window() throws {
    let line = String(repeating: "會議", count: 500) + "X" + String(repeating: "紀錄", count: 500)
    let text = report(.init(path: "a", line: 1, column: 1001, snippet: line))
    let lines = text.split(separator: "\n")
    #expect(lines[1].unicodeScalars.count < 70)
    #expect(lines[1].hasPrefix("  ...") && lines[1].hasSuffix("..."))
    let start = try #require(lines[2].firstIndex(of: "^"))
    // 20 Han before the caret, two columns each, after the dots.
    #expect(lines[2].distance(from: lines[2].startIndex, to: start) == 2 + 3 + 40)
    #expect(lines[1].contains("議X紀"))
  }

  @Test("a line of 10 MB keeps only what is near")
  func longLine() {
    let source = Source(path: "a", bytes: Array(String(repeating: "會", count: 3_400_000).utf8))
    let place = source.place(of: SourceRange(6_000_000, 6_000_003))
    #expect(place.column == 2_000_001)
    #expect(place.snippet.utf8.count < 2000)
    let lines = report(place).split(separator: "\n")
    #expect(lines[0] == "a:1:2000001: error: Wrong [an-id]")
    #expect(lines[2].hasSuffix(" ^~"))
  }

  @Test(
    "control and bidirectional signs are made visible",
    arguments: [
      ("a\u{0}b", "a␀b"), ("a\tb", "a␉b"), ("a\u{202E}b", "a<U+202E>b"), ("a\u{1B}[31m", "a␛[31m"),
      ("\u{FEFF}a", "<U+FEFF>a"), ("a\u{7F}", "a␡"),
    ]
  )
  func visible(_ line: String, _ shown: String) {
    let text = report(.init(path: "a", line: 1, column: 1, snippet: line))
    #expect(text.split(separator: "\n")[1] == "  " + shown)
  }

  @Test("a message that quotes a control sign is safe for a terminal")
  func safeMessage() {
    #expect(report(.init(path: "a"), "No key `\u{1B}[2J`").contains("No key `␛[2J`"))
  }

  @Test("problems are ordered by path, line and column, and told once")
  func order() {
    func problem(_ path: String, _ line: Int, _ column: Int) -> Problem {
      Problem("id", .warning, "m", remedy: "", at: .init(path: path, line: line, column: column))
    }
    let report = ProblemReport([
      problem("b", 1, 1), problem("a", 10, 1), problem("a", 2, 9), problem("a", 2, 3),
      problem("a", 2, 3),
    ])
    let places = report.problems.compactMap(\.place).map { "\($0.path)\($0.line)\($0.column)" }
    #expect(places == ["a23", "a29", "a101", "b11"])
    #expect(report.summary == "4 warnings")
  }

  @Test("the folder of the site stands before each path")
  func folder() {
    let problem = Problem("id", .info, "m", remedy: "", at: .init(path: "sitegen.yml", line: 1))
    #expect(ProblemReport([problem], in: "site").text == "site/sitegen.yml:1: info: m [id]\n")
  }

  @Test("the summary counts errors, warnings and notes")
  func summary() {
    func problem(_ severity: Severity, _ id: String) -> Problem {
      Problem(id, severity, "m", remedy: "")
    }
    #expect(ProblemReport([]).summary.isEmpty)
    let some = [problem(.error, "a"), problem(.warning, "b"), problem(.warning, "c")]
    #expect(ProblemReport(some).summary == "1 error, 2 warnings")
  }

  @Test("the JSON is what a program expects")
  func json() {
    let place = Problem.Place(path: "a.txt", line: 1, column: 2, snippet: "x\"y", length: 3)
    let problems = [
      Problem("id", .error, "A \"quote\"\t\\ \u{1}", remedy: "Mend\nit.", at: place),
      Problem("id", .info, "m", remedy: ""),
    ]
    #expect(
      ProblemReport(problems).json == #"""
        [
          {"id": "id", "severity": "info", "message": "m", "remedy": "", "path": null, "line": null, "column": null, "length": null},
          {"id": "id", "severity": "error", "message": "A \"quote\"\t\\ \u0001", "remedy": "Mend\nit.", "path": "a.txt", "line": 1, "column": 2, "length": 3}
        ]

        """#
    )
    #expect(ProblemReport([]).json == "[]\n")
  }
}

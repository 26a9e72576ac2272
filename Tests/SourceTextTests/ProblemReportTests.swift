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

  private static let waiver = Waiver(
    rule: "id",
    line: 2,
    reason: "已核對\n甲",
    place: .init(path: "a.txt", line: 3, column: 11, snippet: "  - rule: id", length: 2)
  )

  @Test("what is waived is told with its reason, and weighs nothing")
  func waived() {
    let place = Problem.Place(path: "a.txt", line: 9, column: 1, snippet: "甲")
    let report = ProblemReport([
      Problem("id", .warning, "Wrong", remedy: "Mend it.", at: place, waiver: Self.waiver),
      Problem("id", .warning, "Wrong", remedy: "", at: .init(path: "b.txt")),
    ])
    #expect(
      report.text == """
        a.txt:9:1: waived: Wrong [id]
          reason: 已核對␊甲
        b.txt: warning: Wrong [id]

        """
    )
    #expect(report.summary == "1 warning, 1 waived")
    #expect(report.count(.warning) == 1)
  }

  @Test("other places are told by their lines, each once")
  func related() {
    func report(_ related: [Problem.Place]) -> String {
      let place = Problem.Place(path: "a.txt", line: 2)
      return ProblemReport([Problem("id", .info, "m", remedy: "r", at: place, related: related)])
        .text
    }
    func line(_ number: Int, _ path: String = "a.txt") -> Problem.Place {
      .init(path: path, line: number, column: 1)
    }
    let head = "a.txt:2: info: m [id]\n"
    #expect(report([line(7)]) == head + "  also: line 7\n  remedy: r\n")
    #expect(
      report([line(9), line(7), line(2), line(9), line(3, "b.txt")])
        == head + "  also: lines 9, 7, b.txt:3\n  remedy: r\n"
    )
    #expect(report([line(2)]) == head + "  remedy: r\n")
    #expect(report((3...40).map { line($0) }).contains("also: lines 3, 4, 5, "))
    #expect(report((3...40).map { line($0) }).contains(", 14 and 26 more\n"))
  }

  @Test("the JSON is what a program expects")
  func json() {
    let place = Problem.Place(
      path: "a.txt",
      line: 4,
      column: 2,
      snippet: "x\"y",
      length: 3,
      recordLine: 1
    )
    let problems = [
      Problem("id", .error, "A \"quote\"\t\\ \u{1}", remedy: "Mend\nit.", at: place),
      Problem("id", .info, "m", remedy: ""),
      Problem(
        "id",
        .warning,
        "m",
        remedy: "",
        at: .init(path: "b.txt"),
        related: [place],
        data: [.init("computed", "6,420.07%")],
        waiver: Self.waiver
      ),
    ]
    #expect(
      ProblemReport(problems).json == #"""
        [
          {"id": "id", "severity": "info", "message": "m", "remedy": "", "path": null, "line": null, "column": null, "length": null, "record_line": null, "waived": false, "reason": null, "related": [], "data": {}},
          {"id": "id", "severity": "error", "message": "A \"quote\"\t\\ \u0001", "remedy": "Mend\nit.", "path": "a.txt", "line": 4, "column": 2, "length": 3, "record_line": 1, "waived": false, "reason": null, "related": [], "data": {}},
          {"id": "id", "severity": "warning", "message": "m", "remedy": "", "path": "b.txt", "line": null, "column": null, "length": null, "record_line": null, "waived": true, "reason": "已核對\n甲", "related": [{"path": "a.txt", "line": 4, "column": 2, "length": 3, "record_line": 1}], "data": {"computed": "6,420.07%"}}
        ]

        """#
    )
    #expect(ProblemReport([]).json == "[]\n")
  }

  @Test("GitHub's commands escape what would end them")
  func github() {
    let place = Problem.Place(path: "a,b:c.txt", line: 4, column: 2, length: 3)
    let report = ProblemReport(
      [
        Problem("one", .error, "50% wrong\r\nhere", remedy: "Mend: it, now.", at: place),
        Problem("two", .info, "m", remedy: "", at: .init(path: "z.txt")),
        Problem("three", .warning, "w\u{202E}", remedy: "", waiver: nil),
        Problem(
          "four",
          .warning,
          "w",
          remedy: "r",
          at: .init(path: "y", line: 1),
          waiver: Self.waiver
        ),
      ],
      in: "site"
    )
    #expect(
      report.github == """
        ::warning title=three::w<U+202E>
        ::error file=site/a%2Cb%3Ac.txt,line=4,endLine=4,col=2,endColumn=5,title=one::50%25 wrong%0D%0Ahere%0Aremedy: Mend: it, now.
        ::notice file=site/y,line=1,endLine=1,title=four (waived)::w%0Areason: 已核對%0A甲
        ::notice file=site/z.txt,title=two::m

        """
    )
  }
}

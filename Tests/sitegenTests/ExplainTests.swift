import Foundation
import Testing

@testable import sitegen

/// `sitegen explain` in both formats; Documentation/Explain.md names the keys.
@Suite("explain (判讀說明)")
struct ExplainTests {
  private let folder: TemporaryFolder
  private let file = "content/meetings/a.txt"

  init() throws {
    folder = try TemporaryFolder()
    try folder.fill([
      "site/sitegen.yml": "title: 會議\n",
      "site/content/meetings/a.txt": """
      ---
      published: 2026-03-01
      ---
      甲部第1次會議紀錄
      日期：115年1月5日（星期二）下午2時
      辦理依據：某法第三條
      主席：林部長一
      出席：陳司長二、王處長三（請假）
      地點：會議室
      壹、報告事項
      案由一：甲案
      決定：
      一、洽悉。
      三、備查。
      貳、討論事項（略）
      區位    保全對象    影響等級
      上游    農田        高
      下游    聚落        中
      """,
    ])
  }

  private func explain(_ more: String...) throws -> [String: Any] {
    let run = try Program.run(
      ["explain", file, "--format", "json"] + more,
      in: folder.path + "/site"
    )
    #expect(run.errors == "")
    let json = try JSONSerialization.jsonObject(with: Data(run.output.utf8))
    return try #require(json as? [String: Any])
  }

  @Test("the text begins with the summary, in the clerk's words")
  func text() throws {
    let run = try Program.run(["explain", file], in: folder.path + "/site")
    #expect(run.code == 0)
    #expect(run.output.hasPrefix("機關（body）：甲部\n會議（title）：甲部第1次會議紀錄\n"))
    for line in [
      "時間（date）：115年1月5日（一）14:00，2026-01-05；紀錄寫星期二，與曆不符",
      "出席（people）：2人，其中請假1人",
      "議案（cases）：1案（壹、報告事項 1）",
      "決定（decisions）：1段，共2點（壹、報告事項 1段2點）",
      "  首部有不認得的標籤（head_label）：1處（第3行）",
      "  空格排成的欄（columns）：1處（第13行）",
      "  編號不連續（mark_jump）：1處（第11行）",
      "行號自紀錄本文算起；檔案開頭另有前置資料3行。",
    ] {
      #expect(run.output.split(separator: "\n").contains(Substring(line)), "\(line)")
    }
  }

  @Test("the JSON has the documented keys, and no others")
  func keys() throws {
    let found = try explain()
    #expect(Set(found.keys) == ["format", "file", "summary", "problems"])
    #expect(found["format"] as? Int == 1)
    let summary = try #require(found["summary"] as? [String: Any])
    let document = try String(
      contentsOf: URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "Documentation/Explain.md"),
      encoding: .utf8
    )
    let table = try #require(document.components(separatedBy: "The summary:\n").last)
    var documented: Set<String> = []
    for row in table.split(separator: "\n") where row.hasPrefix("| `") {
      let cell = row.split(separator: "|")[0]
      for (number, word) in cell.split(separator: "`").enumerated() where number % 2 == 1 {
        documented.insert(String(word))
      }
    }
    #expect(Set(summary.keys) == documented)
    let unread = try #require(summary["unread"] as? [[String: Any]])
    #expect(unread.compactMap { $0["kind"] as? String } == ["head_label", "columns", "mark_jump"])
    #expect(unread.compactMap { $0["line"] as? Int } == [3, 13, 11])
    let problems = try #require(found["problems"] as? [[String: Any]])
    #expect(problems.contains { $0["id"] as? String == "mark-jump" && $0["line"] as? Int == 14 })
  }

  @Test("a station's value is structured", arguments: ["outline", "meeting", "pages"])
  func stations(_ name: String) throws {
    let station = try #require(try explain("--at", name)["station"] as? [String: Any])
    #expect(station["name"] as? String == name)
    switch name {
    case "outline":
      let nodes = try #require(station["value"] as? [[String: Any]])
      #expect(nodes.first?["kind"] as? String == "part")
      #expect(nodes.contains { $0["depth"] as? Int == 3 && $0["number"] as? Int == 3 })
    case "meeting":
      let meeting = try #require(station["value"] as? [String: Any])
      #expect(Set(meeting.keys) == ["people", "cases", "decisions", "nested"])
      let people = try #require(meeting["people"] as? [[String: Any]])
      #expect(people.map { $0["state"] as? String } == ["present", "on_leave"])
    default:
      let pages = try #require(station["value"] as? [[String: Any]])
      #expect(pages.map { $0["path"] as? String }.contains("meetings/a/full.html"))
    }
  }

  @Test("a record that cannot be read is a summary of null, with the problem beside it")
  func faulty() throws {
    try folder.fill(["site/content/meetings/a.txt": "甲部第1次會議紀錄\n主席：林一\n"])
    let run = try Program.run(["explain", file, "--format", "json"], in: folder.path + "/site")
    #expect(run.code == 1)
    let json = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any]
    #expect(json?["summary"] is NSNull)
    #expect((json?["problems"] as? [[String: Any]])?.first?["id"] as? String == "no-date")
  }

  @Test("a profile for a series that no record is of is told, with the nearest series")
  func unusedProfile() throws {
    try folder.fill(["site/sitegen.yml": "profiles:\n  會義: { wrapped: no }\n"])
    let run = try Program.run(["check", "--quiet"], in: folder.path + "/site")
    #expect(run.output.contains("No record is of the series `會義`"))
    #expect(run.output.contains("Did you mean `會議`?"))
  }
}

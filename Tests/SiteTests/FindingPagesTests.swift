import Archive
import Foundation
import Minutes
import Pages
import SourceText
import Synchronization
import Testing

@testable import Findings
@testable import Site

@Suite("The pages of what was checked and found (檢核)")
struct FindingPagesTests {
  /// 115年1月15日 was a Thursday.
  private static func record(_ ordinal: Int, _ date: String) -> String {
    """
    某某部第\(ordinal)次主管會議紀錄
    日期：\(date)
    主席：王部長大明

    壹、報告事項

    一、案由：年度決算。
    決定：洽悉。

    經費表
    單位：千元；%
    機關\t預算數(A)\t決算數\t\t比較(B)-(A)\t執行率(B)/(A)
    \t\t實現數\t合計(B)\t\t
    合計\t900\t870\t880\t-20\t97.78%
    甲局\t802\t830\t840\t38\t104.75%
    乙局\t98\t40\t40\t-58\t41.00%
    丙局\t-\t-\t-\t-\t-
    """
  }

  private static let texts = [
    "2026-01-15-003": record(3, "115年1月15日（星期五）"),
    "2026-02-12-004": record(4, "115年2月12日（星期四）"),
  ]

  /// The records with checks made up, whatever the table's own arithmetic says.
  private static func site() throws -> ListSite {
    try ListSite(texts) { archive, findings in
      let table = 0
      func check(
        _ row: Int,
        _ verdict: ArithmeticCheck.Verdict,
        _ computation: String,
        dashes: Int = 0
      ) -> ArithmeticCheck {
        ArithmeticCheck(
          kind: .ratio,
          cell: .init(table: table, row: row, column: 5),
          operands: [
            .init(table: table, row: row, column: 3), .init(table: table, row: row, column: 1),
          ],
          formula: "(B)/(A)",
          computed: "",
          computation: computation,
          dashes: dashes,
          verdict: verdict
        )
      }
      let checks = [
        check(0, .exact, "880 ÷ 900 = 97.78%", dashes: 1),
        check(1, .rounded, "840 ÷ 802 = 104.74%"),
        check(2, .contradiction, "40 ÷ 98 = 40.82%"),
        check(3, .unchecked(.noBase), "0 ÷ 0"),
      ]
      let text = archive.records[0].text
      let cell = archive.records[0].meeting.tables[0].rows[2].cells[5].ranges
      var waived = Finding(
        rule: "weekday",
        saying: "",
        severity: .info,
        record: 0,
        message: "",
        remedy: "",
        ranges: cell,
        cell: .init(table: 0, row: 2, column: 5),
        data: [.init("date", "<甲>"), .init("actual", "乙"), .init("written", "丙")]
      )
      waived.waiver = Waiver(
        rule: "weekday",
        line: nil,
        reason: "原公告如此",
        place: text.place(of: cell[0])
      )
      return Findings(
        [findings.of(record: 0) + [waived], []],
        arithmetic: [checks, []],
        computedColumns: [
          [
            ComputedColumn(
              table: 0,
              label: "實現率",
              formula: "實現數÷預算數(A)",
              values: ["96.67%", "103.49%", "40.82%", nil]
            )
          ],
          [],
        ],
        problems: []
      )
    }
  }

  private func count(_ words: String, in page: String) -> Int {
    page.components(separatedBy: words).count - 1
  }

  @Test("A weekday that the date is not stands on the list, its record's page and in the data")
  func told() throws {
    let site = try Self.site()
    let page = site["findings/index.html"]
    #expect(page.contains("<span class=\"label\">星期與日期不符</span>"))
    #expect(page.contains("115年1月15日是星期四，紀錄寫作星期五"))
    #expect(page.contains("「日期：<em>115年1月15日</em>（星期五）」"))
    #expect(page.contains("href=\"../meetings/2026-01-15-003/index.html#h-2\">第3次第2行</a>"))
    let meeting = site["meetings/2026-01-15-003/index.html"]
    #expect(meeting.contains("<h2 id=\"findings\">本紀錄的檢核</h2>"))
    #expect(meeting.contains("href=\"#h-2\">第2行</a>"))
    #expect(site["meetings/2026-02-12-004/index.html"].contains("id=\"findings\"") == false)
    // The newest record has none.
    #expect(!site["index.html"].contains("#findings"))
    let alone = try ListSite(["a": Self.record(3, "115年1月15日（星期五）")])
    #expect(alone["index.html"].contains("<a href=\"meetings/a/index.html#findings\">第3次的檢核</a>"))
  }

  @Test("Findings of the list are those of the CSV and of the JSON")
  func counts() throws {
    let site = try Self.site()
    let ids = site.findings.all.indices.count
    #expect(ids == 2)
    #expect(count("<li id=\"2026-01-15-003-weekday-", in: site["findings/index.html"]) == ids)
    #expect(site.rows("findings/findings.csv").count == ids)
    let json = try #require(
      JSONSerialization.jsonObject(with: Data(site["api/v1/findings.json"].utf8))
        as? [String: Any]
    )
    #expect((json["findings"] as? [[String: Any]])?.count == ids)
    let checks = try #require(json["checks"] as? [[String: Any]])
    #expect(checks.map { $0["meeting"] as? String } == ["2026-01-15-003"])
    #expect(checks[0]["checks"] as? Int == 4 && checks[0]["rounded"] as? Int == 1)
  }

  @Test("A finding that the owner lets stand is in a group of its own, with the reason")
  func waived() throws {
    let page = try Self.site()["findings/index.html"]
    #expect(page.contains("待核對（1）") && page.contains("已知並保留（1）"))
    #expect(page.contains("保留的理由：原公告如此"))
    #expect(page.contains("&lt;甲&gt;是乙"))
  }

  @Test(
    "A cell that is not exact has a mark, and its computation stands below, wherever it is shown"
  )
  func marks() throws {
    let site = try Self.site()
    let table = try #require(
      site.paths.first {
        $0.hasPrefix("tables/") && $0.hasSuffix(".html") && $0 != "tables/index.html"
      }
    )
    for path in [
      "meetings/2026-01-15-003/index.html", "meetings/2026-01-15-003/full.html",
    ] {
      let page = site[path]
      #expect(count("class=\"tag added\" href=\"#", in: page) == 3, "\(path)")
      #expect(page.contains("104.75% <a class=\"tag added\""), "\(path)")
      #expect(page.contains("計算：840 ÷ 802 = 104.74%（尾差，在千元進位範圍內）"), "\(path)")
      #expect(page.contains("計算：40 ÷ 98 = 40.82%（不符，紀錄為41.00%）"), "\(path)")
      #expect(page.contains("計算：0 ÷ 0（無基數，無從計算）"), "\(path)")
      #expect(page.contains("甲局／執行率(B)/(A)"), "\(path)")
    }
    // The newest table is that of another record, in which nothing was checked.
    #expect(!site[table].contains("class=\"checks added\""))
  }

  @Test("A computed column stands beside the record's, but not on the page of the whole record")
  func computed() throws {
    let site = try Self.site()
    let page = site["meetings/2026-01-15-003/index.html"]
    #expect(page.contains("實現率 <span class=\"formula\">實現數÷預算數(A)</span></th>"))
    #expect(page.contains("<td class=\"num computed added\">103.49%</td>"))
    #expect(page.contains("<td class=\"num computed added\"></td>"))
    #expect(!site["meetings/2026-01-15-003/full.html"].contains("computed"))
  }

  @Test("The record's own signs are untouched by marks and computed columns")
  func untouched() throws {
    let site = try Self.site()
    for record in site.archive.records {
      let lost = NothingLost(record, units: site.archive.identity) { path in
        site.shelf.files.withLock { $0[path.path] }
      }
      #expect(lost.problems.isEmpty)
    }
    for path in site.paths where path.hasSuffix(".html") {
      #expect(WellFormedPage(Array(site[path].utf8)).faults == [], "\(path)")
    }
  }

  @Test("A table's JSON tells each check")
  func json() throws {
    let site = try Self.site()
    let path = try #require(
      site.paths.first { $0.hasPrefix("tables/") && $0.hasSuffix("2026-01-15-003.json") }
    )
    let json = try #require(
      JSONSerialization.jsonObject(with: Data(site[path].utf8)) as? [String: Any]
    )
    let checks = try #require(json["checks"] as? [[String: Any]])
    #expect(
      checks.map { $0["verdict"] as? String } == ["exact", "rounded", "contradiction", "unchecked"]
    )
    #expect(checks[3]["reason"] as? String == "no_base")
    #expect(checks[1]["row"] as? Int == 1 && checks[1]["column"] as? Int == 5)
    #expect(checks[0]["dashes"] as? Int == 1)
    let columns = try #require(json["computed_columns"] as? [[String: Any]])
    #expect(columns[0]["name"] as? String == "實現率")
    #expect((columns[0]["values"] as? [Any])?.count == 4)
  }

  @Test("What the checks came to is a table by kind")
  func tally() throws {
    let page = try Self.site()["findings/index.html"]
    #expect(
      page.contains("<th scope=\"row\">比率</th><td class=\"num\">4</td><td class=\"num\">1</td>")
    )
    #expect(!page.contains("<th scope=\"row\">差額</th>"))
    #expect(page.contains("表格算術檢核4項：相符1項、尾差1項、不符1項、無基數1項；其中1項以「-」為0。"))
  }

  @Test("A site in which nothing was checked or found has no such page")
  func nothing() throws {
    let site = try ListSite(Self.texts) { _, _ in
      Findings([[], []], arithmetic: [[], []], computedColumns: [[], []], problems: [])
    }
    #expect(site.paths.allSatisfy { !$0.contains("findings") })
    for path in site.paths { #expect(!site[path].contains("findings/"), "\(path)") }
  }

  @Test("Findings of several years stand on a page for each year")
  func years() throws {
    var texts: [String: String] = [:]
    for year in 113...115 { texts["m\(year)"] = Self.record(year - 110, "\(year)年1月15日（星期日）") }
    let site = try ListSite(texts)
    #expect(site["findings/2024.html"].contains("第3次") && !site["findings/index.html"].isEmpty)
    #expect(!site["findings/index.html"].contains("第3次"))
    for path in site.paths where path.hasSuffix(".html") {
      #expect(WellFormedPage(Array(site[path].utf8)).faults == [], "\(path)")
    }
  }
}

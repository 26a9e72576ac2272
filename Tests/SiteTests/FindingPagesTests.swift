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
    機關\t預算數(A)\t決算數\t\t\t比較增減數(B)-(A)\t執行率(B)/(A)
    \t\t實現數\t應收數\t合計(B)\t\t
    合計\t900\t870\t10\t880\t-20\t97.78%
    甲局\t802\t830\t10\t840\t38\t104.80%
    乙局\t98\t40\t0\t40\t-58\t50.00%
    丙局\t-\t-\t-\t-\t-\t-
    """
  }

  private static let texts = [
    "2026-01-15-003": record(3, "115年1月15日（星期五）"),
    "2026-02-12-004": record(4, "115年2月12日（星期四）"),
  ]

  /// The records, with a waived finding made up in the first.
  private static func site() throws -> ListSite {
    try ListSite(texts) { archive, findings in
      let text = archive.records[0].text
      let cell = archive.records[0].meeting.tables[0].rows[2].cells[6].ranges
      var waived = Finding(
        rule: "weekday",
        saying: "",
        severity: .info,
        record: 0,
        message: "",
        remedy: "",
        ranges: cell,
        cell: .init(table: 0, row: 2, column: 6),
        data: [.init("date", "<甲>"), .init("actual", "乙"), .init("written", "丙")]
      )
      waived.waiver = Waiver(
        rule: "weekday",
        line: nil,
        reason: "原公告如此",
        place: text.place(of: cell[0])
      )
      return Findings(
        [findings.of(record: 0) + [waived], findings.of(record: 1)],
        arithmetic: findings.arithmetic,
        computedColumns: findings.computedColumns,
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
    #expect(site["index.html"].contains("004/index.html#findings\">第4次的檢核</a>"))
    #expect(site["index.html"].contains("表格算術檢核"))
  }

  @Test("Findings of the list are those of the CSV and of the JSON")
  func counts() throws {
    let site = try Self.site()
    let count = site.findings.all.count
    #expect(count >= 4)
    let page = site["findings/index.html"]
    let lists = page.components(separatedBy: "<ul class=\"findings\">").dropFirst()
    let entries = lists.map { self.count("<li id=\"", in: $0.components(separatedBy: "</ul>")[0]) }
    #expect(entries.reduce(0, +) == count)
    #expect(site.rows("findings/findings.csv").count == count)
    let json = try #require(
      JSONSerialization.jsonObject(with: Data(site["api/v1/findings.json"].utf8))
        as? [String: Any]
    )
    let told = try #require(json["findings"] as? [[String: Any]])
    #expect(told.count == count)
    for finding in told {
      let id = try #require(finding["id"] as? String)
      #expect(page.contains("<li id=\"\(id)\">"), "\(id)")
      let target = try #require(finding["href"] as? String).split(separator: "#").map(String.init)
      try #require(target.count == 2)
      #expect(site[target[0]].contains("id=\"\(target[1])\""), "\(target)")
    }
    let checks = try #require(json["checks"] as? [[String: Any]])
    let all = checks.reduce(0) { $0 + ($1["checks"] as? Int ?? 0) }
    #expect(all == site.findings.arithmetic.joined().count)
  }

  @Test("A finding that the owner lets stand is in a group of its own, with the reason")
  func waived() throws {
    let page = try Self.site()["findings/index.html"]
    #expect(page.contains("已知並保留（1）"))
    #expect(page.contains("保留的理由：原公告如此"))
    #expect(page.contains("&lt;甲&gt;是乙"))
  }

  @Test("A cell that is not exact has a mark that leads to its computation, wherever it is shown")
  func marks() throws {
    let site = try Self.site()
    let table = try #require(
      site.paths.first {
        $0.hasPrefix("tables/") && $0.hasSuffix(".html") && $0 != "tables/index.html"
      }
    )
    for path in [
      "meetings/2026-01-15-003/index.html", "meetings/2026-01-15-003/full.html", table,
    ] {
      let page = site[path]
      let marks = page.components(separatedBy: "class=\"tag added\" href=\"#").dropFirst()
      #expect(marks.count == 3, "\(path)")
      for mark in marks {
        let anchor = mark.prefix { $0 != "\"" }
        #expect(page.contains("<li id=\"\(anchor)\">"), "\(path)#\(anchor)")
      }
      #expect(page.contains("104.80% <a class=\"tag added\""), "\(path)")
      #expect(page.contains("計算：840 ÷ 802 = 104.74%（尾差，在千元進位或尾數捨去的範圍內）"), "\(path)")
      #expect(page.contains("計算：40 ÷ 98 = 40.82%（不符，紀錄為50.00%）"), "\(path)")
      #expect(page.contains("丙局／執行率(B)/(A)　計算：") && page.contains("（無基數，無從計算）"), "\(path)")
    }
  }

  @Test("What the checks of the newest table came to stands on the table's page")
  func newestTable() throws {
    let site = try Self.site()
    let table = site.paths.first {
      $0.hasPrefix("tables/") && $0.hasSuffix(".html") && $0 != "tables/index.html"
    }
    let tally = ArithmeticTally(site.findings.arithmetic[1][...]).total
    #expect(tally.rounded == 1 && tally.contradictions == 1 && tally.withoutBase == 1)
    let page = site[try #require(table)]
    #expect(page.contains("表格算術檢核\(tally.all)項：相符\(tally.exact)項、尾差1項、不符1項、無基數1項"))
  }

  @Test("A computed column stands beside the record's, but not on the page of the whole record")
  func computed() throws {
    let site = try Self.site()
    let page = site["meetings/2026-01-15-003/index.html"]
    #expect(page.contains("實現率 <span class=\"formula\">"))
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
    #expect(checks.count == site.findings.arithmetic[0].count)
    func check(_ row: Int) -> [String: Any]? {
      checks.first { $0["row"] as? Int == row && $0["column"] as? Int == 6 }
    }
    #expect(check(0)?["verdict"] as? String == "exact")
    #expect(check(1)?["verdict"] as? String == "rounded")
    #expect(check(2)?["verdict"] as? String == "contradiction")
    #expect(check(2)?["computed"] as? String == "40.82%")
    #expect(check(3)?["reason"] as? String == "no_base")
    #expect(checks.contains { ($0["dashes"] as? Int ?? 0) > 0 })
    let columns = try #require(json["computed_columns"] as? [[String: Any]])
    #expect(columns[0]["name"] as? String == "實現率")
    #expect((columns[0]["values"] as? [Any])?.count == 4)
  }

  @Test("What the checks came to is a table by kind")
  func tally() throws {
    let site = try Self.site()
    let tally = ArithmeticTally(Array(site.findings.arithmetic.joined())[...])
    let ratio = tally[.ratio]
    #expect(
      site["findings/index.html"].contains(
        "<th scope=\"row\">比率</th><td class=\"num\">\(ratio.all)</td><td class=\"num\">\(ratio.exact)</td>"
      )
    )
    #expect(ratio.all == 8 && ratio.exact == 2)
  }

  @Test("What would lead to a person's number is on no page and in no file")
  func unpublished() throws {
    let site = try ListSite(Self.texts) { archive, _ in
      let hidden = Finding(
        rule: "mobile-number",
        saying: "",
        severity: .warning,
        record: 0,
        message: "",
        remedy: "",
        ranges: [archive.records[0].elements[1].range],
        cell: nil,
        data: [.init("masked", "0912****78")],
        isPrivate: true
      )
      return Findings(
        [[hidden], []],
        arithmetic: [[], []],
        computedColumns: [[], []],
        problems: []
      )
    }
    for path in site.paths { #expect(!site[path].contains("0912****78"), "\(path)") }
    #expect(site["findings/index.html"].isEmpty)
  }

  @Test("A report's page lists what was checked in it, behind its own headings")
  func report() throws {
    let page = try ListSite()["meetings/2026-02-12-021/accounting.html"]
    let contents = try #require(page.components(separatedBy: "<nav class=\"contents\"").last)
      .components(separatedBy: "</nav>")[0]
    #expect(contents.contains("本部主管114年度單位決算</a>"))
    #expect(contents.contains("<a href=\"#findings\">本報告的檢核</a>"))
    #expect(page.contains("表格算術檢核90項：相符86項、尾差1項、無基數3項；其中2項以「-」為0。"))
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
    for year in 113...115 {
      texts["m\(year)"] = Self.record(year - 110, "\(year)年1月15日（星期日）")
    }
    let site = try ListSite(texts)
    #expect(site["findings/2024.html"].contains("第3次") && !site["findings/index.html"].isEmpty)
    #expect(!site["findings/index.html"].contains("第3次"))
    for path in site.paths where path.hasSuffix(".html") {
      #expect(WellFormedPage(Array(site[path].utf8)).faults == [], "\(path)")
    }
  }
}

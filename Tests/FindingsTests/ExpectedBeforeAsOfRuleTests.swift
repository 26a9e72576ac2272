import Archive
import Findings
import Minutes
import SourceText
import Testing

@Suite("A repair still expected for a day that has passed (預計修復日已過)")
struct ExpectedBeforeAsOfRuleTests {
  static let trigger = record("115/1/31")

  private static func record(_ expected: String, asOf: String = "115/2/10") -> String {
    MadeUpMinutes.outages(
      [
        "1\t甲一海纜 (JYA1)\t115/1/5\t距某港約 120 公里處斷纜\t乙二海纜\t\(expected)",
        "\t\t115/1/9\t距某港約 305 公里處斷纜\t\t",
      ],
      asOf: asOf
    )
  }

  @Test("A day and a month, once for a merged cell", arguments: ["115/1/31", "115 年 1 月"])
  func past(expected: String) throws {
    let site = try CheckedSite(Self.record(expected))
    #expect(
      site.found("expected-before-as-of") == [
        "12: JYA1: the repair is expected \(expected), before the table's day, 115/2/10"
      ]
    )
    #expect(site.findings.all.first { $0.rule == "expected-before-as-of" }?.cell?.column == 5)
  }

  @Test("The table's own day, the month that still runs", arguments: ["115/2/10", "115 年 2 月"])
  func still(expected: String) throws {
    #expect(try CheckedSite(Self.record(expected)).found("expected-before-as-of").isEmpty)
  }

  @Test("What a note tells repaired is expected no more")
  func repaired() throws {
    let text = MadeUpMinutes.outages(
      ["1\t甲一海纜 (JYA1)\t115/1/5\t距某港約 120 公里處斷纜\t乙二海纜\t115/1/31"],
      notes: ["甲一海纜 (JYA1) 距某港約 120 公里處之斷纜障礙，已於 115 年 1 月 30 日修復完成。"]
    )
    #expect(try CheckedSite(text).found("expected-before-as-of").isEmpty)
  }
}

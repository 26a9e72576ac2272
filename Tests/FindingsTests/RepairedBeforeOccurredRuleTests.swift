import Testing

@Suite("A fault repaired before it occurred (修復早於發生)")
struct RepairedBeforeOccurredRuleTests {
  static let trigger = record("115/2/1", "115/1/3")

  private static func record(_ occurred: String, _ repaired: String) -> String {
    MadeUpMinutes.record(
      "障礙一覽表\n日期：115/2/10\n\n海纜名稱\t障礙發生日期\t障礙情形\t修復日期\n"
        + "甲一海纜 (JYA1)\t\(occurred)\t距某港約 120 公里處斷纜\t\(repaired)"
    )
  }

  @Test("In a row")
  func row() throws {
    #expect(
      try CheckedSite(Self.trigger).found("repaired-before-occurred") == [
        "12: JYA1: repaired 115/1/3, before it occurred, 115/2/1"
      ]
    )
  }

  @Test("In a note, beside the table before")
  func note() throws {
    let row = "1\t甲一海纜 (JYA1)\t115/1/5\t距某港約 120 公里處斷纜\t乙二海纜\t115/3/31"
    let site = try CheckedSite([
      "a": MadeUpMinutes.outages([row], asOf: "115/1/14", number: 2, date: "115年1月15日"),
      "b": MadeUpMinutes.outages(
        ["無"],
        notes: ["甲一海纜 (JYA1) 距某港約 120 公里處之斷纜障礙，已於 114 年 12 月 30 日修復完成。"]
      ),
    ])
    #expect(
      site.found("repaired-before-occurred") == [
        "14: JYA1: repaired 114 年 12 月 30 日, before it occurred, 2026-01-05"
      ]
    )
  }

  @Test("The same day, and later", arguments: ["115/2/1", "115/2/3"])
  func right(repaired: String) throws {
    let site = try CheckedSite(Self.record("115/2/1", repaired))
    #expect(site.found("repaired-before-occurred").isEmpty)
  }
}

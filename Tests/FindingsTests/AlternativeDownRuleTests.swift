import Testing

@Suite("An alternative that is out of service (替代路由亦中斷)")
struct AlternativeDownRuleTests {
  static let trigger = record("YER2", "斷纜")

  private static func record(_ alternative: String, _ state: String, _ notes: [String] = [])
    -> String
  {
    MadeUpMinutes.outages(
      [
        "1\t甲一海纜 (JYA1)\t115/1/5\t距某港約 120 公里處斷纜\t\(alternative)\t115/3/31",
        "2\t乙二海纜 (YER2)\t115/1/8\t距東角約 48 公里處\(state)\t丙三海纜\t115/4/30",
      ],
      notes: notes
    )
  }

  @Test("By code and by name", arguments: ["YER2", "乙二海纜", "丁四海纜、YER2 海纜"])
  func down(alternative: String) throws {
    let route = alternative.split(separator: "、").last ?? ""
    #expect(
      try CheckedSite(Self.record(alternative, "斷纜")).found("alternative-down") == [
        "12: JYA1: the alternative route \(route) is itself out of service since 115/1/8"
      ]
    )
  }

  @Test("A part of it, another code, a repair told in a note")
  func up() throws {
    #expect(try CheckedSite(Self.record("YER2", "部分芯線受損")).found("alternative-down").isEmpty)
    #expect(try CheckedSite(Self.record("YER、YER21", "斷纜")).found("alternative-down").isEmpty)
    let repaired = Self.record(
      "YER2",
      "斷纜",
      ["乙二海纜 (YER2) 距東角約 48 公里處之斷纜障礙，已於 115 年 2 月 9 日修復完成。"]
    )
    #expect(try CheckedSite(repaired).found("alternative-down").isEmpty)
  }
}

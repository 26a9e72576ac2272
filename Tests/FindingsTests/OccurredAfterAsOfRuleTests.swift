import Testing

@Suite("A fault younger than its table (發生日晚於資料日期)")
struct OccurredAfterAsOfRuleTests {
  static let trigger = record("115/2/11")

  private static func record(_ occurred: String) -> String {
    MadeUpMinutes.outages([
      "1\t甲一海纜 (JYA1)\t\(occurred)\t距某港約 120 公里處斷纜\t乙二海纜\t115/3/31"
    ])
  }

  @Test("A day after the table's")
  func later() throws {
    #expect(
      try CheckedSite(Self.trigger).found("occurred-after-as-of") == [
        "12: JYA1: it occurred 115/2/11, after the table's day, 115/2/10"
      ]
    )
  }

  @Test("The same day")
  func same() throws {
    #expect(try CheckedSite(Self.record("115/2/10")).found("occurred-after-as-of").isEmpty)
  }
}

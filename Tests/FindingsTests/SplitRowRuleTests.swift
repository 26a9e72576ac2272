import Testing

@Suite("A table row on two lines (表列斷行)")
struct SplitRowRuleTests {
  static let trigger = MadeUpMinutes.outages([
    "1\t甲一海纜 (JYA1)\t115/1/5\t距某港約 120 公里處斷纜\t由同一海纜其他芯線傳輸，\t115/3/31", "", "\t\t\t\t不影響訊務。\t",
  ])

  @Test("Its line, and the words that go on")
  func split() throws {
    #expect(
      try CheckedSite(Self.trigger).found("split-row") == [
        "14: This line goes on with the table row above it: 不影響訊務。"
      ]
    )
  }

  @Test("A row with a day of its own is a fault")
  func row() throws {
    let text = MadeUpMinutes.outages([
      "1\t甲一海纜 (JYA1)\t115/1/5\t距某港約 120 公里處斷纜\t乙二海纜\t115/3/31",
      "\t\t115/1/9\t距某港約 305 公里處斷纜\t\t",
    ])
    #expect(try CheckedSite(text).found("split-row").isEmpty)
  }

  @Test("The real record: line 116 alone")
  func sample() throws {
    #expect(
      try CheckedSite.sample().found("split-row") == [
        "116: This line goes on with the table row above it: 不影響訊務。"
      ]
    )
  }
}

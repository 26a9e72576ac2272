import Testing

@Suite("A fault gone without a word of its repair (障礙未再列載)")
struct OutageVanishedRuleTests {
  static let trigger = MadeUpMinutes.outages([OutageTables.other])
  /// The record before it in its series, without which it triggers nothing.
  static let before = [
    OutageTables.first([OutageTables.row("115/1/5", "120"), OutageTables.other])
  ]

  @Test("Listed before, and not now")
  func vanished() throws {
    let site = try OutageTables.site(
      [OutageTables.row("115/1/5", "120"), OutageTables.other],
      [OutageTables.other]
    )
    #expect(
      site.found("outage-vanished") == [
        "8: Listed on 2026-01-14 and not here, no repair told: JYA1（115/1/5）"
      ]
    )
  }

  @Test("Its repair is told, the meeting between is missing, it is still there")
  func told() throws {
    let before = [OutageTables.row("115/1/5", "120"), OutageTables.other]
    let note = "甲一海纜 (JYA1) 距某港約 120 公里處之斷纜障礙，已於 115 年 2 月 9 日修復完成。"
    #expect(
      try OutageTables.site(before, [OutageTables.other], notes: [note]).found("outage-vanished")
        .isEmpty
    )
    #expect(
      try OutageTables.site(before, [OutageTables.other], number: 4).found("outage-vanished")
        .isEmpty
    )
    #expect(try OutageTables.site(before, before).found("outage-vanished").isEmpty)
  }
}

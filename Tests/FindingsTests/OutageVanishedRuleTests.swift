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

  @Test("A table of its own tells the repair")
  func toldBeside() throws {
    func found(_ occurred: String) throws -> [String] {
      let repaired = """

        本期已修復海纜一覽表

        序號\t海纜名稱\t障礙發生日期\t障礙情形\t修復日期
        1\t甲一海纜 (JYA1)\t\(occurred)\t距某港約 120 公里處斷纜\t115/2/9
        """
      let record = MadeUpMinutes.outages([OutageTables.other]) + repaired + "\n"
      let site = try CheckedSite(made: [("m0", Self.before[0]), ("m1", record)])
      return site.found("outage-vanished")
    }
    #expect(try found("115/1/5").isEmpty)
    #expect(try found("115/1/20").count == 1)
  }
}

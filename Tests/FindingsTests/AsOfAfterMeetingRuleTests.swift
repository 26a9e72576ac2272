import Testing

@Suite("A table younger than the meeting (資料日期)")
struct AsOfAfterMeetingRuleTests {
  static let trigger = MadeUpMinutes.outages(
    ["1\t甲一海纜 (JYA1)\t115/1/5\t距某港約 120 公里處斷纜\t乙二海纜\t115/3/31"],
    asOf: "115/2/14"
  )

  @Test("Two days, over faults and over figures")
  func later() throws {
    let sentence = "The table is dated 115/2/14, after the meeting of 115年2月12日; days between: 2"
    #expect(try CheckedSite(Self.trigger).found("as-of-after-meeting") == ["9: " + sentence])
    let figures = MadeUpMinutes.record("一、收支情形\n\n收支統計表\n日期：115/2/14\n\n機關\t收入\n本部\t1,200\n某署\t300")
    #expect(try CheckedSite(figures).found("as-of-after-meeting") == ["11: " + sentence])
  }

  @Test("The meeting's own day; a timetable of what is announced")
  func quiet() throws {
    let same = MadeUpMinutes.outages(
      ["1\t甲一海纜 (JYA1)\t115/1/5\t距某港約 120 公里處斷纜\t乙二海纜\t115/3/31"],
      asOf: "115/2/12"
    )
    #expect(try CheckedSite(same).found("as-of-after-meeting").isEmpty)
    let timetable = MadeUpMinutes.record("一、研習\n\n研習課程表\n日期：115/3/5\n\n時間\t課程\n上午\t資安概論\n下午\t實作")
    #expect(try CheckedSite(timetable).found("as-of-after-meeting").isEmpty)
  }

  @Test("The real record: the outage table alone")
  func sample() throws {
    #expect(
      try CheckedSite.sample().found("as-of-after-meeting") == [
        "106: The table is dated 115/2/14, after the meeting of 115年2月12日; days between: 2"
      ]
    )
  }
}

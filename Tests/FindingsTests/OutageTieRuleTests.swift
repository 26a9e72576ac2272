import Testing

@Suite("Faults that cannot be told apart (障礙無法區別)")
struct OutageTieRuleTests {
  static let trigger = MadeUpMinutes.outages(Self.twins)
  /// The record before it in its series, without which it triggers nothing.
  static let before = [OutageTables.first(Self.twins)]

  private static let twins = [
    OutageTables.row("115/1/5", "120"), OutageTables.row("115/1/5", "120", "115/6/30"),
  ]

  @Test("Two rows that are the same but for what they expect, in two tables")
  func rows() throws {
    let site = try OutageTables.site(Self.twins, Self.twins)
    let sentence = "JYA1: this fault cannot be told from another that looks the same"
    #expect(site.found("outage-tie") == ["12: " + sentence, "13: " + sentence])
  }

  @Test("A repair that can be of either")
  func note() throws {
    let note = "甲一海纜 (JYA1) 距某港約 120 公里處之斷纜障礙，已於 115 年 2 月 9 日修復完成。"
    let site = try OutageTables.site(Self.twins, [OutageTables.other], notes: [note])
    #expect(
      site.found("outage-tie") == ["14: JYA1: more than one fault can be meant by this repair"]
    )
  }

  @Test("Two of one day at two distances")
  func apart() throws {
    let rows = [OutageTables.row("115/1/5", "120"), OutageTables.row("115/1/5", "305")]
    #expect(try OutageTables.site(rows, rows).found("outage-tie").isEmpty)
  }
}

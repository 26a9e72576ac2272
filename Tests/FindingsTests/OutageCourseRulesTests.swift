import Testing

/// Tables of two and three meetings.
private enum Tables {
  static func row(_ day: String, _ distance: String, _ expected: String = "115/5/31") -> String {
    "1\t甲一海纜 (JYA1)\t\(day)\t距某港約 \(distance) 公里處斷纜\t乙二海纜\t\(expected)"
  }

  static let other = "2\t丁四海纜 (DIN4)\t114/12/1\t距南嶼約 88 公里處斷纜\t丙三海纜\t115/6/30"

  static func site(
    _ first: [String],
    _ second: [String],
    notes: [String] = [],
    number: Int = 3
  ) throws -> CheckedSite {
    try CheckedSite([
      "a": MadeUpMinutes.outages(first, asOf: "115/1/14", number: 2, date: "115年1月15日"),
      "b": MadeUpMinutes.outages(second, notes: notes, number: number),
    ])
  }
}

@Suite("A fault gone without a word of its repair (障礙未再列載)")
struct OutageVanishedRuleTests {
  static let trigger = MadeUpMinutes.outages([Tables.other])

  @Test("Listed before, and not now")
  func vanished() throws {
    let site = try Tables.site([Tables.row("115/1/5", "120"), Tables.other], [Tables.other])
    #expect(
      site.found("outage-vanished") == [
        "8: Listed on 2026-01-14 and not here, no repair told: JYA1（115/1/5）"
      ]
    )
  }

  @Test("Its repair is told, the meeting between is missing, it is still there")
  func told() throws {
    let before = [Tables.row("115/1/5", "120"), Tables.other]
    let note = "甲一海纜 (JYA1) 距某港約 120 公里處之斷纜障礙，已於 115 年 2 月 9 日修復完成。"
    #expect(try Tables.site(before, [Tables.other], notes: [note]).found("outage-vanished").isEmpty)
    #expect(try Tables.site(before, [Tables.other], number: 4).found("outage-vanished").isEmpty)
    #expect(try Tables.site(before, before).found("outage-vanished").isEmpty)
  }
}

@Suite("A known fault with another day or distance (障礙資料更動)")
struct OutageChangedRuleTests {
  static let trigger = MadeUpMinutes.outages([Tables.row("115/1/5", "123")])

  @Test("A distance three kilometres on, a day later")
  func changed() throws {
    let distance = try Tables.site([Tables.row("115/1/5", "120")], [Tables.row("115/1/5", "123.5")])
    #expect(
      distance.found("outage-changed") == [
        "12: JYA1: 123.5 km from 某港; the table of 2026-01-14 says 120 km"
      ]
    )
    let day = try Tables.site([Tables.row("115/1/5", "120")], [Tables.row("115/1/6", "120")])
    #expect(
      day.found("outage-changed") == [
        "12: JYA1: it occurred 115/1/6; the table of 2026-01-14 says 115/1/5"
      ]
    )
  }

  @Test("Another estimate, another fault")
  func same() throws {
    let first = [Tables.row("115/1/5", "120")]
    let estimate = try Tables.site(first, [Tables.row("115/1/5", "120", "115/7/31")])
    #expect(estimate.found("outage-changed").isEmpty)
    #expect(try Tables.site(first, [Tables.row("115/2/5", "320")]).found("outage-changed").isEmpty)
  }
}

@Suite("Faults that cannot be told apart (障礙無法區別)")
struct OutageTieRuleTests {
  static let trigger = MadeUpMinutes.outages(Self.twins)

  private static let twins = [
    Tables.row("115/1/5", "120"), Tables.row("115/1/5", "120", "115/6/30"),
  ]

  @Test("Two rows that are the same but for what they expect, in two tables")
  func rows() throws {
    let site = try Tables.site(Self.twins, Self.twins)
    let sentence = "JYA1: this fault cannot be told from another that looks the same"
    #expect(site.found("outage-tie") == ["12: " + sentence, "13: " + sentence])
  }

  @Test("A repair that can be of either")
  func note() throws {
    let note = "甲一海纜 (JYA1) 距某港約 120 公里處之斷纜障礙，已於 115 年 2 月 9 日修復完成。"
    let site = try Tables.site(Self.twins, [Tables.other], notes: [note])
    #expect(
      site.found("outage-tie") == ["14: JYA1: more than one fault can be meant by this repair"]
    )
  }

  @Test("Two of one day at two distances")
  func apart() throws {
    let rows = [Tables.row("115/1/5", "120"), Tables.row("115/1/5", "305")]
    #expect(try Tables.site(rows, rows).found("outage-tie").isEmpty)
  }
}

import Testing

@Suite("A known fault with another day or distance (障礙資料更動)")
struct OutageChangedRuleTests {
  static let trigger = MadeUpMinutes.outages([OutageTables.row("115/1/5", "123")])
  /// The record before it in its series, without which it triggers nothing.
  static let before = [OutageTables.first([OutageTables.row("115/1/5", "120")])]

  @Test("A distance three kilometres on, a day later")
  func changed() throws {
    let distance = try OutageTables.site(
      [OutageTables.row("115/1/5", "120")],
      [OutageTables.row("115/1/5", "123.5")]
    )
    #expect(
      distance.found("outage-changed") == [
        "12: JYA1: 123.5 km from 某港; the table of 2026-01-14 says 120 km"
      ]
    )
    let day = try OutageTables.site(
      [OutageTables.row("115/1/5", "120")],
      [OutageTables.row("115/1/6", "120")]
    )
    #expect(
      day.found("outage-changed") == [
        "12: JYA1: it occurred 115/1/6; the table of 2026-01-14 says 115/1/5"
      ]
    )
  }

  @Test("Another estimate, another fault")
  func same() throws {
    let first = [OutageTables.row("115/1/5", "120")]
    let estimate = try OutageTables.site(first, [OutageTables.row("115/1/5", "120", "115/7/31")])
    #expect(estimate.found("outage-changed").isEmpty)
    #expect(
      try OutageTables.site(first, [OutageTables.row("115/2/5", "320")]).found("outage-changed")
        .isEmpty
    )
  }
}

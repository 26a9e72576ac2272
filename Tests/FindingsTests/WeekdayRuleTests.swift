import Testing

@Suite("The weekday of the date (星期)")
struct WeekdayRuleTests {
  /// A record that sets the rule off.
  static let trigger = record("115年2月12日（星期五）下午2時")

  private static func record(_ date: String) -> String {
    "某部第3次主管會議紀錄\n日期：\(date)\n主席：王部長大明\n\n壹、報告事項\n\n一、洽悉。\n"
  }

  @Test("A weekday that the date is not")
  func wrong() throws {
    let site = try CheckedSite(Self.trigger)
    #expect(site.found("weekday") == ["2: 115年2月12日 is a 星期四, and the record says 星期五"])
  }

  @Test("The right one, and none", arguments: ["115年2月12日（星期四）", "115年2月15日(週日)", "115年2月12日"])
  func right(date: String) throws {
    #expect(try CheckedSite(Self.record(date)).found("weekday").isEmpty)
  }
}

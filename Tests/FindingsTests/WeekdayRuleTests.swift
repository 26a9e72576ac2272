import Testing

@Suite("The weekday of the date (星期)")
struct WeekdayRuleTests {
  static let trigger = record("115年2月12日（星期五）下午2時")

  private static func record(_ date: String, _ body: String = "洽悉。") -> String {
    "某部第3次主管會議紀錄\n日期：\(date)\n主席：王部長大明\n\n壹、報告事項\n\n一、\(body)\n"
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

  @Test(
    "Wherever a day is written with its year",
    arguments: ["（星期三）", "(三)", "（週三）", " (三)", "週三", "(禮拜三)"]
  )
  func body(weekday: String) throws {
    let text = Self.record("115年2月12日", "訂於115年3月5日\(weekday)上午召開。")
    #expect(
      try CheckedSite(text).found("weekday") == ["7: 115年3月5日 is a 星期四, and the record says 星期三"]
    )
  }

  @Test(
    "The right one, a year that is not written, a mark, an opening of words",
    arguments: [
      "訂於115年3月5日（星期四）召開。", "訂於3月5日（星期三）召開。",
      "辦理情形：(一)通知業者，期限115年3月5日(二)彙整意見(三)陳報。", "115年3月5日（三讀通過）", "115年3月5日週末",
      "115年3月5、6日（三、五）",
    ]
  )
  func quiet(body: String) throws {
    #expect(try CheckedSite(Self.record("115年2月12日", body)).found("weekday").isEmpty)
  }
}

import Testing

@Suite("A day too far ahead (年份疑誤)")
struct FarDateRuleTests {
  static let trigger = MadeUpMinutes.record("一、訂於151年3月14日召開說明會。")

  @Test("Thirty-six years after the meeting")
  func far() throws {
    #expect(
      try CheckedSite(Self.trigger).found("far-date") == [
        "8: 151年3月14日 is 36 years after the meeting"
      ]
    )
  }

  @Test(
    "History, aims and terms",
    arguments: [
      "依36年1月1日公布之憲法辦理。", "推動2060年淨零排放。", "租期自115年3月1日起至165年2月28日止。",
      "訂於116年3月14日召開說明會。",
    ]
  )
  func near(body: String) throws {
    #expect(try CheckedSite(MadeUpMinutes.record("一、" + body)).found("far-date").isEmpty)
  }
}

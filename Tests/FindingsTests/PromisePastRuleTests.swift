import Testing

@Suite("What is still expected for a day that has passed (期程已過)")
struct PromisePastRuleTests {
  static let trigger = MadeUpMinutes.record("一、本案預計114年12月完成驗收。")

  @Test("預計 before a month, 預定於 before a day", arguments: ["預計114年12月", "預定於115年2月3日"])
  func past(promise: String) throws {
    let text = MadeUpMinutes.record("一、本案\(promise)完成驗收。")
    #expect(
      try CheckedSite(text).found("promise-past") == [
        "8: \(promise) lies before the meeting of 115年2月12日"
      ]
    )
  }

  @Test(
    "A day to come, a year ago, what looks back or was done",
    arguments: [
      "本案預計115年3月完成。", "本案預計115年2月完成。", "本案預計112年12月完成第一期。", "本案原預計114年12月完成。",
      "本案預計114年12月完成，惟廠商延遲交付。", "本案預計114年12月完成，已於115年1月驗收。",
      "本案預計114年12月完成招標，115年6月決標。", "預計12月完成。", "114年12月完成驗收。",
    ]
  )
  func quiet(body: String) throws {
    #expect(try CheckedSite(MadeUpMinutes.record("一、" + body)).found("promise-past").isEmpty)
  }
}

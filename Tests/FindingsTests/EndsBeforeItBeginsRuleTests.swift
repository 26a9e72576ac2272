import Testing

@Suite("The meeting's end before its start (散會)")
struct EndsBeforeItBeginsRuleTests {
  static let trigger = record("下午2時30分", "下午1時25分")

  private static func record(_ start: String, _ end: String) -> String {
    "某部第3次主管會議紀錄\n日期：115年2月12日（星期四）\(start)\n主席：王部長大明\n\n壹、報告事項\n\n一、洽悉。\n\n"
      + "貳、散會（\(end)）\n"
  }

  @Test("It ends an hour before it begins")
  func wrong() throws {
    let found = try CheckedSite(Self.trigger).found("ends-before-it-begins")
    #expect(found == ["9: The meeting begins at 14:30 and ends at 13:25"])
    let morning = try CheckedSite(Self.record("下午2時30分", "上午10時25分"))
    #expect(
      morning.found("ends-before-it-begins") == ["9: The meeting begins at 14:30 and ends at 10:25"]
    )
  }

  @Test(
    "Later, in twelve hours, past midnight",
    arguments: [("下午2時30分", "下午3時25分"), ("下午2時30分", "3時25分"), ("下午9時", "上午1時10分")]
  )
  func right(start: String, end: String) throws {
    #expect(try CheckedSite(Self.record(start, end)).found("ends-before-it-begins").isEmpty)
  }
}

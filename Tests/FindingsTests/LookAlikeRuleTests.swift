import Testing

@Suite("Letters for digits (形近字元)")
struct LookAlikeRuleTests {
  static let trigger = record("依本法第27條第l項規定辦理。")

  private static func record(_ text: String) -> String {
    """
    某部第3次主管會議紀錄
    日期：115年2月12日（星期四）
    主席：王部長大明
    壹、報告事項

    一、\(text)

    """
  }

  @Test("A letter l where a number is meant")
  func told() throws {
    #expect(
      try CheckedSite(Self.trigger).found("look-alike") == [
        "6: 第l項 holds the letter l where a digit is meant"
      ]
    )
  }

  @Test(
    "In a year, and a Cyrillic letter in a code",
    arguments: ["1O5年", "1l5年度", "第1l條", "\u{415}AC1海纜"]
  )
  func forms(text: String) throws {
    #expect(try CheckedSite(Self.record("自\(text)起。")).found("look-alike").count == 1)
  }

  @Test(
    "Roman numbers, open places, formulas, units and Russian words",
    arguments: [
      "第I類、第II期", "11O年O月O日", "第O次", "CO2年排放量、O3日平均", "5l桶、25oC", "PM2.5、H2O年會", "α1、μm、101大樓",
      "\u{41C}\u{43E}\u{441}\u{43A}\u{432}\u{430}",
    ]
  )
  func quiet(text: String) throws {
    #expect(try CheckedSite(Self.record("如\(text)。")).found("look-alike").isEmpty)
  }
}

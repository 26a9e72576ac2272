import Testing

@Suite("Marks written in two ways in one list (編號寫法)")
struct MixedMarksRuleTests {
  static let trigger = list(["（一）甲。", "(二)乙。", "（三）丙。", "(四)丁。"])

  private static func list(_ lines: [String]) -> String {
    """
    某部第3次主管會議紀錄
    日期：115年2月12日（星期四）
    主席：王部長大明
    壹、報告事項
    一、下列事項：

    """ + lines.joined(separator: "\n") + "\n貳、散會\n"
  }

  @Test("One finding for a list, at the first mark that differs")
  func once() throws {
    #expect(
      try CheckedSite(Self.trigger).found("mixed-marks") == [
        "7: (二) is not written as （一） (line 6), which opens its list"
      ]
    )
  }

  @Test(
    "Other signs",
    arguments: [
      ["1.甲。", "2、乙。"], ["（一）甲。", "（二)乙。"], ["1.甲。", "２.乙。"], ["1)甲。", "2）乙。"],
      ["(1)甲。", "（2）乙。", "(3)丙。"],
    ]
  )
  func signs(lines: [String]) throws {
    #expect(try CheckedSite(Self.list(lines)).found("mixed-marks").count == 1)
  }

  @Test(
    "Blanks, typeset figures, and lists that are not one",
    arguments: [
      ["(一)甲。", "( 二 ) 乙。", "(三) 丙。"],
      ["８、甲。", "９、乙。", "10、丙。"],
      ["(一)甲。", "1、子。", "2、丑。", "(二)乙。", "1.寅。", "2.卯。"],
      ["1.甲。", "2.乙。", "1、內一。", "2、內二。", "3.丙。"],
      ["(一)甲。", "(二)乙。", "1、丙。", "2、丁。", "①戊。", "②己。"],
    ]
  )
  func quiet(lines: [String]) throws {
    #expect(try CheckedSite(Self.list(lines)).found("mixed-marks").isEmpty)
  }
}

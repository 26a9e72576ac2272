import Testing

@Suite("Brackets without their other half (括號)")
struct UnbalancedBracketRuleTests {
  static let trigger = record("一、提供「資安常見問題集予各企業參考。")

  private static func record(_ lines: String) -> String {
    """
    某部第3次主管會議紀錄
    日期：115年2月12日（星期四）
    主席：王部長大明
    壹、報告事項
    \(lines)
    貳、散會

    """
  }

  @Test("A quotation that never closes")
  func open() throws {
    #expect(
      try CheckedSite(Self.trigger).found("unbalanced-bracket") == [
        "5: 「 is not closed: 「資安常見問題集"
      ]
    )
  }

  @Test("A bracket that closes nothing")
  func close() throws {
    #expect(
      try CheckedSite(Self.record("一、依本法草案）辦理。")).found("unbalanced-bracket") == [
        "5: ） closes nothing: 一、依本法草案）"
      ]
    )
  }

  @Test("One before a paragraph whose mark opens with another")
  func mark() throws {
    #expect(
      try CheckedSite(Self.record("(一)訂定「調度要點（草案」。\n(二)預計九月完成。")).found("unbalanced-bracket").count
        == 1
    )
  }

  @Test("Each pair by itself", arguments: ["一、《資安法已施行。", "一、甲』乙。", "一、【詳附錄。", "一、甲（乙「丙」。"])
  func pairs(line: String) throws {
    #expect(try CheckedSite(Self.record(line)).found("unbalanced-bracket").count == 1)
  }

  @Test(
    "Half beside full width, marks, and quotations over several paragraphs",
    arguments: [
      "一、本法（草案)及(修正案）。", "一、包括1)甲、2)乙、a)丙、一)丁。\n1)戊。\n甲)己。",
      "一、他說：「第一點。\n第二點。」", "一、條文：\n「第一項。\n「第二項。\n「第三項。」",
      "一、他說：「第一項。\n「第二項。」", "（提案人：王大明\n連署人：李小華）",
      "一、甲「乙『丙《丁（戊）》』」。",
    ]
  )
  func quiet(lines: String) throws {
    #expect(try CheckedSite(Self.record(lines)).found("unbalanced-bracket").isEmpty)
  }
}

import Testing

@Suite("Records that are marked classified (密件)")
struct ClassifiedRuleTests {
  static let trigger = "密（不對外公開）\n" + record("", "洽悉。")

  private static func record(_ head: String, _ text: String) -> String {
    """
    某部第3次主管會議紀錄
    日期：115年2月12日（星期四）
    主席：王部長大明
    \(head)
    壹、報告事項

    一、\(text)

    """
  }

  @Test("Above its title")
  func told() throws {
    #expect(try CheckedSite(Self.trigger).found("classified") == ["1: The record is marked 密"])
  }

  @Test("In its head", arguments: ["密等：密", "機密等級：極機密", "密等：□普通 ■密", "密等及解密條件或保密期限：密"])
  func head(line: String) throws {
    #expect(try CheckedSite(Self.record(line, "洽悉。")).found("classified").count == 1)
  }

  @Test("Behind its title")
  func title() throws {
    let text = Self.record("", "洽悉。").replacing("會議紀錄", with: "會議紀錄（機密）")
    #expect(try CheckedSite(text).found("classified") == ["1: The record is marked 機密"])
  }

  @Test(
    "Not classified, no longer, a name, and words of the text",
    arguments: [
      ("密等：普通", "洽悉。"), ("密等：□普通 □密", "洽悉。"), ("密等：密（已解密）", "洽悉。"), ("出席：李　密、王大明", "洽悉。"),
      ("機密等級：", "洽悉。"), ("地點：本部", "機密維護及保密義務，密件處理原則，密切聯繫。"), ("地點：本部", "密"),
      ("密等及解密條件或保密期限：普通", "洽悉。"),
    ]
  )
  func quiet(head: String, text: String) throws {
    #expect(try CheckedSite(Self.record(head, text)).found("classified").isEmpty)
  }
}

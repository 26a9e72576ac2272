import Testing

@Suite("Mobile numbers (行動電話)")
struct MobileNumberRuleTests {
  static let trigger = record("聯絡人王小姐0912-345-678。")

  private static func record(_ text: String) -> String {
    """
    某部第3次主管會議紀錄
    日期：115年2月12日（星期四）
    主席：王部長大明
    壹、報告事項

    一、\(text)

    """
  }

  @Test("A number of which the message hides most")
  func told() throws {
    #expect(
      try CheckedSite(Self.trigger).found("mobile-number") == [
        "6: 0912-***-*78 reads as a mobile telephone's number"
      ]
    )
  }

  @Test(
    "However it is written",
    arguments: [
      "手機0912345678", "0912 345 678", "０９１２－３４５－６７８", "+886 912 345 678", "+886-912-345-678",
      "(0912)345-678", "0912 - 345 - 678", "案號115號，電話：0912345678",
    ]
  )
  func forms(text: String) throws {
    let found = try CheckedSite(Self.record("請洽\(text)。")).found("mobile-number")
    #expect(found.count == 1)
    #expect(!found.joined().contains("345"))
  }

  @Test(
    "Numbers of documents and offices, times, and longer runs",
    arguments: [
      "府授字第0910012345號", "第0920012345、0930012346號函", "案號0912345678", "發文字號：0970001234",
      "帳號：0912345678901",
      "電話02-2345-6789、0800-123-456、049-2345678", "09:12至10:30、0912-0930", "0.0912345678",
      "0912-xxx-678",
      "0912-345-678-1", "V0912345678", "公務手機0912-345-678", "0900-000-000",
    ]
  )
  func quiet(text: String) throws {
    #expect(try CheckedSite(Self.record("如\(text)。")).found("mobile-number").isEmpty)
  }
}

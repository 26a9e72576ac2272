import Testing

@Suite("Private addresses (私人電子郵件)")
struct PrivateEmailRuleTests {
  static let trigger = record("意見請寄wang.ming@gmail.com彙整。")

  private static func record(_ text: String) -> String {
    """
    某部第3次主管會議紀錄
    日期：115年2月12日（星期四）
    主席：王部長大明
    壹、報告事項

    一、\(text)

    """
  }

  @Test("An address of which the message hides the mailbox")
  func told() throws {
    #expect(
      try CheckedSite(Self.trigger).found("private-email") == [
        "6: w***@gmail.com is an address at a mail service for private persons"
      ]
    )
  }

  @Test(
    "Below a provider's domain, and in capitals",
    arguments: ["lee@ms12.hinet.net", "Wang@GMAIL.COM", "意見信箱改用王先生信箱 wang.ming@yahoo.com.tw"]
  )
  func forms(address: String) throws {
    #expect(try CheckedSite(Self.record("寄\(address)。")).found("private-email").count == 1)
  }

  @Test(
    "Of offices and firms, masked, and domains that only look so",
    arguments: [
      "wang@moda.gov.tw", "lee@company.com.tw", "a***@gmail.com", "客服信箱abc@gmail.com",
      "service@gmail.com",
      "@gmail.com", "user@notgmail.com", "user@gmail.com.example.tw",
    ]
  )
  func quiet(address: String) throws {
    #expect(try CheckedSite(Self.record("請寄\(address) 彙整。")).found("private-email").isEmpty)
  }
}

import Testing

@Suite("Identity numbers (身分證字號)")
struct NationalIDRuleTests {
  static let trigger = record("補助對象王大明（A123456789）已撥款。")

  private static func record(_ text: String) -> String {
    """
    某部第3次主管會議紀錄
    日期：115年2月12日（星期四）
    主席：王部長大明
    壹、報告事項

    一、\(text)

    """
  }

  @Test("A number with its right check digit, of which the message hides most")
  func told() throws {
    #expect(
      try CheckedSite(Self.trigger).found("national-id") == [
        "6: A12*****89 reads as a person's identity number, its check digit included"
      ]
    )
  }

  @Test(
    "Residents' numbers, full width, and behind its label",
    arguments: [
      "外籍人士A800000014參加。", "居留人AC01234567參加。", "王大明Ａ１２３４５６７８９。", "身分證統一編號：A123456789。",
      "身分證字號A123456789。", "王大明（身分證統一編號A123456789）。",
    ]
  )
  func forms(text: String) throws {
    let found = try CheckedSite(Self.record(text)).found("national-id")
    #expect(found.count == 1)
    #expect(!found.joined().contains("3456"))
  }

  @Test("In a table, by the label of its column")
  func table() throws {
    func table(_ label: String) -> String {
      Self.record("名單如下：") + "序號\t姓名\t\(label)\n1\t王大明\tA123456789\n2\t李小華\t無\n"
    }
    #expect(try CheckedSite(table("身分證字號")).found("national-id").count == 1)
    #expect(try CheckedSite(table("標案案號")).found("national-id").isEmpty)
  }

  @Test(
    "Masked, with another check digit, of other things, and within a longer code",
    arguments: [
      "A12****789", "A123456780", "標案案號A123456789", "計畫編號：A123456789", "A123456789-01",
      "XA123456789",
      "A1234567890", "A123456789號", "A323456789", "PO-A123456789",
    ]
  )
  func quiet(text: String) throws {
    #expect(try CheckedSite(Self.record("如\(text)所示。")).found("national-id").isEmpty)
  }
}

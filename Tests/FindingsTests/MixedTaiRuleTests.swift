import Testing

@Suite("臺 and 台 in one name (臺台混用)")
struct MixedTaiRuleTests {
  static let trigger = record("本市位於臺北盆地。", "請臺北市政府研議。", "並於台北辦理說明會。")

  private static func record(_ lines: String...) -> String {
    """
    某部第3次主管會議紀錄
    日期：115年2月12日（星期四）
    主席：王部長大明
    壹、報告事項

    """ + lines.joined(separator: "\n\n") + "\n"
  }

  @Test("One finding for a name, at the rarer form")
  func place() throws {
    #expect(
      try CheckedSite(Self.trigger).found("mixed-tai") == [
        "9: One name is written 台北 (1, line 9) and 臺北 (2, line 5、7)"
      ]
    )
  }

  @Test(
    "Places, money, bodies and a person's post beside a place",
    arguments: [
      ("臺中市政府已辦理。", "請台中市政府研議。"), ("計新臺幣二百元。", "計新台幣三百元。"),
      ("臺灣銀行承作。", "由台灣銀行辦理。"), ("請臺南市王市長大明說明。", "台南今年執行。"),
    ]
  )
  func told(long: String, short: String) throws {
    #expect(try CheckedSite(Self.record(long, short)).found("mixed-tai").count == 1)
  }

  @Test("The name of a unit of the record's own, written otherwise")
  func unit() throws {
    let site = try CheckedSite(
      """
      某部第3次主管會議紀錄
      日期：115年2月12日（星期四）
      主席：王部長大明
      壹、報告事項
      一、請衛星台長室配合。
      附錄
      一、衛星臺長室
      (一) 甲。
      二、秘書處
      (一) 乙。
      """
    )
    #expect(
      site.found("mixed-tai") == [
        "5: One name is written 衛星台長室 (1, line 5) and 衛星臺長室 (1, line 7)"
      ]
    )
  }

  @Test(
    "Firms as they are registered, common nouns, quoted names and persons",
    arguments: [
      "由台電公司及台灣電力股份有限公司辦理。", "發布於台灣電腦網路危機處理暨協調中心官網。", "台北富邦銀行承作。",
      "參加「台灣設計展」。", "於平台中建置，舞台北側及2台中型巴士。", "來台中國人士及在台南韓僑民。",
      "三台東元冷氣、櫃台南移。", "張台中技正、陳學台處長說明。", "台端申請案已辦理。", "使用台灣Pay付款。",
    ]
  )
  func quiet(text: String) throws {
    let site = try CheckedSite(
      Self.record("臺灣、臺北、臺中、臺南及臺東均已辦理，臺灣銀行併同。", text)
    )
    #expect(site.found("mixed-tai").isEmpty)
  }
}

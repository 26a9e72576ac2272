import Testing

@Suite("Characters typed twice (疊字)")
struct DoubledCharacterRuleTests {
  static let trigger = record("處理兒童權益法修正有有關網路治理規定。")

  private static func record(_ text: String) -> String {
    """
    某部第3次主管會議紀錄
    日期：115年2月12日（星期四）
    主席：王部長大明
    壹、報告事項

    一、\(text)

    """
  }

  @Test("A character that doubles only by a slip")
  func slip() throws {
    #expect(
      try CheckedSite(Self.trigger).found("doubled-character") == [
        "6: 有 stands twice in a row: 修正有有關網路"
      ]
    )
  }

  @Test(
    "Others, and punctuation",
    arguments: [
      "依本法規定之之內容辦理。", "請請各單位配合。", "單位於於期限內完成。", "本案已已結案。", "均已完成。。", "另，，補件。",
      "甲案、、乙案。", "本府與與會計單位研商。", "主旨：：甲案。",
    ]
  )
  func told(text: String) throws {
    #expect(try CheckedSite(Self.record(text)).found("doubled-character").count == 1)
  }

  @Test(
    "Words that double, and seams of two words",
    arguments: [
      "所有有關單位、沒有有效期限、如有有關疑義、具有有利條件。", "本縣有有線電視業者五家。", "目的的達成及標的的確認。",
      "參與與協助、普及及應用、申請請依規定、因應應變。", "由於於115年辦理、關於於上次會議。", "理由由法務局說明、路由由資訊處設定。",
      "部部長、處處長、會會議、學學生、國國家、所所長。", "1月21日日本訪團。", "人人、種種、紛紛、漸漸、時時刻刻、在在、件件、等等。",
      "經經濟部核定、行為為本、法規規定、服務務必、就就業服務法、支持持續。", "上將將訪、平均均達、應應屆、合併並列。",
      "王敬之之提案、陳志均均同意。", "與與會委員、請請購單位、及及時。",
      "第、、號及略。。。、……、——。", "於 於期限內。",
    ]
  )
  func quiet(text: String) throws {
    #expect(try CheckedSite(Self.record(text)).found("doubled-character").isEmpty)
  }

  @Test("Two that met when wrapped lines were joined did not stand side by side")
  func wrapped() throws {
    let lines = [
      "一、有關本年度各項重要施政計畫之執行情形，業經本部各單位依據規劃時程積極推動並於",
      "於年度終了前完成各項查核作業，相關資料已送請主管機關備查在案，後續將持續追蹤管考",
      "並請各單位就所管業務確實檢討改進，於下次會議提出具體之改善措施及預定完成之期程以",
      "利本部彙整陳報，另有關預算執行部分亦請主計單位協助提供相關資料俾供各單位參考運用",
      "如有執行困難之處應即時反映，俾利適時調整計畫內容及期程，以符合實際之業務需要情形。",
      "二、本案相關之法規修正草案業已完成預告程序，各界所提意見經彙整後將提送法規委員會審",
      "議，預計於本年度第二季前完成法制作業程序，並報請行政院核定後發布施行及辦理宣導說明。",
    ]
    let site = try CheckedSite(
      "某部第3次主管會議紀錄\n日期：115年2月12日（星期四）\n主席：王部長大明\n壹、報告事項\n"
        + lines.joined(separator: "\n") + "\n"
    )
    #expect(site.found("doubled-character").isEmpty)
  }
}

import Testing

@Suite("Sections that stand twice (重複章節)")
struct DuplicateSectionRuleTests {
  static let trigger = """
    某部第3次主管會議紀錄
    日期：115年2月12日（星期四）
    主席：王部長大明
    壹、報告事項
    一、洽悉。
    附錄
    一、人事處
    (一) 員工講座
    本月辦理員工協助方案講座一場，參加人數六十人，活動滿意度達百分之九十五以上。
    (二) 員工講座
    本月辦理員工協助方案講座一場，參加人數六十人，活動滿意度達百分之九十五以上。
    二、秘書處
    (一) 公文時效
    洽悉。
    """

  /// A record of two units with these lines as their reports.
  private func record(_ first: String, _ second: String) -> String {
    """
    某部第3次主管會議紀錄
    日期：115年2月12日（星期四）
    主席：王部長大明
    壹、報告事項
    一、洽悉。
    附錄
    一、人事處
    \(first)
    二、秘書處
    \(second)
    """
  }

  private let long = "本月辦理員工協助方案講座一場，參加人數六十人，活動滿意度達百分之九十五以上。"
  private let longer = "本處已依資通安全管理法及本部資通安全維護計畫之規定，辦理資安教育訓練、弱點掃描、滲透測試及社交工程演練等作業。"

  @Test("Two sections that differ in their number only are one finding, at the second")
  func twice() throws {
    #expect(
      try CheckedSite(Self.trigger).found("duplicate-section") == [
        "10: This section has the same text as the one on line 8 (附錄／一／(一))"
      ]
    )
  }

  @Test("A paragraph under another heading of the same report")
  func paragraph() throws {
    let site = try CheckedSite(record("(一) 甲計畫\n\(long)\n(二) 乙計畫\n\(long)", "(一) 丙\n無。"))
    #expect(
      site.found("duplicate-section") == [
        "11: This paragraph is the same as the one on line 9 (附錄／一／(一))"
      ]
    )
  }

  @Test("Paragraphs that follow one another, pasted again, are one finding")
  func run() throws {
    let items = "1、\(long)\n2、\(longer)"
    let site = try CheckedSite(record("(一) 甲計畫\n\(items)", "(一) 乙計畫\n\(items)"))
    #expect(site.found("duplicate-section").count == 1)
    let apart = "1、\(longer)\n2、\(long)"
    let other = try CheckedSite(record("(一) 甲\n\(items)", "(一) 乙\n\(apart)"))
    #expect(other.found("duplicate-section").count == 1)
  }

  @Test("A long paragraph of two units is told, a shorter one is a phrase that both use")
  func units() throws {
    let told = try CheckedSite(record("(一) 甲\n\(longer)", "(一) 乙\n\(longer)"))
    #expect(told.found("duplicate-section").count == 1)
    let phrase = try CheckedSite(record("(一) 甲\n\(long)", "(一) 乙\n\(long)"))
    #expect(phrase.found("duplicate-section").isEmpty)
  }

  @Test("What stands three times is a standing phrase")
  func thrice() throws {
    let site = try CheckedSite(
      record("(一) 甲\n\(longer)\n(二) 乙\n\(longer)", "(一) 丙\n\(longer)")
    )
    #expect(site.found("duplicate-section").isEmpty)
  }

  @Test(
    "Short bodies and tables of the same figures",
    arguments: ["無。", "照案通過，餘洽悉。", "單位：千元\n機關\t預算數\t決算數\n本部\t0\t0\n數產署\t0\t0"]
  )
  func short(body: String) throws {
    let site = try CheckedSite(record("(一) 歲入\n\(body)\n(二) 歲入\n\(body)", "(一) 丙\n無。"))
    #expect(site.found("duplicate-section").isEmpty)
  }

  @Test("The same decision on two cases, and a bill's article in two versions")
  func decisions() throws {
    let site = try CheckedSite(
      """
      某會第3次會議紀錄
      日期：115年2月12日
      主席：王委員大明
      討論事項
      一、甲案。
      決議：\(longer)
      二、乙案。
      決議：\(longer)
      三、丙案。
      1、行政院版
      (1) 第一條
      \(longer)
      2、委員版
      (1) 第一條
      \(longer)
      """
    )
    #expect(site.found("duplicate-section").isEmpty)
  }

  @Test("An earlier record read into this one is not compared with it")
  func nested() throws {
    let section = "一、法規檢討\n(一) 甲法\n\(longer)"
    let site = try CheckedSite(
      """
      某會第4次會議紀錄
      時間：中華民國115年3月3日
      主席：王委員大明
      報告事項
      一、宣讀上次會議紀錄。
      <hr>
      某會第3次會議紀錄
      時間：中華民國115年2月3日
      主席：王委員大明
      報告事項
      \(section)
      散會
      <hr>
      二、業務報告。
      """
    )
    #expect(site.found("duplicate-section").isEmpty)
  }
}

import Minutes
import Settings
import SourceText
import Testing

@testable import Archive

@Suite("Telling what changed (異動)")
struct ChangesTests {
  private func told(_ months: [String]...) -> [String] { MadeUpText.told(months) }

  @Test func `The same text is the same paragraph, whatever its number, spaces and width`() {
    #expect(
      told(
        ["# 報告事項", "- 一、本處持續辦理 ABC 計畫。"],
        ["# 報告事項", "- 二、另一件全然不相干的事情。", "- 三、本處　持續辦理ＡＢＣ計畫。"]
      ) == ["new 1 另一件全然不相干的事情。", "unchanged 2 本處　持續辦理ＡＢＣ計畫。"]
    )
  }

  @Test func `A run counts the meetings in a row, and another word ends it`() {
    let line = "應按季填報執行進度，並由綜合規劃司彙整。"
    let other = "應按月填報執行進度，並由綜合規劃司彙整。"
    #expect(told(["# 一", line], ["# 一", line], ["# 一", line]) == ["unchanged 3 \(line)"])
    #expect(told(["# 一", line], ["# 一", line], ["# 一", other]) == ["changed 1 \(other)"])
    #expect(told(["# 一", line], ["# 一", other], ["# 一", other]) == ["unchanged 2 \(other)"])
    #expect(told(["# 一", line], ["# 一"], ["# 一", line]) == ["new 1 \(line)"])
  }

  @Test(
    "Figures are figures, and names are names",
    arguments: [
      ("累計1,337份，達86.35%。", "累計999份，達7%。", "numbers"),
      ("獎金39萬5千元。", "獎金1億2,000萬元。", "numbers"),
      ("辦理第五期課程。", "辦理第十二期課程。", "numbers"),
      ("系統 JYA1 已修復完成。", "系統 JYA2 已修復完成。", "changed"),
      ("持續推動5G專頻專網作業。", "持續推動6G專頻專網作業。", "changed"),
      ("請一併檢討相關作業規定。", "請十併檢討相關作業規定。", "changed"),
    ]
  )
  func figures(before: String, after: String, kind: String) {
    #expect(told(["# 一", before], ["# 一", after]) == ["\(kind) 1 \(after)"])
  }

  @Test func `Lines of one frame go by their first figure`() {
    #expect(
      told(
        ["# 一", "- 1、第1期課程，共31人。", "- 2、第2期課程，共32人。"],
        ["# 一", "- 1、第2期課程，共40人。", "- 2、第3期課程，共41人。"]
      ) == ["numbers 1 第2期課程，共40人。", "numbers 1 第3期課程，共41人。"]
    )
    let records = [
      MadeUpText.record("a", 1, ["# 一", "- 1、第1期課程，共31人。", "- 2、第2期課程，共32人。"]),
      MadeUpText.record("b", 2, ["# 一", "- 1、第2期課程，共40人。", "- 2、第3期課程，共41人。"]),
    ]
    let changes = Archive(records, registry: .init()).changes
    #expect(changes.predecessor(of: 1, in: 1)?.element == 2)
    #expect(changes.predecessor(of: 2, in: 1)?.element == 1)
  }

  @Test func `A short text under another heading is another`() {
    #expect(
      told(["# 一", "## (一)、甲案", "洽悉。"], ["# 一", "## (一)、乙案", "洽悉。"])
        == ["new 1 洽悉。", "gone 洽悉。"]
    )
    #expect(
      told(["# 一", "## (一)、甲案", "洽悉。"], ["# 一", "## (二)、甲案", "洽悉。"])
        == ["unchanged 2 洽悉。"]
    )
  }

  @Test func `The same words under another label are reworded, not unchanged`() {
    #expect(told(["# 一", "決議：照案通過。"], ["# 一", "裁示：照案通過。"]) == ["changed 1 照案通過。"])
    #expect(told(["# 一", "決議：照案通過。"], ["# 一", "決議：照案通過。"]) == ["unchanged 2 照案通過。"])
  }

  @Test func `What is said twice is matched once each`() {
    #expect(
      told(["# 一", "同一段話說了兩次，一字不差。"], ["# 一", "同一段話說了兩次，一字不差。", "同一段話說了兩次，一字不差。"])
        == ["unchanged 2 同一段話說了兩次，一字不差。", "new 1 同一段話說了兩次，一字不差。"]
    )
  }

  @Test func `A long text in another part has moved, and what is unlike has not changed into it`() {
    let long = "各機關應於期限內完成盤點並提報改善計畫。"
    #expect(
      told(["# 報告事項", long, "# 討論事項"], ["# 報告事項", "全新的一段文字。", "# 討論事項", long])
        == ["new 1 全新的一段文字。", "unchanged moved 2 \(long)"]
    )
    #expect(
      told(["# 一", "本月召開採購說明會。"], ["# 一", "資料庫搬遷業已竣事。"])
        == ["new 1 資料庫搬遷業已竣事。", "gone 本月召開採購說明會。"]
    )
  }

  @Test func `A renamed unit is the same unit`() {
    let lines = ["## 三、處名", "系統維運正常。"]
    #expect(
      MadeUpText.told([lines, lines], units: ["資訊處", "資訊服務處"]) == ["unchanged 2 系統維運正常。"]
    )
    #expect(
      MadeUpText.told([lines, lines], units: ["資訊處", "人事處"])
        == ["new 1 系統維運正常。", "gone 系統維運正常。"]
    )
  }

  @Test func `The first of a series, and a corrected record, have nothing to be compared with`() {
    let corrected = MadeUpText.record("b", 2, ["# 一", "甲乙丙。"], edition: "公告版")
    let newer = MadeUpText.record("c", 2, ["# 一", "甲乙丁。"], edition: "更正版", supersedes: "b")
    let other = MadeUpText.record("d", 3, ["# 一", "甲乙丙。"], series: "別的會議")
    let archive = Archive(
      [MadeUpText.record("a", 1, ["# 一", "甲乙丙。"]), corrected, newer, other],
      registry: .init()
    )
    #expect((0...3).map(archive.changes.isCompared) == [false, false, true, false])
    #expect(archive.changes[1] == nil)
    #expect(archive.changes[2]?.previous == 0)
  }
}

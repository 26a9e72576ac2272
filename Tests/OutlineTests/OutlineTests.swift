import Layout
import Testing

@Suite("Reading an outline (綱要)")
struct OutlineTests {
  @Test("The official order of marks nests as it is written")
  func officialOrder() throws {
    #expect(
      try outline("壹、報告事項\n一、甲案\n(一)第一點\n1、細節。\n(1)更細。\n(2)更細。\n2、細節。\n(二)第二點。\n二、乙案。") == [
        "part: 壹、報告事項", "  case: 一、甲案", "    heading 1: (一)第一點", "      item 1: 1、細節。",
        "        item 1: (1)更細。", "        item 2: (2)更細。", "      item 2: 2、細節。",
        "    item 2: (二)第二點。", "  case: 二、乙案。",
      ]
    )
  }

  @Test("An owner's order of marks goes before what the record seems to say")
  func ownersOrder() throws {
    let text = "壹、報告\n1、甲事。\n(一)乙事。\n2、丙事。\n(一)丁事。\n(二)戊事。"
    #expect(
      try outline(text) == [
        "part: 壹、報告", "  item 1 (skips 2): 1、甲事。", "    item 1: (一)乙事。",
        "  item 2 (skips 2): 2、丙事。",
        "    item 1: (一)丁事。", "    item 2: (二)戊事。",
      ]
    )
    #expect(
      try outline(text, order: [.formal, .chineseInBrackets, .arabic]) == [
        "part: 壹、報告", "  item 1 (skips 2): 1、甲事。", "  item 1 (skips 1): (一)乙事。",
        "    item 2: 2、丙事。", "  item 1 (skips 1): (一)丁事。", "  item 2 (skips 1): (二)戊事。",
      ]
    )
  }

  @Test("A case says below its number what it is about")
  func subjects() throws {
    #expect(
      try outline("貳、討論事項\n第一案\n提案單位：甲處\n案由：乙事。\n決議：一、通過。\n二、照辦。\n第二案　　提案人：丙某\n案由：丁事。\n決議：通過。")
        == [
          "part: 貳、討論事項", "  case: 第一案", "    reporting: 提案單位：甲處", "    section: 案由：乙事。",
          "    decision: 決議：", "      item 1: 一、通過。", "      item 2: 二、照辦。",
          "  case: 第二案　　提案人：丙某", "    section: 案由：丁事。", "    decision: 決議：通過。",
        ]
    )
  }

  @Test("Who moves a case opens it when 案由 follows; else it belongs to the case above")
  func movers() throws {
    #expect(
      try outline("參、臨時動議\n動議人：甲某\n附議人：乙某\n案由：丙事。\n提案人：丁某\n決議：通過。\n提案人：戊某\n案由：己事。") == [
        "part: 參、臨時動議", "  case: 動議人：甲某", "    section: 附議人：乙某", "    section: 案由：丙事。",
        "    section: 提案人：丁某", "    decision: 決議：通過。", "  case: 提案人：戊某", "    section: 案由：己事。",
      ]
    )
  }

  @Test("A council's order is learnt: 甲 outermost, 壹 inside it, then 第2款")
  func councilOrder() throws {
    #expect(
      try outline("甲、二讀會\n壹、審議預算\n一、民政部門\n第2款：市政府\n第7項：委員會\n議決：照案通過。\n第3款：民政局\n二、教育部門\n乙、三讀會") == [
        "part: 甲、二讀會", "  case: 壹、審議預算", "    heading 1: 一、民政部門", "      heading 2: 第2款：市政府",
        "        heading 7: 第7項：委員會", "          decision: 議決：照案通過。", "      item 3: 第3款：民政局",
        "    item 2: 二、教育部門", "part: 乙、三讀會",
      ]
    )
  }

  @Test("The points of a decision and the cases do not mix")
  func decisionScope() throws {
    #expect(
      try outline("討論事項\n一、甲案。\n決議：\n一、照辦。\n二、備查。\n二、案由：乙案。\n決議：通過。") == [
        "part: 討論事項", "  case: 一、甲案。", "    decision: 決議：", "      item 1: 一、照辦。",
        "      item 2: 二、備查。", "  case: 二、案由：乙案。", "    decision: 決議：通過。",
      ]
    )
  }

  @Test("A group heading closes the decision above it")
  func groupHeading() throws {
    #expect(
      try outline("討論事項\n（12月24日）\n審查預算。\n決議：\n(一)通過。\n（12月27日）\n一、甲案。\n二、乙案。") == [
        "part: 討論事項", "  heading: （12月24日）", "  case: 審查預算。", "    decision: 決議：",
        "      item 1: (一)通過。", "  heading: （12月27日）", "  case: 一、甲案。", "  case: 二、乙案。",
      ]
    )
  }

  @Test(
    "What only looks like a mark is text",
    arguments: [
      "③乙項。", "3.5公里處。", "45、逾三十者。", "16、17日辦理。", "115.2.12 公告。", "47.7 公里。", "三、四月間辦理。",
      "第39條第4項規定。",
      "(草案)名稱。",
    ]
  )
  func text(line: String) throws { #expect(try outline(line) == ["paragraph: " + line]) }

  @Test("Two marks open one line when the second is a 1")
  func twoMarks() throws {
    #expect(
      try outline("壹、甲\n一、(一)乙。\n(二)丙。") == [
        "part: 壹、甲", "  heading 1: 一、", "    item 1: (一)乙。", "    item 2: (二)丙。",
      ]
    )
  }

  @Test("A number far from its list is text")
  func farNumber() throws {
    #expect(
      try outline("壹、甲\n1、乙。\n80、丙。").map { $0.trimmingPrefix { $0 == " " } }.last
        == "paragraph: 80、丙。"
    )
  }

  @Test("A mark may stand before a digit")
  func markBeforeDigit() throws {
    #expect(try outline("1、114年12月16日核定。\n2、115年核定。").map { $0.prefix(6) } == ["item 1", "item 2"])
  }

  @Test("A list run into a sentence is split where its 2 opens the next line")
  func runIn() throws {
    #expect(
      try outline("六、今日議程：1、三讀。\n2、審核報告。") == [
        "item 6: 六、今日議程：", "  item 1 (skips 1): 1、三讀。", "  item 2 (skips 1): 2、審核報告。",
      ]
    )
  }

  @Test("Bare 附錄 opens the annex; its own case words are a reference")
  func annex() throws {
    #expect(
      try outline("附錄\n案由四：書面資料\n說明：摘要如下：\n一、人事處\n(一)人力。\n二、主計處\n(一)決算。") == [
        "annex: 附錄", "  paragraph: 案由四：書面資料", "  section: 說明：摘要如下：", "  heading 1: 一、人事處",
        "    item 1: (一)人力。", "  heading 2: 二、主計處", "    item 1: (一)決算。",
      ]
    )
  }
}

import Layout
import Testing

/// A few lines of some body's minutes and what a careful reader sees in them.
struct BodyShape: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let text: String
  let tree: [String]

  init(_ name: String, _ text: String, _ tree: [String]) {
    (testDescription, self.text, self.tree) = (name, text, tree)
  }
}

@Suite("Bodies of records (議事內容)")
struct BodyShapeTests {
  @Test("Lines nest as a careful reader sees them, and no number seems to jump", arguments: shapes)
  func shape(_ shape: BodyShape) throws {
    #expect(try outline(shape.text) == shape.tree)
    #expect(try jumps(shape.text).isEmpty)
  }

  static let shapes: [BodyShape] = [
    BodyShape(
      "whoever rules by his post decides",
      "甲、報告事項\n一、甲案\n市長裁示：洽悉。\n二、乙案\n葉副局長裁示：\n1.照辦。\n主持人綜合結論：通過。",
      [
        "part: 甲、報告事項", "  case: 一、甲案", "    decision: 市長裁示：洽悉。", "  case: 二、乙案",
        "    decision: 葉副局長裁示：", "      item 1: 1.照辦。", "    decision: 主持人綜合結論：通過。",
      ]
    ),
    BodyShape(
      "a ruling told in a sentence is none",
      "壹、報告事項\n一、甲案\n市長裁示後已改善。\n局長指示事項辦理情形：如附件。\n決定：洽悉。",
      [
        "part: 壹、報告事項", "  case: 一、甲案", "    paragraph: 市長裁示後已改善。",
        "    paragraph: 局長指示事項辦理情形：如附件。", "    decision: 決定：洽悉。",
      ]
    ),
    BodyShape(
      "a decision word may stand in a frame or behind a sign",
      "討論事項\n案由一：甲\n【說明】略\n【決議】照案通過。\n案由二：乙\n◎決議：\n(一)通過。",
      [
        "part: 討論事項", "  case: 案由一：甲", "    section: 【說明】略", "    decision: 【決議】照案通過。",
        "  case: 案由二：乙", "    decision: ◎決議：", "      item 1: (一)通過。",
      ]
    ),
    BodyShape(
      "a decision that says what follows takes the list below it",
      "核定案件\n第 1 案：甲計畫。\n決　　議：本案除下列各點外，其餘照案通過，免再提會討論。\n一、補充說明。\n二、辦理補公展。\n第 2 案：乙計畫。\n決　　議：通過。",
      [
        "part: 核定案件", "  case: 第 1 案：甲計畫。",
        "    decision: 決　　議：本案除下列各點外，其餘照案通過，免再提會討論。", "      item 1: 一、補充說明。",
        "      item 2: 二、辦理補公展。", "  case: 第 2 案：乙計畫。", "    decision: 決　　議：通過。",
      ]
    ),
    BodyShape(
      "a decision cut off from the sentence that quotes it is none",
      "討論事項\n第一案：甲案。\n說明：\n一、依法辦理。\n二、本案業經本會114年4月22日第510次委員會議\n決議：「照案通過」在卷。\n三、擬具程序表。\n決議：通過。",
      [
        "part: 討論事項", "  case: 第一案：甲案。", "    section: 說明：", "      item 1: 一、依法辦理。",
        "      heading 2: 二、本案業經本會114年4月22日第510次委員會議", "        paragraph: 決議：「照案通過」在卷。",
        "      item 3: 三、擬具程序表。", "    decision: 決議：通過。",
      ]
    ),
    BodyShape(
      "a list goes on behind a ruling on one of its items",
      "壹、業務報告\n一、各部會報告\n（一）甲部報告。\n決定：備查。\n（二）乙部報告。\n決定：備查。\n二、秘書長報告\n決定：備查。",
      [
        "part: 壹、業務報告", "  case: 一、各部會報告", "    item 1: （一）甲部報告。", "    decision: 決定：備查。",
        "    item 2: （二）乙部報告。", "    decision: 決定：備查。", "  case: 二、秘書長報告", "    decision: 決定：備查。",
      ]
    ),
    BodyShape(
      "who moved a point of a decision does not end the decision",
      "討論事項\n一、甲案。\n決議：\n一、通過。\n二、附帶決議：\n(一)請甲局辦理。\n提案人：王甲　李乙\n(二)請乙局辦理。\n提案人：陳丙\n三、提報大會。\n二、乙案。\n提案人：王甲\n決議：保留。",
      [
        "part: 討論事項", "  case: 一、甲案。", "    decision: 決議：", "      item 1: 一、通過。",
        "      item 2: 二、附帶決議：", "        item 1: (一)請甲局辦理。", "        section: 提案人：王甲　李乙",
        "        item 2: (二)請乙局辦理。", "        section: 提案人：陳丙", "      item 3: 三、提報大會。",
        "  case: 二、乙案。", "    section: 提案人：王甲", "    decision: 決議：保留。",
      ]
    ),
    BodyShape(
      "the one ruling behind the reports of units is on all of them",
      "壹、各單位工作報告\n一、甲處\n(一)甲事。\n二、乙處\n乙事。\n主席裁示：\n一、准予備查。\n二、請甲處改善。\n貳、臨時動議",
      [
        "part: 壹、各單位工作報告", "  heading 1: 一、甲處", "    item 1: (一)甲事。", "  heading 2: 二、乙處",
        "    paragraph: 乙事。", "  decision: 主席裁示：", "    item 1: 一、准予備查。", "    item 2: 二、請甲處改善。",
        "part: 貳、臨時動議",
      ]
    ),
    BodyShape(
      "a report that has a ruling of its own is a case where others have theirs",
      "壹、各單位工作報告\n一、甲處\n甲事。\n裁示：洽悉。\n二、乙處\n乙事。\n裁示：洽悉。\n貳、臨時動議",
      [
        "part: 壹、各單位工作報告", "  case: 一、甲處", "    paragraph: 甲事。", "    decision: 裁示：洽悉。",
        "  case: 二、乙處", "    paragraph: 乙事。", "    decision: 裁示：洽悉。", "part: 貳、臨時動議",
      ]
    ),
    BodyShape(
      "sentences behind a number and a tab are a list",
      "報告事項\n第一案：甲\n1\t完成甲處工程。\n2\t請乙處報告。\n決定：洽悉。",
      [
        "part: 報告事項", "  case: 第一案：甲", "    item 1: 1⇥完成甲處工程。", "    item 2: 2⇥請乙處報告。",
        "    decision: 決定：洽悉。",
      ]
    ),
    BodyShape(
      "what movers a case has may stand over its cases as a group",
      "一、討論提案\n甲、公所提案\n編號：第1號\n提案人：鄉長王甲\n案由：甲案。\n大會決議：擱置。\n編號：第2號\n案由：乙案。\n大會決議：\n1、通過。\n乙、代表提案\n編號：第1號\n案由：丙案。\n大會決議：通過。\n二、散會",
      [
        "part: 一、討論提案", "  heading 1 (skips 3): 甲、公所提案", "    case: 編號：第1號",
        "      section: 提案人：鄉長王甲",
        "      section: 案由：甲案。", "      decision: 大會決議：擱置。", "    case: 編號：第2號",
        "      section: 案由：乙案。",
        "      decision: 大會決議：", "        item 1: 1、通過。", "  heading 2 (skips 3): 乙、代表提案",
        "    case: 編號：第1號",
        "      section: 案由：丙案。", "      decision: 大會決議：通過。", "part: 二、散會",
      ]
    ),
    BodyShape(
      "a vote behind a number is no decision where one follows",
      "討論事項\n案由一：甲\n（一）說明：略。\n（二）表決結果：\n同意九票。\n決議：通過。",
      [
        "part: 討論事項", "  case: 案由一：甲", "    item 1: （一）說明：略。", "    heading 2: （二）表決結果：",
        "      paragraph: 同意九票。", "    decision: 決議：通過。",
      ]
    ),
    BodyShape(
      "a wide blank stands for the sign of a part and for the colon of a decision in a case",
      "壹　主席報告\n決議　這裡不是決議\n貳　討論事項\n第 1 案（提案單位：教育局）：訂定辦法。\n決議　通過。",
      [
        "part: 壹　主席報告", "  paragraph: 決議　這裡不是決議", "part: 貳　討論事項",
        "  case: 第 1 案（提案單位：教育局）：訂定辦法。", "    decision: 決議　通過。",
      ]
    ),
    BodyShape(
      "what is ruled after a list is ruled on the case, not on its last heading",
      "報告事項\n第一案：各單位報告\n一、甲處：\n(一)甲事。\n二、乙處\n決定：洽悉。\n第二案：丙案",
      [
        "part: 報告事項", "  case: 第一案：各單位報告", "    heading 1: 一、甲處：", "      item 1: (一)甲事。",
        "    heading 2: 二、乙處", "    decision: 決定：洽悉。", "  case: 第二案：丙案",
      ]
    ),
    BodyShape(
      "each heading that is ruled on keeps its ruling",
      "二讀會\n壹、審議預算\n一、甲處\n議決：照案通過。\n二、乙處\n議決：暫擱。",
      [
        "part: 二讀會", "  case: 壹、審議預算", "    heading 1: 一、甲處", "      decision: 議決：照案通過。",
        "    heading 2: 二、乙處", "      decision: 議決：暫擱。",
      ]
    ),
    BodyShape(
      "bills with numbers of their own stand in groups, and gaps between them are no jumps",
      "甲、討論事項\n壹、第二讀會\n一、縣政府提案\n（一）財經類\n第 1 號案\n案由：甲。\n議決：通過。\n第 4 號案\n案由：乙。\n議決：撤案。\n二、議員提案\n（一）教育類\n第 9 號案\n案由：丙。\n議決：通過。\n貳、第三讀會\n一、甲\n議決：通過。",
      [
        "part: 甲、討論事項", "  part: 壹、第二讀會", "    heading 1: 一、縣政府提案", "      heading 1: （一）財經類",
        "        case: 第 1 號案", "          section: 案由：甲。", "          decision: 議決：通過。",
        "        case: 第 4 號案", "          section: 案由：乙。", "          decision: 議決：撤案。",
        "    heading 2: 二、議員提案", "      heading 1: （一）教育類", "        case: 第 9 號案",
        "          section: 案由：丙。", "          decision: 議決：通過。", "  part: 貳、第三讀會", "    case: 一、甲",
        "      decision: 議決：通過。",
      ]
    ),
    BodyShape(
      "a vote is told, and the decision is what follows",
      "討論事項\n議題一：甲\n表決結果：同意 140 票。\n決議：通過。\n議題二：乙\n表決結果：通過。",
      [
        "part: 討論事項", "  case: 議題一：甲", "    section: 表決結果：同意 140 票。", "    decision: 決議：通過。",
        "  case: 議題二：乙", "    decision: 表決結果：通過。",
      ]
    ),
    BodyShape(
      "a vote behind a number is told too, when a decision follows",
      "討論事項\n案由一：甲\n（一）說明：乙。\n（二）表決結果：\n在場委員 11 人。\n決議：\n1.通過。\n案由二：丙\n決議：緩議。",
      [
        "part: 討論事項", "  case: 案由一：甲", "    item 1: （一）說明：乙。", "    heading 2: （二）表決結果：",
        "      paragraph: 在場委員 11 人。", "    decision: 決議：", "      item 1: 1.通過。",
        "  case: 案由二：丙", "    decision: 決議：緩議。",
      ]
    ),
    BodyShape(
      "who brings the bills stands over them",
      "一、討論提案：\n甲、公所提案\n編號：第1號\n案由：丙。\n大會決議：通過。\n編號：第2號\n案由：丁。\n大會決議：擱置。\n乙、代表提案\n編號：第1號\n案由：戊。\n大會決議：通過。",
      [
        "part: 一、討論提案：", "  heading 1 (skips 3): 甲、公所提案", "    case: 編號：第1號",
        "      section: 案由：丙。", "      decision: 大會決議：通過。", "    case: 編號：第2號",
        "      section: 案由：丁。", "      decision: 大會決議：擱置。",
        "  heading 2 (skips 3): 乙、代表提案", "    case: 編號：第1號", "      section: 案由：戊。",
        "      decision: 大會決議：通過。",
      ]
    ),
    BodyShape(
      "what is ruled behind the last of several reports is ruled on all of them",
      "壹、單位報告\n一、甲處\n甲事。\n二、乙處\n乙事。\n三、丙處\n丙事。\n主席裁示：准予備查。\n貳、散會",
      [
        "part: 壹、單位報告", "  heading 1: 一、甲處", "    paragraph: 甲事。", "  heading 2: 二、乙處",
        "    paragraph: 乙事。", "  heading 3: 三、丙處", "    paragraph: 丙事。",
        "  decision: 主席裁示：准予備查。", "part: 貳、散會",
      ]
    ),
    BodyShape(
      "a label that ends like one opens a list of its own",
      "討論事項\n第一案　提案人：甲某\n案由：乙。\n說明：\n一、程序倉促。\n二、建議：\n(一)公開。\n本會幕僚說明：\n一、已確認。\n二、將納入。\n決議：通過。",
      [
        "part: 討論事項", "  case: 第一案　提案人：甲某", "    section: 案由：乙。", "    section: 說明：",
        "      item 1: 一、程序倉促。", "      heading 2: 二、建議：", "        item 1: (一)公開。",
        "    section: 本會幕僚說明：", "      item 1: 一、已確認。", "      item 2: 二、將納入。",
        "    decision: 決議：通過。",
      ]
    ),
    BodyShape(
      "groups in 【 】 stand side by side, whatever was listed before",
      "一、各處室報告：\n【教務處】\n1.開學。\n2.段考：\n(1)三月\n(2)五月\n【總務處】\n一、冷氣。\n二、飲水。\n【圖書館】書面資料\n二、散會",
      [
        "part: 一、各處室報告：", "  heading: 【教務處】", "  item 1 (skips 1): 1.開學。",
        "  heading 2 (skips 1): 2.段考：", "    item 1: (1)三月", "    item 2: (2)五月",
        "  heading: 【總務處】", "  item 1: 一、冷氣。", "  item 2: 二、飲水。", "  paragraph: 【圖書館】書面資料",
        "part: 二、散會",
      ]
    ),
    BodyShape(
      "whoever speaks next is not under the list of whoever spoke before",
      "主席：現在開會。\n申教授某乙：我說兩點：\n一、工程面\n路口應改善。\n二、教育面\n駕訓應改革。\n主席：謝謝。\n壹、前言\n事故頻傳。\n主席：散會。",
      [
        "paragraph: 主席：現在開會。", "paragraph: 申教授某乙：我說兩點：", "heading 1: 一、工程面",
        "  paragraph: 路口應改善。", "heading 2: 二、教育面", "  paragraph: 駕訓應改革。", "paragraph: 主席：謝謝。",
        "heading 1: 壹、前言", "  paragraph: 事故頻傳。", "paragraph: 主席：散會。",
      ]
    ),
    BodyShape(
      "plain items beside cases that have marks of their own are none",
      "一、討論事項\n第一案：甲\n決議：通過。\n【附件】建議\n1. 補充資料。\n2. 補充進度。\n第二案：乙",
      [
        "part: 一、討論事項", "  case: 第一案：甲", "    decision: 決議：通過。", "    paragraph: 【附件】建議",
        "    item 1 (skips 1): 1. 補充資料。", "    item 2 (skips 1): 2. 補充進度。", "  case: 第二案：乙",
      ]
    ),
    BodyShape(
      "an annex in the middle of the agenda ends where the agenda goes on",
      "一、討論事項\n第一案：甲\n決議：通過。\n附件\n一、補充資料。\n決議：前次意見照列。\n第二案：乙\n決議：通過。\n二、臨時動議：無",
      [
        "part: 一、討論事項", "  case: 第一案：甲", "    decision: 決議：通過。", "annex: 附件", "  item 1: 一、補充資料。",
        "  section: 決議：前次意見照列。", "  case: 第二案：乙", "    decision: 決議：通過。",
        "part: 二、臨時動議：無",
      ]
    ),
    BodyShape(
      "a decision word alone on its line takes the list below it, and in a case its text",
      "壹、報告案\n一、甲處報告\n主席裁示\n(一)洽悉。\n(二)修補。\n貳、討論案\n一、乙案\n(一)說明\n依法辦理。\n(二)決議\n照案通過。",
      [
        "part: 壹、報告案", "  case: 一、甲處報告", "    decision: 主席裁示", "      item 1: (一)洽悉。",
        "      item 2: (二)修補。", "part: 貳、討論案", "  case: 一、乙案", "    heading 1: (一)說明",
        "      paragraph: 依法辦理。", "    decision: (二)決議", "      paragraph: 照案通過。",
      ]
    ),
    BodyShape(
      "what a number names behind a number opens nothing",
      "一、辦理情形：\n1. 第1項：解除列管。\n2. 第2項：繼續列管。",
      [
        "heading 1: 一、辦理情形：", "  item 1 (skips 1): 1. 第1項：解除列管。",
        "  item 2 (skips 1): 2. 第2項：繼續列管。",
      ]
    ),
    BodyShape(
      "each annex opens anew",
      "壹、散會\n附件一\n甲辦法\n附錄二、發言紀要\n無。",
      ["part: 壹、散會", "annex: 附件一", "  paragraph: 甲辦法", "annex: 附錄二、發言紀要", "  paragraph: 無。"]
    ),
    BodyShape(
      "small letters stand below capitals",
      "一、甲事\nA. 子事\na. 細節一\nb. 細節二\nB. 丑事\n(A) 寅\n(a) 卯\n(B) 辰\n1)巳\na)午\nb)未",
      [
        "heading 1: 一、甲事", "  heading 1: A. 子事", "    item 1: a. 細節一", "    item 2: b. 細節二",
        "  heading 2: B. 丑事", "    heading 1: (A) 寅", "      item 1: (a) 卯", "    heading 2: (B) 辰",
        "      heading 1: 1)巳", "        item 1: a)午", "        item 2: b)未",
      ]
    ),
  ]

  @Test(
    "The mark of a case has many forms",
    arguments: [
      "報告一：甲", "案一、甲", "案由（一）：甲", "討論事項(二)甲", "臨時提案第1案：甲", "第2號案", "第3號提案：甲", "第一議案　甲",
      "【提案三】", "議程一 甲",
    ]
  )
  func caseMark(line: String) throws {
    #expect(try outline("討論事項\n" + line) == ["part: 討論事項", "  case: " + line])
  }

  @Test(
    "A count in a sentence is no mark of a case",
    arguments: ["報告 3 月份執行率。", "提案 2 件已送審。", "討論事項第三案至第六案，留待下次。", "議題（略）"]
  )
  func noCaseMark(line: String) throws {
    #expect(try outline("其他事項\n" + line).last == "  paragraph: " + line)
  }

  @Test(
    "Numbers that are no marks stay text and nothing is lost below them",
    arguments: ["1.1 功能需求", "1-1 伺服器", "其一，人力不足。", "(1-1) 雙層", "〈一〉角括號", "8.5 公尺。"]
  )
  func noMark(line: String) throws {
    #expect(
      try outline("一、甲\n" + line + "\n二、乙") == [
        "heading 1: 一、甲", "  paragraph: " + line, "item 2: 二、乙",
      ]
    )
  }

  @Test("A mark may stand before a month and its day", arguments: ["1.8/29 開學。", "1.12月起實施。"])
  func markBeforeDay(line: String) throws {
    #expect(try outline(line) == ["item 1: " + line])
  }

  @Test("A real gap in a list is still told")
  func gap() throws { #expect(try jumps("一、甲。\n二、乙。\n四、丁。") == [4]) }
}

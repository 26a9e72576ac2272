import Minutes
import Testing

@Suite("Reading heads (首部)")
struct HeadTests {
  /// The lines of a head below the day, and the lists of people that they are.
  private static let labelCases: [(String, [String])] = [
    ("出席單位及人員之姓名：王大明", ["出席單位及人員之姓名: 王大明"]),
    ("列席機關（單位）：王大明", ["列席機關（單位）: 王大明"]),
    ("出席委員（依姓名筆畫序）：王大明、李小華", ["出席委員: 王大明、李小華"]),
    ("出席人員（詳如簽到簿）", ["出席人員: "]),
    ("出席（列）席單位及人員：王大明", ["出席（列）席單位及人員: 王大明"]),
    ("與會單位／人員：王大明", ["與會單位／人員: 王大明"]),
    ("出席董事：王大明\n請假董事：李小華", ["出席董事: 王大明", "請假董事: 李小華"]),
    ("本會出席人員：王大明", ["本會出席人員: 王大明"]),
    ("◎出席：王大明\n◎列席：李小華", ["出席: 王大明", "列席: 李小華"]),
    ("會勘單位及人員\n某某區公所\n陳科長大明、林新\n某某里辦公處　里長　吳明", ["會勘單位及人員: 陳大明、林新、吳明"]),
    (
      "列席人員：\n王司長大明、李副司長小華、陳組長中和、林科長美玉、張技正三豐、周專員新。\n本次會議依規定公開。",
      ["列席人員: 王大明、李小華、陳中和、林美玉、張三豐、周新"]
    ),
    // 出席者 on a line of its own, then what it is of.
    ("出席者：王大明\n出席者\n請假：李小華", ["出席者: 王大明", "請假: 李小華"]),
    // An office below an empty list is one of its people; below a full one it serves the meeting.
    ("列席人員：\n秘書長：王大明\n民政處處長：李小華", ["列席人員: 王大明、李小華"]),
    ("列席者：2人\n秘書長：王大明\n審計長：李小華", ["列席者: 王大明、李小華"]),
    ("請假委員：\n專門委員：王大明\n主任秘書：李小華", ["請假委員: ", "專門委員: 王大明", "主任秘書: 李小華"]),
    // An office in a column is one of the people too.
    ("列席人員：\n主任秘書　　　　　王大明\n綜合規劃處處長　　李小華", ["列席人員: 王大明、李小華"]),
    ("出（列）席單位及人員：王大明", ["出（列）席單位及人員: 王大明"]),
    ("出(列)席單位及人員：王大明", ["出(列)席單位及人員: 王大明"]),
    ("出列席單位及人員：王大明", ["出列席單位及人員: 王大明"]),
    ("出席：陳司長新、王處長明（請假）\n辦理依據：某法第三條\n地點：會議室", ["出席: 陳新、王明"]),
    ("出席：陳司長新\n台灣世曦：王大明", ["出席: 陳新、王大明"]),
    ("- **出席**：王大明\n- **列席：**李小華", ["出席: 王大明", "列席: 李小華"]),
    ("列席：李小華\n## 一、報告事項", ["列席: 李小華"]),
    ("應到：35人　實到：28人\n出席：王大明", ["出席: 王大明"]),
  ]

  @Test("Labels of people in every form", arguments: labelCases)
  func labels(_ lines: String, _ expected: [String]) throws {
    #expect(try HeadSample(lines: lines).lists == expected)
  }

  @Test("The numbered groups of a list are its values, not the body")
  func groups() throws {
    let sample = try HeadSample(
      """
      某某部某某審議會第6次會議紀錄
      一、時間：115年9月3日
      二、主席：洪召集人大漢
      三、出席人員：
      （一）勞方代表：方大興、江小雄（請假）
      （二）政府代表：
      經濟部：詹美淑
      （三）海洋部
      保育署：陸署長明
      以上人員均已通知到場，符合本會設置要點第五點所定之出席人數。
      四、列席人員：略
      五、討論事項
      （一）某案。
      """
    )
    #expect(sample.lists == ["出席人員: 方大興、江小雄、詹美淑、陸明", "列席人員: "])
    #expect(sample.parts == ["討論事項"])
  }

  @Test(
    "A body below an empty list is no group of it",
    arguments: [
      "一、主席致詞：略\n二、報告事項\n（一）某案。", "一、確認上次會議紀錄\n二、討論事項", "一、宣布開會\n二、頒獎",
    ]
  )
  func noGroups(_ body: String) throws {
    let sample = try HeadSample("某某會第3次會議紀錄\n時間：115年3月4日\n出席人員：\n\(body)\n")
    #expect(sample.lists == ["出席人員: "])
  }

  @Test("紀錄 behind a number, on a line with 主席, and below the people")
  func recorders() throws {
    for lines in [
      "主席：王大明　　　紀錄：李小華", "參、主席：王大明　　　肆、紀錄：李小華", "主席：王大明\n列席：\n財政處：陳大同\n教育處：林大中\n記錄：李小華",
      "主席\n王大明\n紀錄\nＯＯ科　李小華",
    ] {
      let sample = try HeadSample(lines: lines)
      #expect(sample.meeting.chair?.name == "王大明", "\(lines)")
      #expect(sample.meeting.recorders.map(\.name) == ["李小華"], "\(lines)")
      #expect(!sample.lists.contains { $0.contains("李小華") }, "\(lines)")
    }
  }

  @Test("A part with nothing but a blank behind its number is no recorder")
  func numberAndBlank() throws {
    let sample = try HeadSample("某某國小第1次會議紀錄\n日期　115年2月21日\n紀錄　劉大明\n壹　主席報告\n貳　業務報告\n")
    #expect(sample.meeting.recorders.map(\.name) == ["劉大明"])
  }

  @Test("A table in the head: labels in any row, the heads of its columns no people")
  func table() throws {
    let sample = try HeadSample(
      """
      某某防治會第1次會議紀錄
      | 時間 | 115年1月25日下午2時 |
      | 主席 | 鍾召集人大東 | 紀錄 | 張社工師小華 |
      | 出席人員 | 單位 | 職稱 | 姓名 |
      | | 社會處 | 處長 | 李大明 |
      | | 專家學者 | 委員 | 王大同 |
      壹、主席致詞
      """
    )
    #expect(sample.meeting.chair?.name == "鍾大東")
    #expect(sample.meeting.recorders.map(\.name) == ["張小華"])
    #expect(sample.lists == ["出席人員: 李大明、王大同"])
    #expect(sample.meeting.attendance[0].people.map(\.unit) == ["社會處", "專家學者"])
    #expect(sample.problems.isEmpty)
  }

  @Test("The next numbered label is no name of the list above, though the line above is full")
  func numberedLabel() throws {
    let sample = try HeadSample(
      """
      某某市環境影響評估審查委員會
      第222次會議紀錄
      壹、時間：101年10月31日（星期三）下午2時
      貳、地點：本局4樓第5會議室
      參、主席：沈主任委員大邁(閻副主任委員大慈代) 紀錄：簡大豪、許大寧
      肆、出席委員：閻副主任委員大慈、邢委員大倫、杭委員大瑜、阮委員大
      楠、倪委員大標、凌委員大熙、崔委員大貞(請假)、康委員大洋、莫委員
      伸、戴委員大濤、闕委員大蘅、龔委員大翩
      伍、列席單位及人員：（詳會議簽名單）
      陸、討論事項
      第一案 某某智慧園區開發計畫環境影響說明書
      一、本案開發單位為某某市政府經濟發展局，目的事業主管機關為經濟
      部，於101年3月16日函送環境影響說明書至本署，經本署於101年4月12日、
      6月28日及9月5日召開3次專案小組初審會議審查完竣。
      二、專案小組初審會議結論略以：「本案建議通過環境影響評估審查，
      開發單位應依本結論確實執行，並於三個月內提送定稿本至本署核備，
      逾期者應重新提出說明書，且不得以任何理由申請展延或者變更內容。」
      決議：通過。
      """
    )
    #expect(sample.meeting.chair?.name == "沈大邁")
    #expect(sample.meeting.recorders.map(\.name) == ["簡大豪", "許大寧"])
    #expect(sample.meeting.attendance.map(\.people.count) == [12, 0])
  }

  @Test("Of several days in a row the first and the last")
  func days() throws {
    for (text, last) in [("115年7月1日至7月4日", 4), ("115年7月1、2日", 2), ("115年7月1日至3日", 3)] {
      let sample = try HeadSample("某某會第3次會議紀錄\n時間：\(text)\n主席：王大明\n壹、報告事項\n")
      #expect(sample.meeting.date.day == 1, "\(text)")
      #expect(sample.meeting.furtherDays.map(\.day) == [last], "\(text)")
    }
  }

  @Test("Who presided is the one named, not his post")
  func chair() throws {
    let sample = try HeadSample(lines: "主席：召集人　劉委員大華")
    #expect(sample.meeting.chair?.name == "劉大華")
  }
}

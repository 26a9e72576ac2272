import Testing

@Suite("A list of people and its own count (人數)")
struct PeopleCountRuleTests {
  static let trigger = record("王大明、李小美、陳大文、張小芳、吳大同　計4人")

  private static func record(_ list: String) -> String {
    "某某會第3次委員會議紀錄\n日期：115年2月12日\n主席：林某某\n出席委員：\(list)\n紀錄：周某某\n\n"
      + "壹、報告事項\n\n一、洽悉。\n"
  }

  @Test("One fewer is counted than named, and two more")
  func wrong() throws {
    #expect(
      try CheckedSite(Self.trigger).found("people-count") == [
        "4: 出席委員 names 5 people, and the record counts 4"
      ]
    )
    let more = Self.trigger.replacing("計4人", with: "計7人").replacing("紀錄：周某某\n", with: "")
    #expect(
      try CheckedSite(more).found("people-count") == [
        "4: 出席委員 names 5 people, and the record counts 7"
      ]
    )
  }

  @Test(
    "What a reading makes right, counts a part or names some only",
    arguments: [
      "王大明、李小美、陳大文、張小芳、吳大同　計5人",
      // With the chair and the recorder.
      "王大明、李小美、陳大文、張小芳、吳大同　計6人",
      // Without the one on leave.
      "王大明、李小美（請假）、陳大文、張小芳、吳大同　計4人",
      "王大明、李小美、陳大文、張小芳、吳大同等9人", "詳簽到表（計12人）",
      "王大明、李小美、陳大文、張小芳（線上2人）", "王大明、李小美計2人、陳大文、張小芳、吳大同",
      "應出席委員9人，王大明、李小美、陳大文、張小芳、吳大同", "王大明、李小美、陳大文、張小芳、吳大同",
    ]
  )
  func right(list: String) throws {
    let found = try CheckedSite(Self.record(list)).found("people-count")
    #expect(found.isEmpty)
  }

  @Test("The chair counts once, the recorder among those present and not among 委員")
  func besides() throws {
    let people = "王大明、李小美、陳大文、張小芳、吳大同　計7人"
    let members = try CheckedSite(Self.record(people)).found("people-count")
    #expect(members == ["4: 出席委員 names 5 people, and the record counts 7"])
    let all = Self.record(people).replacing("出席委員：", with: "出席人員：")
    #expect(try CheckedSite(all).found("people-count").isEmpty)
    let chairOnList = all.replacing("王大明", with: "林某某")
    #expect(
      try CheckedSite(chairOnList).found("people-count") == [
        "4: 出席人員 names 5 people, and the record counts 7"
      ]
    )
  }

  @Test("實到 counts those who came, 應到 all")
  func present() throws {
    let people = "林某某、李小美（請假）、陳大文、張小芳、吳大同　應到5人，實到"
    #expect(
      try CheckedSite(Self.record(people + "5人")).found("people-count") == [
        "4: 出席委員 names 5 people, and the record counts 5"
      ]
    )
    #expect(try CheckedSite(Self.record(people + "4人")).found("people-count").isEmpty)
  }

  @Test("The chair is not one of those who sit in")
  func sittingIn() throws {
    let text = Self.record("王大明、李小美　計2人").replacing(
      "紀錄：周某某\n",
      with: "列席人員：教務處主任張小芳、學務處主任吳大同、總務處主任陳大文　計4人\n紀錄：周某某\n"
    )
    #expect(
      try CheckedSite(text).found("people-count") == [
        "5: 列席人員 names 3 people, and the record counts 4"
      ]
    )
  }
}

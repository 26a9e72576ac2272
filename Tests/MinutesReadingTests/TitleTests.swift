import Minutes
import Testing

@Suite("Reading titles (標題)")
struct TitleTests {
  /// The lines of a title, and the organisation, series, ordinal and kind that they say.
  private static let titleCases: [(String, [String])] = [
    ("某某部第12次院會議事錄", ["某某部", "院會", "12", "議事錄"]),
    ("臺北某府\n都市計畫委員會\n第800次會議紀錄", ["臺北某府都市計畫委員會", "會議", "800", "會議紀錄"]),
    ("第187次會議紀錄", ["-", "會議", "187", "會議紀錄"]),
    ("某某花園社區113年度第1次區分所有權人會議紀錄", ["某某花園社區", "113年度區分所有權人會議", "1", "會議紀錄"]),
    ("○○市政府公民參與委員會第3屆第2次大會會議紀錄", ["○○市政府公民參與委員會", "第3屆大會會議", "2", "會議紀錄"]),
    ("某某縣政府社會福利推動第3次會議紀錄", ["某某縣政府", "社會福利推動會議", "3", "會議紀錄"]),
    ("某某署「某某圳改善工程」施工前說明會會議紀錄", ["某某署", "「某某圳改善工程」施工前說明會會議", "-", "會議紀錄"]),
    ("某某公司董事會第4次會議紀錄", ["某某公司", "董事會會議", "4", "會議紀錄"]),
    // The number is the session's, the meeting has none.
    ("某某市議會第2屆第8次定期會財政委員會審查會議紀錄", ["某某市議會", "第2屆第8次定期會財政委員會審查會議", "-", "會議紀錄"]),
    ("某某市議會第2屆第8次定期會會議紀錄", ["某某市議會", "第2屆定期會會議", "8", "會議紀錄"]),
    ("某某鎮民代表會第22屆第9次臨時會第1次大會會議錄", ["某某鎮民代表會", "第22屆第9次臨時會大會會議", "1", "會議錄"]),
    ("某某會第5次諮詢委員會議紀要", ["某某會", "諮詢委員會議", "5", "會議紀要"]),
    ("某某部第12次主管會議紀錄（視訊會議）", ["某某部", "主管會議", "12", "會議紀錄"]),
    (
      "某某會第12次委員會議紀錄\n（本紀錄業經第13次委員會議確認，公布日期：115年4月5日）", ["某某會", "委員會議", "12", "會議紀錄"]
    ),
    ("某某會第12次委員會議紀錄（業經第13次會議確認）", ["某某會", "委員會議", "12", "會議紀錄"]),
    // What a web page puts above and below is none of the title.
    ("回首頁\n客家某會第92次委員會議紀錄\n瀏覽人次：321", ["客家某會", "委員會議", "92", "會議紀錄"]),
    ("「某某計畫」委託案\n第2次工作會議紀錄", ["-", "「某某計畫」委託案工作會議", "2", "會議紀錄"]),
  ]

  @Test("Organisation, series, ordinal and kind", arguments: titleCases)
  func titles(_ text: String, _ expected: [String]) throws {
    let sample = try HeadSample("\(text)\n時間：115年3月4日\n出席：王大明\n壹、報告事項\n一、略。\n")
    #expect(sample.title == expected)
    #expect(sample.lists == ["出席: 王大明"])
  }

  @Test("An edition in brackets behind the title")
  func edition() throws {
    let sample = try HeadSample("某某會第898次委員會議紀錄（節錄）\n時間：115年3月4日\n壹、報告事項\n")
    #expect(sample.meeting.edition == "節錄")
    #expect(sample.title == ["某某會", "委員會議", "898", "會議紀錄"])
  }
}

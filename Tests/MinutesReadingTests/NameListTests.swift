import MinutesReading
import SourceText
import Testing

/// One list and the people it names.
struct ListCase: CustomTestStringConvertible, Sendable {
  let text: String
  let people: [String]
  var isWrapped = false
  var stated: Int?

  init(_ text: String, _ people: [String], isWrapped: Bool = false, stated: Int? = nil) {
    self.text = text
    self.people = people
    self.isWrapped = isWrapped
    self.stated = stated
  }

  var testDescription: String { text.split(separator: "\n").joined(separator: "⏎") }
}

@Suite("Reading lists of people (出席、列席、請假)")
struct NameListTests {
  @Test("Unit, post and name of one entry", arguments: ListCase.forms)
  func forms(_ form: ListCase) throws { try check(form) }

  @Test("Lists in a row, in columns, one a line", arguments: ListCase.layouts)
  func layouts(_ layout: ListCase) throws { try check(layout) }

  @Test("On leave, represented, and by whom", arguments: ListCase.states)
  func states(_ state: ListCase) throws { try check(state) }

  @Test("Labels, groups and offices that stand alone", arguments: ListCase.labels)
  func labels(_ label: ListCase) throws { try check(label) }

  @Test("Counts are no people", arguments: ListCase.counts)
  func counts(_ count: ListCase) throws { try check(count) }

  private func check(_ expected: ListCase) throws {
    let sample = try PeopleSample(expected.text, isWrapped: expected.isWrapped)
    #expect(sample.people == expected.people)
    #expect(sample.list.stated == expected.stated)
    #expect(sample.unread == [])
    #expect(!sample.list.byReference)
  }

  @Test(
    "A list that is elsewhere names nobody",
    arguments: [
      "詳簽到表", "如簽到簿", "詳如簽到單", "詳 簽 到 簿", "（如附件一簽到表）", "出席單位人員如簽到單影本", "略",
      "詳如會議簽到名冊。",
    ]
  )
  func byReference(_ text: String) throws {
    let sample = try PeopleSample(text)
    #expect(sample.list.byReference)
    #expect(sample.names == [])
    #expect(sample.unread == [])
  }

  @Test("Some are named and the rest by reference")
  func namedAndByReference() throws {
    let sample = try PeopleSample("王主任委員大明等17人（詳如簽到單）")
    #expect(sample.people == ["-/主任委員/王大明"])
    #expect(sample.list.stated == 17)
    #expect(sample.list.byReference)
  }

  @Test("What is no person stays unread")
  func unread() throws {
    let sample = try PeopleSample("王大明、各單位主管、全體同仁、李小華\n本次會議因故延至下週召開。")
    #expect(sample.names == ["王大明", "李小華"])
    #expect(sample.unread == ["各單位主管", "全體同仁", "本次會議因故延至下週召開。"])
  }

  @Test("A number of people behind a word makes it a crowd")
  func crowd() throws {
    let sample = try PeopleSample("高大明組長、公民 3 人")
    #expect(sample.names == ["高大明"])
    #expect(sample.unread == ["公民"])
  }

  @Test("A head of columns, an agenda and speech name nobody")
  func noPeople() throws {
    #expect(try PeopleSample("姓名 職稱 簽名").names == [])
    #expect(try PeopleSample("一、確認上次會議紀錄\n二、報告事項").names == [])
    #expect(try PeopleSample("主席：出席委員已足法定人數，現在開會。進行報告事項。").names == [])
  }

  @Test("What does not divide is kept as it is, without a name")
  func raw() throws {
    let sample = try PeopleSample("王大明、台灣固網林美玉、李小華")
    #expect(sample.people == ["-/-/王大明", "-/-/-", "-/-/李小華"])
    #expect(sample.entries[1] == "台灣固網林美玉")
  }

  @Test("None, and nothing", arguments: ["無", "（無）", "", "　", "－", "：", "、、"])
  func nobody(_ text: String) throws {
    let sample = try PeopleSample(text)
    #expect(sample.names == [])
    #expect(sample.unread == [])
  }

  @Test("An entry is the whole of what is written, over a line end too")
  func entries() throws {
    let sample = try PeopleSample(
      "數位策略司蔡司\n長大明（請假）、教育局局長：王小華　陳中和代　下午2時20至2時30分",
      isWrapped: true
    )
    #expect(
      sample.entries == ["數位策略司蔡司⏎長大明（請假）", "教育局局長：王小華　陳中和代　下午2時20至2時30分"]
    )
  }
}

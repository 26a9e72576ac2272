import Foundation
import Layout
import Settings
import SourceText
import Testing
import Vocabulary

/// A text laid out by the built-in words.
private func laidOut(_ text: String, profile: Profile? = nil) throws -> LaidOutText {
  let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
  let path = "Templates/vocabulary/zh-Hant-TW.yml"
  let yaml = try String(contentsOf: root.appending(path: path), encoding: .utf8)
  return LaidOutText(
    reading: Source(path: "made-up.txt", bytes: Array(text.utf8)),
    opener: LineOpener(try Vocabulary(reading: yaml, path: path)),
    profile: profile
  )
}

private func words(_ text: LaidOutText) -> [String] {
  text.lines.map { text.glyphs.string($0.content) }
}

@Suite("Reading the layout (版面)")
struct LayoutTests {
  private static let wrapped = """
    某某市議會第 3 屆第 2 次定期會第 1 次會議紀錄
    時 間：中華民國 110 年 5 月 3 日 9 時 5 分
    甲、報告事項
    一、教育局王局長因參加全國教育會議，今日請假，由李
    副局長代理列席，並請議事組轉知各位議員。
    第 1 頁
    二、本次會議日程表經程序委員會審定如附件，請各位
    議員參考，如有修正意見請於今日提出並送交議事組彙
    整後提下次會議報告。
    三、交通局就公共運輸路線調整辦理情形提出書面報告
    第 2 頁
    ，請各位議員參閱。
    四、工務局就 International Cooperation Program
    Office 設置情形補充說明如附件並請各位議員參考指教
    。
    """

  @Test("Wrapped lines are joined by what the next line opens, across page marks")
  func joining() throws {
    let text = try laidOut(Self.wrapped)
    #expect(text.wrapping.isWrapped)
    #expect(text.setAside == [6, 11])
    #expect(
      words(text).suffix(4) == [
        "一、教育局王局長因參加全國教育會議，今日請假，由李副局長代理列席，並請議事組轉知各位議員。",
        "二、本次會議日程表經程序委員會審定如附件，請各位議員參考，如有修正意見請於今日提出並送交議事組彙整後提下次會議報告。",
        "三、交通局就公共運輸路線調整辦理情形提出書面報告，請各位議員參閱。",
        "四、工務局就 International Cooperation Program Office 設置情形補充說明如附件並請各位議員參考指教。",
      ]
    )
  }

  @Test("A range of the joined text finds its way back to the lines of the file")
  func wayBack() throws {
    let text = try laidOut(Self.wrapped)
    let third = try #require(text.lines.dropLast().last)
    #expect(text.text.lines(of: text.glyphs.range(third.content)) == 10...12)
    #expect(third.lines == 10...12)
  }

  @Test("The profile overrules the judgement")
  func profile() throws {
    var profile = Profile()
    profile.wrapped = .no
    #expect(try !laidOut(Self.wrapped, profile: profile).wrapping.isWrapped)
  }

  @Test("An unwrapped record keeps its lines")
  func unwrapped() throws {
    let text = try laidOut("標題\n\n一、甲。\n- 二、乙。\n\t\t無\t\t\n")
    #expect(!text.wrapping.isWrapped)
    #expect(words(text) == ["標題", "一、甲。", "二、乙。", "\t\t無\t\t"])
    #expect(text.lines.map(\.bullet) == [false, false, true, false])
    #expect(text.lines.map(\.lines) == [1...1, 3...3, 4...4, 5...5])
  }

  @Test(
    "Page marks have one shape and rise",
    arguments: [
      (["第 1/3 頁", "第 2/3 頁"], true), (["- 9 -", "- 10 -"], true),
      (["第3頁，共12頁", "第4頁，共12頁"], true),
      (["丁- 18", "丁- 19"], true), (["第 2 頁", "第 1 頁"], false), (["第 1 頁"], false),
    ]
  )
  func pageMarks(marks: [String], areSetAside: Bool) throws {
    let text = try laidOut(zip(["甲", "乙"], marks).map { "\($0)句話說完了。\n\($1)\n" }.joined())
    #expect(text.setAside.count == (areSetAside ? marks.count : 0))
  }

  @Test("A running head beside the page marks is set aside, but for the first; a sentence is not")
  func runningHead() throws {
    let head = "某某局第 3 次會議\n"
    let text = try laidOut("\(head)第 1 頁\n甲。\n照案通過。\n\(head)第 2 頁\n乙。\n照案通過。\n\(head)第 3 頁\n丙。")
    #expect(text.setAside == [2, 5, 6, 9, 10])
  }

  @Test("The first words of a record are its running head however short")
  func shortRunningHead() throws {
    let words = "回首頁\n甲\n第 1/2 頁\n回首頁\n乙\n無異議\n第 2/2 頁\n回首頁\n丙\n"
    #expect(try laidOut(words).setAside == [3, 4, 7, 8])
  }

  @Test("A running head within the text is set aside each time")
  func runningHeadWithin() throws {
    let head = "某某局第 3 次會議\n"
    let text = try laidOut("甲科。\n第 1 頁\n\(head)乙。\n第 2 頁\n\(head)丙。\n第 3 頁\n\(head)丁。")
    #expect(text.setAside == [2, 3, 5, 6, 8, 9])
  }

  @Test("Lone numbers that rise by one, many lines apart, are pages")
  func lonePages() throws {
    let page = (1...9).map { _ in "本科報告。\n" }.joined()
    let text = try laidOut((1...3).map { "\(page)\($0)\n" }.joined())
    #expect(text.setAside == [10, 20, 30])
  }

  @Test("Blank lines around every page mark are the paper's, those around some the record's")
  func blanksAroundMarks() throws {
    let spaced = "甲。\n\n第 1 頁\n\n乙。\n\n第 2 頁\n\n丙。"
    #expect(try laidOut(spaced).lines.map(\.blanksBefore) == [0, 0, 0])
    let some = "甲。\n第 1 頁\n乙。\n第 2 頁\n\n丙。"
    #expect(try laidOut(some).lines.map(\.blanksBefore) == [0, 0, 1])
  }

  @Test("Lone numbers that stand close together are cases, not pages")
  func caseNumbers() throws {
    let text = try laidOut("12019\n甲。\n12020\n乙。\n12021\n丙。\n7\n丁。\n8\n戊。\n9\n己。")
    #expect(text.setAside.isEmpty)
  }

  @Test(
    "Marks in all their forms",
    arguments: [
      ("壹、報告", MarkForm.formal, 1), ("二十一、人事", .chinese, 21), ("一○○、末案", .chinese, 100),
      ("（ 三 ）項", .chineseInBrackets, 3), ("㈡項", .chineseInBrackets, 2), ("１．項", .arabic, 1),
      ("1、2月3日辦理", .arabic, 1), ("10、項", .arabic, 10), ("(12)項", .arabicInBrackets, 12),
      ("丙、項", .stem, 3), ("A. 項", .latin, 1), ("1)項", .arabicBeforeBracket, 1),
      ("③項", .circled, 3),
      ("第二案：項", .agenda, 2), ("參、項", .formal, 3), ("叁、項", .formal, 3), ("陸、項", .formal, 6),
    ]
  )
  func marks(line: String, form: MarkForm, number: Int) throws {
    let glyphs = Glyphs(Array(line.utf8))
    let marker = try #require(Marker(opening: glyphs.scalars.indices, of: glyphs))
    #expect(marker.form == form)
    #expect(marker.number == number)
  }

  @Test("(一)、 is one mark")
  func bracketAndComma() throws {
    let glyphs = Glyphs(Array("(一)、項".utf8))
    #expect(Marker(opening: glyphs.scalars.indices, of: glyphs)?.range == 0..<4)
  }
}

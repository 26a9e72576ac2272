import Foundation
import Layout
import SourceText
import Testing
import Vocabulary

@Suite("Joining the wrapped lines of a head (首部接行)")
struct WrappedHeadTests {
  private func words(head: String) throws -> [String] {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let path = "Templates/vocabulary/zh-Hant-TW.yml"
    let yaml = try String(contentsOf: root.appending(path: path), encoding: .utf8)
    let items = "一二三四五".map { "\($0)、本局各單位就道路養護工程辦理情形提出書\n面報告並請各單位配合。\n" }
    let text = LaidOutText(
      reading: Source(path: "made-up.txt", bytes: Array((head + items.joined()).utf8)),
      opener: LineOpener(try Vocabulary(reading: yaml, path: path))
    )
    #expect(text.wrapping.isWrapped)
    return text.lines.dropLast(5).map { text.glyphs.string($0.content) }
  }

  @Test func `A title whose last word is a label alone on its line is one`() throws {
    #expect(
      try words(head: "某某市政府一百十五年度道路養護第十二次會議\n紀錄\n時間：115年1月2日\n")
        == ["某某市政府一百十五年度道路養護第十二次會議紀錄", "時間：115年1月2日"]
    )
  }

  @Test func `Names with commas run on over a full line, also before what looks like a number`()
    throws
  {
    #expect(
      try words(head: "某某局會議紀錄\n出席：養護科李科長某甲、橋梁科王科長某乙、陳\n丙、會計室周主任某丁、政風室吳主任某\n戊、張某某\n")
        == ["某某局會議紀錄", "出席：養護科李科長某甲、橋梁科王科長某乙、陳丙、會計室周主任某丁、政風室吳主任某戊、張某某"]
    )
  }

  @Test func `Names in columns do not`() throws {
    #expect(
      try words(head: "某某局會議紀錄\n出席：李某甲　王某乙　陳某丙　周某丁　吳某戊\n張某己　林某庚\n").count == 3
    )
  }

  @Test func `What stands far in below a value is left to the reader of names`() throws {
    #expect(
      try words(head: "某某局會議紀錄\n出席：養護科李科長某甲、橋梁科王科長某乙、陳\n          會計室周主任某丁\n").count == 3
    )
  }

  @Test func `A day with a colon opens a group of names`() throws {
    #expect(
      try words(head: "某某局會議紀錄\n出席：\n3月11日：樂某乙、于某丙、時某丁、傅某戊、王\n3月13日：樂某乙、皮某己\n").count == 4
    )
  }

  @Test func `A full line of a list whose lines end where its entries do is whole`() throws {
    let list =
      "某某議會\n張議員某雲、李某賢議員服務處某主任　方某\n某部水利署第九分署\n某某鄉公所\n黃課長某昌\n某某村辦公處\n村長　謝某\n"
    let words = try words(head: "某某局會議紀錄\n出席\n" + list)
    #expect(words.contains("張議員某雲、李某賢議員服務處某主任　方某"))
    #expect(words.contains("某部水利署第九分署"))
  }

  @Test func `A line that begins with a closing sign goes on, full or not`() throws {
    #expect(
      try words(head: "某某局會議紀錄\n出席：養護科李科長某甲、橋梁科王科長某\n、陳某丙\n").last
        == "出席：養護科李科長某甲、橋梁科王科長某、陳某丙"
    )
  }
}

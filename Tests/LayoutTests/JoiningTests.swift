import Foundation
import Layout
import SourceText
import Testing
import Vocabulary

/// A record wrapped at 40 columns with a sharp margin: its head, ten items of two lines, and what a
/// test adds below.
private let sharp =
  "某某局第3次會議紀錄\n時間：115年1月2日上午9時\n"
  + "一二三四五一二三四五".map { "\($0)、本局各單位就道路養護工程辦理情形提出書\n面報告並請各單位配合。\n" }.joined()

private let vocabulary: Vocabulary? = {
  let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
  let path = "Templates/vocabulary/zh-Hant-TW.yml"
  let yaml = try? String(contentsOf: root.appending(path: path), encoding: .utf8)
  return yaml.flatMap { try? Vocabulary(reading: $0, path: path) }
}()

private func laidOut(_ text: String) throws -> LaidOutText {
  LaidOutText(
    reading: Source(path: "made-up.txt", bytes: Array(text.utf8)),
    opener: LineOpener(try #require(vocabulary))
  )
}

private func words(_ text: String, last count: Int) throws -> [String] {
  let laidOut = try laidOut(text)
  #expect(laidOut.wrapping.isWrapped)
  return laidOut.lines.suffix(count).map { laidOut.glyphs.string($0.content) }
}

@Suite("Joining wrapped lines (接行)")
struct JoiningTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let added: String
    let last: [String]

    init(_ name: String, _ added: String, _ last: [String]) {
      testDescription = name
      self.added = added
      self.last = last
    }
  }

  static let cases = [
    Case(
      "a closing sign continues, even behind a short line",
      "六、本案照案通過\n，並請各單位配合辦理。",
      ["六、本案照案通過，並請各單位配合辦理。"]
    ),
    Case(
      "a paragraph ends where the next word would have fitted",
      "六、本局各單位工程辦理情形\n各單位已提出書面報告，並就缺失部分研提改善措\n施及期程。",
      ["六、本局各單位工程辦理情形", "各單位已提出書面報告，並就缺失部分研提改善措施及期程。"]
    ),
    Case(
      "及 goes on behind a bracket that closes in the midst of a name",
      "六、聽取本局年度報告(含附屬單位)\n及討論。\n及時雨稍解旱象(南區)\n各單位已提出書面報告，並就缺失部分研提改善措\n施及期程。",
      [
        "六、聽取本局年度報告(含附屬單位)及討論。", "及時雨稍解旱象(南區)", "各單位已提出書面報告，並就缺失部分研提改善措施及期程。",
      ]
    ),
    Case(
      "a line set in otherwise than further lines are begins a paragraph",
      "六、本局各單位就公園綠地工程辦理情形提出書\n    各單位已提出書面報告。",
      ["六、本局各單位就公園綠地工程辦理情形提出書", "各單位已提出書面報告。"]
    ),
    Case(
      "nothing continues a rule, however wide",
      "－－－－－－－－－－－－－－－－－－－－\n某某局第2次會議紀錄",
      ["－－－－－－－－－－－－－－－－－－－－", "某某局第2次會議紀錄"]
    ),
    Case(
      "a word in a frame begins a paragraph behind a finished line",
      "本局各單位就公園工程辦理情形已請提出報告。\n【附件】小組初審會議建議",
      ["本局各單位就公園工程辦理情形已請提出報告。", "【附件】小組初審會議建議"]
    ),
    Case(
      "a speaker begins a paragraph behind a finished line",
      "主席：本局各單位就公園工程辦理情形請提報告。\n某局長：好。",
      ["主席：本局各單位就公園工程辦理情形請提報告。", "某局長：好。"]
    ),
    Case(
      "a row of which one cell is filled continues nothing",
      "項目\t單位\n路面\t養護科\n\t\t一、本局各單位\n\t\t二、本局各單位",
      ["\t\t一、本局各單位", "\t\t二、本局各單位"].map { $0.trimmingCharacters(in: .whitespaces) }
    ),
    Case(
      "a mark that follows no other of its form is part of a list",
      "六、請養護科、橋梁科、公園科、會計室、陳某\n丙、林某某、政風室配合。",
      ["六、請養護科、橋梁科、公園科、會計室、陳某丙、林某某、政風室配合。"]
    ),
    Case(
      "a mark that follows another of its form is one, even behind a full line",
      "六、本局各單位就公園綠地工程辦理情形提出書\n七、其他。",
      ["六、本局各單位就公園綠地工程辦理情形提出書", "七、其他。"]
    ),
    Case(
      "a first mark behind a full line is one when its second comes",
      "六、本局各單位就公園綠地工程辦理情形提出書\n(一)養護科。\n(二)橋梁科。",
      ["六、本局各單位就公園綠地工程辦理情形提出書", "(一)養護科。", "(二)橋梁科。"]
    ),
    Case(
      "a decision quoted in a sentence is none",
      "六、本案前經本局一百十五年第二次工程審查會\n決議：照案通過，並送請某某市政府備查。",
      ["六、本案前經本局一百十五年第二次工程審查會決議：照案通過，並送請某某市政府備查。"]
    ),
    Case(
      "so is one that a sentence leads to",
      "主席：登記發言之委員均已發言完畢，本會作如下\n決定：照案通過。",
      ["主席：登記發言之委員均已發言完畢，本會作如下決定：照案通過。"]
    ),
    Case(
      "a blank may have stood at the end of a line",
      "六、本局各單位就公園工程之辦理情形已於 115\n年提出報告。",
      ["六、本局各單位就公園工程之辦理情形已於 115年提出報告。"]
    ),
    Case(
      "a number is not parted",
      "六、本局各單位就公園工程之預算計新臺幣\n1,234,567元整。",
      ["六、本局各單位就公園工程之預算計新臺幣1,234,567元整。"]
    ),
    Case(
      "an opening sign does not end a line",
      "六、本局各單位就公園綠地工程辦理情形提出\n（書面）報告。",
      ["六、本局各單位就公園綠地工程辦理情形提出（書面）報告。"]
    ),
  ]

  @Test(arguments: cases)
  func `A line continues or begins a paragraph`(_ each: Case) throws {
    #expect(try words(sharp + each.added, last: each.last.count) == each.last)
  }

  @Test func `A full sentence ends a paragraph where many end far from the margin`() throws {
    let short = String(repeating: "養護科已提出書面報告。\n", count: 12)
    let full = "各單位已就公園綠地工程提出書面報告請備查。\n並請會計室配合辦理。"
    #expect(try words(sharp + short + full, last: 2).last == "並請會計室配合辦理。")
    // No other paragraph ends so: the sentence goes on.
    #expect(
      try words(sharp + full, last: 1) == ["各單位已就公園綠地工程提出書面報告請備查。並請會計室配合辦理。"]
    )
  }

  @Test func `A blank line ends a paragraph, though its line is full`() throws {
    let spaced = sharp.replacing(/(?=[一二三四五]、)/, with: "\n")
    let text = spaced + "\n六、本局各單位就公園綠地工程辦理情形提出書\n\n各單位已提出書面報告。"
    #expect(try words(text, last: 1) == ["各單位已提出書面報告。"])
    // Not where blank lines stand within sentences too.
    let torn = sharp.replacing("提出書\n", with: "提出書\n\n")
    #expect(try words(torn, last: 1) == ["五、本局各單位就道路養護工程辦理情形提出書面報告並請各單位配合。"])
  }

  @Test func `Where every paragraph has a blank line before it, what has none goes on`() throws {
    let spaced = sharp.replacing(/(?=[一二三四五]、)/, with: "\n")
    let text = spaced + "\n六、請養護科、橋梁科、公園科、會計室、陳某某\n七、林某某、政風室配合。"
    #expect(try words(text, last: 1) == ["六、請養護科、橋梁科、公園科、會計室、陳某某七、林某某、政風室配合。"])
  }

  @Test func `A ragged margin is as ragged as its lines are`() throws {
    let ragged = """
      某某局第3次會議紀錄
      一、本局各單位就道路養護工程辦理情形提出書
      面報告並請各單位配合。
      二、本局各單位就橋梁檢測工程辦理情形提
      出書面報告並請各單位配合。
      三、本局各單位就側溝清淤工程辦理情形提出
      書面報告並請各單位配合。
      四、本局各單位就路燈更新工程辦理情形提
      出書面報告並請各單位配合。
      五、本局各單位就人行步道工程辦理情形提出書
      面報告並請各單位配合。
      六、本局各單位就公園綠地工程辦理情
      形提出報告。
      七、本局各單位
      養護科、橋梁科、公園科各一件。
      """
    let text = try laidOut(ragged)
    #expect(!text.wrapping.isSharp)
    #expect(text.lines.count == 9)
    #expect(text.glyphs.string(text.lines[6].content) == "六、本局各單位就公園綠地工程辦理情形提出報告。")
  }
}

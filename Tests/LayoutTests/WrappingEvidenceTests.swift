import Foundation
import Layout
import SourceText
import Testing
import Vocabulary

@Suite("Telling whether lines were wrapped (斷行)")
struct WrappingEvidenceTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let lines: [String]
    let isWrapped: Bool

    init(_ name: String, _ isWrapped: Bool, _ lines: [String]) {
      testDescription = name
      self.lines = lines
      self.isWrapped = isWrapped
    }
  }

  static let cases = [
    Case(
      "three seams at a sharp margin",
      true,
      [
        "一、本局各單位就道路養護工程辦理情形提出書", "面報告。", "二、本局各單位就橋梁檢測工程辦理情形提出書", "面報告。",
        "三、本局各單位就側溝清淤工程辦理情形提出書", "面報告。",
      ]
    ),
    Case(
      "one sentence that breaks off at the widest line",
      true,
      ["一、本局各單位均已完成，請各單位就缺失部分提", "出改善。", "二、洽悉。", "三、照案通過。", "四、備查。"]
    ),
    Case(
      "one heading as wide as that is none",
      false,
      ["一、本局各單位道路養護工程及橋梁檢測辦理情形", "均已完成。", "二、洽悉。", "三、照案通過。", "四、備查。"]
    ),
    Case(
      "headings of every width are none",
      false,
      [
        "一、道路養護工程及橋梁檢測工程之辦理情形", "已完成。", "二、橋梁檢測及補強工程", "已完成。", "三、側溝清淤工程之招標情形", "已完成。",
        "四、路燈更新工程", "已完成。", "五、人行步道及自行車道工程", "已完成。", "六、公園綠地之認養情形", "已完成。",
      ]
    ),
    Case(
      "a line far wider than the rest is no wrapped record's",
      false,
      (1...3).flatMap { _ in
        ["一、本局各單位就道路養護工程辦理情形提出書", "面報告。", String(repeating: "各單位均已完成工程。", count: 8)]
      }
    ),
    Case(
      "the lines of a programme are none",
      false,
      (10...19).map { "2026-01-02 12:\($0) INFO build step \($0) has run" }
    ),
    Case(
      "labels of no list below each other are none",
      false,
      [
        "甲乙丙", "路面某某：本局各單位道路養護工程辦理情形書面", "橋梁某某：本局各單位道路養護工程辦理情形書面", "側溝某某：本局各單位道路養護工程辦理情形書面",
        "路燈某某：本局各單位道路養護工程辦理情形書面",
      ]
    ),
  ]

  @Test(arguments: cases)
  func `Wrapped or not`(_ each: Case) throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let path = "Templates/vocabulary/zh-Hant-TW.yml"
    let yaml = try String(contentsOf: root.appending(path: path), encoding: .utf8)
    let text = LaidOutText(
      reading: Source(path: "made-up.txt", bytes: Array(each.lines.joined(separator: "\n").utf8)),
      opener: LineOpener(try Vocabulary(reading: yaml, path: path))
    )
    #expect(text.wrapping.isWrapped == each.isWrapped)
  }
}

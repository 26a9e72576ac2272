import Foundation
import Layout
import SourceText
import Testing
import Vocabulary

/// The shapes of the lines of a text.
private func shapes(_ text: String) throws -> [TextLine.Shape] {
  let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
  let path = "Templates/vocabulary/zh-Hant-TW.yml"
  let yaml = try String(contentsOf: root.appending(path: path), encoding: .utf8)
  let source = Source(path: "made-up.txt", bytes: Array(text.utf8))
  return LaidOutText(
    reading: source,
    opener: LineOpener(try Vocabulary(reading: yaml, path: path))
  ).lines.map(\.shape)
}

@Suite("Columns of spaces and bars (欄位)")
struct ColumnsTests {
  @Test(
    "Every row with the same edges, and a column of figures under a head of words: a table",
    arguments: [
      "項目      預算    決算\n甲處      1200    1100\n乙處      300     290",
      "項目      預算    決算\n甲處     1,200   1,100\n乙處       300     290",
      "項目　　預算\n甲處　　1,200\n乙處　　300",
      "  項目    日期        數\n  甲處    115/2/3     12\n  乙處    115/12/13   3",
    ]
  )
  func sure(_ text: String) throws {
    #expect(try shapes(text) == [.spacedRow, .spacedRow, .spacedRow])
  }

  @Test(
    "Where a cell would have to be guessed the lines are kept as they stand",
    arguments: [
      // Names in columns.
      "王大明    李小華    陳怡君\n林志玲    周美青    黃國書\n吳敦義    劉世芳    蔡其昌",
      // An edge that differs.
      "項目      預算    決算\n甲處      1200    1100\n乙處     300     290",
      // A cell that is missing.
      "項目      預算    決算\n甲處      1200    1100\n乙處              290",
      // No head.
      "甲處      1200    1100\n乙處      1300    1200\n丙處      1400    1300",
      // Columns that run into each other.
      "項目說明文字很長      預算\n甲處                1\n乙處有限公司籌備    2 ",
      // Words under every head.
      "項目      內容\n甲處      辦理中\n乙處      已完成",
    ]
  )
  func unsure(_ text: String) throws {
    #expect(try shapes(text) == [.columns, .columns, .columns])
  }

  @Test("Bars part cells without bars at the ends of a line, where a rule says so")
  func openPipes() throws {
    #expect(
      try shapes("項目 | 預算\n---|---:\n甲處 | 1,200\n乙處 | 300\n\n另行 | 不是") == [
        .pipeRow, .pipeRule, .pipeRow, .pipeRow, .text,
      ]
    )
    #expect(try shapes("項目 | 預算\n|---|---|\n甲處 | 1") == [.pipeRow, .pipeRule, .pipeRow])
  }

  @Test(
    "Without a rule that fits, bars are signs like others",
    arguments: [
      "甲 | 乙\n丙 | 丁", "甲 | 乙\n---|---|---\n丙 | 丁", "甲 | 乙\n\n---|---\n丙 | 丁", "甲乙\n---|---\n丙 | 丁",
      "甲 \\| 乙\n---|---\n丙 | 丁",
    ]
  )
  func bars(_ text: String) throws { #expect(try shapes(text).allSatisfy { $0 == .text }) }
}

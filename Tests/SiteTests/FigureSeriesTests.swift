import Minutes
import Settings
import SourceText
import Testing

@testable import Archive

@Suite("Figures in prose over the meetings (文中數字)")
struct FigureSeriesTests {
  @Test func `Every series of the made-up year is found, and no other`() throws {
    #expect(
      try FigureYear.twelve().figureLines.sorted()
        == [
          "綜合規劃司 累計回收問卷 12 1,337@2025-01-06 2,844@2025-12-08 份",
          "綜合規劃司 滿意度達 12 86.35@2025-01-06 90.20@2025-12-08 %",
          "通訊建設司 完成 12 4@2025-01-16 15@2025-12-18 處",
          "通訊建設司 累計完成 12 45@2025-01-16 100@2025-12-18 處",
          "資訊服務處 系統可用率 11 99.89@2025-01-16 99.78@2025-12-18 %",
          "資訊服務處 受理服務案件 11 931@2025-01-16 1,272@2025-12-18 件",
          "人事處 本部現有員額 12 601@2025-01-16 612@2025-12-18 人",
          "人事處 新進 12 1@2025-01-16 0@2025-12-18 人",
          "產業發展署 累計輔導 12 25@2025-01-16 300@2025-12-18 家",
          "產業發展署 核定補助 12 3@2025-01-16 36@2025-12-18 案",
          // 第1期 to 第4期, before and after 課程 became 及媒合課程.
          "產業發展署 共 6 31@2025-01-16 36@2025-06-19 人",
          "產業發展署 共 6 32@2025-01-16 42@2025-06-19 人",
          "產業發展署 共 4 33@2025-01-16 45@2025-05-15 人",
          "產業發展署 共 2 38@2025-02-20 50@2025-05-15 人",
          "產業發展署 共 6 37@2025-07-17 42@2025-12-18 人",
          "產業發展署 共 6 44@2025-07-17 54@2025-12-18 人",
          "產業發展署 共 4 51@2025-07-17 63@2025-11-20 人",
          "產業發展署 共 2 62@2025-08-21 74@2025-11-20 人",
        ].sorted()
    )
  }

  @Test func `The corrected record's figure counts, once`() throws {
    let year = try FigureYear.twelve()
    let unit = try #require(year.archive.units.firstIndex { $0.unit.slug == "planning" })
    let sentence = try #require(year.archive.sentences(ofUnit: unit).first)
    let series = try #require(FigureReport(sentence, in: year.archive).series.first)
    #expect(
      series.values.map(\.units) == [
        1337, 1474, 1601, 1748, 1885, 2022, 2159, 2296, 2433, 2570, 2707, 2844,
      ]
    )
    let corrected = try #require(year.archive.record(stem: "2025-03-20-103-corrected"))
    #expect(series.values[2].member.record == corrected)
    #expect(series.values.allSatisfy { $0.isAsOfWritten && !$0.isApproximate })
  }

  @Test(arguments: [
    ("已達2,238萬餘人。", "22380000/0+"), ("發放獎金39萬5千元", "395000/0"), ("約3.5億元", "350000000/0"),
    ("滿意度86.35%", "8635/2"), ("計１０２４件", "1024/0"), ("計1,024，", "1024/0"),
    ("達2,000餘萬元", "20000000/0+"),
    ("增加0.5個百分點", "5/1"), ("處理 12 件", "12/0"), ("共3千餘人", "3000/0+"), ("達1.25萬人", "12500/0"),
  ])
  func `A figure is read exactly`(sentence: String, value: String) throws {
    #expect(try figures(sentence) == [value])
  }

  @Test(arguments: [
    "第2期共同課程", "推動5G及B5G/6G", "撥打1999，", "近3年", "上午9:30", "110-115人", "3至5人", "3、5人", "2026年",
    "1,23人", "12", "0800人", "1.2.3版", "第3次", "ISO27001", "共十餘場", "附件1、",
  ])
  func `What is no figure is words`(sentence: String) throws {
    #expect(try figures(sentence) == [])
  }

  private func figures(_ sentence: String) throws -> [String] {
    let words = FigureYear.figures(try SampleSite.vocabulary())
    let bytes = Array(sentence.utf8)
    var found: [String] = []
    var next = 0
    bytes.withUnsafeBufferPointer { bytes in
      _ = SentenceFrame.read(
        SourceRange(0, bytes.count),
        dates: [],
        nextDate: &next,
        bytes,
        words,
        figure: { found.append("\($0.units)/\($0.scale)" + ($0.isMore ? "+" : "")) },
        sentence: { _ in }
      )
    }
    return found
  }
}

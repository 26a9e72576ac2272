import Archive
import Foundation
import Minutes
import Testing

@testable import Site

@Suite("Drawing the outages (障礙時間軸)")
struct TimelineTests {
  private let site: ListSite

  init() throws { site = try ListSite() }

  /// The figures after a name in an attribute, `x="12.5"`.
  private func attributes(_ name: String, in svg: Substring) -> [Double] {
    svg.split(separator: " \(name)=\"").dropFirst().compactMap {
      Double($0.prefix { $0 != "\"" })
    }
  }

  private func svg(of path: String, _ form: String = "wide") throws -> Substring {
    let page = site[path]
    let start = try #require(page.range(of: "<svg class=\"timeline \(form)\""))
    let rest = page[start.lowerBound...]
    let end = try #require(rest.range(of: "</svg>"))
    return rest[..<end.upperBound]
  }

  @Test func `Lines 109 to 127 of the sample are fourteen lanes, rows and CSV rows`() throws {
    let page = site["outages/index.html"]
    for form in ["wide", "narrow"] {
      let drawing = try svg(of: "outages/index.html", form)
      #expect(drawing.split(separator: "<g class=\"fault\">").count == 15)
    }
    let rows = site.rows("outages/outages.csv")
    #expect(rows.count == 14)
    #expect(site.rows("outages/observations.csv").count == 14)
    for row in rows { #expect(page.contains("<tr id=\"\(row[0])\">")) }
    #expect(page.split(separator: "<tr id=\"").count == 15)
  }

  @Test func `Days open at 115年2月14日 are those counted by hand`() {
    let open = site.rows("outages/outages.csv").prefix(11).map { "\($0[2]) \($0[16])" }
    #expect(
      open == [
        "EAC1 176", "EAC1 50", "TDM2 130", "TDM2 109", "TDM2 73", "TSE-1 110", "PLCN 50",
        "FNAL 48", "RNAL 48", "EAC2 47", "Apricot 42",
      ]
    )
    #expect(site.archive.asOf == CalendarDay(year: 2026, month: 2, day: 14))
  }

  @Test(arguments: ["wide", "narrow"])
  func `Six are cut and five partial, and three repairs have an open start`(form: String) throws {
    let drawing = try svg(of: "outages/index.html", form)
    #expect(drawing.split(separator: "class=\"bar cut\"").count - 1 == 6 + 3)
    #expect(drawing.split(separator: "class=\"bar partial\"").count - 1 == 5)
    #expect(drawing.split(separator: "class=\"open-start\"").count - 1 == 3)
    #expect(drawing.split(separator: "class=\"repaired\"").count - 1 == 3)
    #expect(drawing.split(separator: "class=\"due\"").count - 1 == 10)
    #expect(drawing.split(separator: "class=\"bracket\"").count - 1 == 1)
    #expect(site["outages/index.html"].contains("8條海纜有11處障礙尚未修復：斷纜6處、部分芯線受損5處"))
  }

  @Test(arguments: [("wide", 1024.0), ("narrow", 288)])
  func `Nothing is drawn outside, and no label is cut`(form: String, widest: Double) throws {
    for path in ["outages/index.html", "outages/eac1.html", "outages/tpe.html", "index.html"] {
      let drawing = try svg(of: path, form)
      let width = try #require(attributes("width", in: drawing).first)
      let height = try #require(attributes("height", in: drawing).first)
      #expect(width <= widest)
      for y in attributes("y", in: drawing) { #expect(y >= 0 && y <= height) }
      for label in drawing.split(separator: "<text ").dropFirst() {
        let x = try #require(attributes("x", in: " " + label).first)
        let start = try #require(label.firstIndex(of: ">"))
        let words = label[label.index(after: start)...].prefix { $0 != "<" }
        let size = DrawingWriter.width(of: String(words))
        let left = label.contains("text-anchor=\"end\"") ? x - size : x
        #expect(left >= -2, "\(words) on \(path)")
        #expect(left + size <= width + 2, "\(words) on \(path)")
      }
    }
  }

  @Test func `A drawing has a title, a description and nothing that asks for focus or style`()
    throws
  {
    for (path, form) in [
      ("outages/index.html", "wide"), ("outages/index.html", "narrow"), ("index.html", "wide"),
      ("index.html", "narrow"),
    ] {
      let drawing = try svg(of: path, form)
      #expect(drawing.contains("role=\"img\""))
      #expect(drawing.contains("<title id=") && drawing.contains("<desc id="))
      #expect(!drawing.contains("style=") && !drawing.contains("<a "))
      #expect(drawing.contains("資料截至115年2月14日"))
    }
  }

  @Test func `One scale turns every day into its place`() throws {
    let days = [10, 400].map(CalendarDay.init(number:))
    let scale = TimelineScale(days, left: 100, width: 500)
    #expect(scale.x(days[0]) > 100 && scale.end(of: days[1]) < 600)
    var last = -Double.infinity
    for number in scale.start...scale.end {
      let x = scale.x(CalendarDay(number: number))
      #expect(x > last)
      last = x
    }
    #expect(last == 600)
    #expect(scale.ticks(labelWidth: 36).count <= 14)
    let month = try #require(CalendarDay(year: 1970, month: 2, day: 1))
    let end = CalendarDay(number: month.number + 27)
    #expect(abs(scale.end(of: end) - scale.x(month) - 28 * scale.dayWidth) < 0.001)
  }

  @Test func `Words too long for a narrow screen go on below, parted beside Han signs`() {
    let lines = DrawingWriter.lines("淡水沙崙外海 EAC1-A 段約 180 公里", first: 60, rest: 100)
    #expect(lines == ["淡水沙崙", "外海 EAC1-A ", "段約 180 公里"])
    #expect(DrawingWriter.lines("", first: 60, rest: 100) == [])
    #expect(DrawingWriter.lines("ABCDEFGHIJKL", first: 40, rest: 40) == ["ABCDE", "FGHIJ", "KL"])
  }

  @Test func `A table says every datum that is drawn`() {
    let page = site["outages/index.html"]
    for words in [
      "新北八里", "206", "2600", "114/8/22", "115 年 4 月", "由同一海纜其他芯線進行傳輸，不影響訊務。",
      "與RNAL同日同處", "與FNAL同日同處", "115 年 2 月 12 日",
    ] {
      #expect(page.contains(words), "\(words)")
    }
    #expect(page.split(separator: ">沿用<").count - 1 == 3)
  }
}

import Pages
import Testing

@testable import Site

@Suite("Tables that a reader may sort (可排序的表格)")
struct TableScriptTests {
  private static let script = "<script src=\"../../assets/tables-"

  @Test("a page links the script where a table's rows stand each for itself, and only there")
  func pages() throws {
    let site = try SampleSite.sample()
    let pages = site.paths.filter { $0.hasSuffix(".html") }.map { (path: $0, site.text(.init($0))) }
    let linking = pages.filter { $0.1.contains(Self.script) }
    let holding = pages.filter { $0.1.contains("<table class=\"sortable\"") }.map(\.path)
    #expect(linking.map(\.path) == holding.filter { !$0.hasSuffix("full.html") })
    #expect(linking.count == 1)
    #expect(holding.contains { $0.hasSuffix("full.html") })
    for (path, text) in linking {
      #expect(text.contains(" data-shown=\"顯示{shown}列，共{all}列\"></script>\n"), "\(path)")
    }
    // Cells of the cable table stand for several rows; the other has none but 無.
    let cables = try #require(
      pages.first { $0.1.contains("id=\"a-2-4-2-1-t1\"") && !holding.contains($0.path) }
    )
    #expect(!cables.1.contains("<script src"))
  }

  @Test(
    "a long table keeps its head in sight, one of a few rows needs no sorting",
    arguments: [2, 3, 30, 31]
  )
  func rows(_ count: Int) throws {
    let rows = (1...count).map { "第\($0)處\t\($0),200\t\($0)\n" }.joined()
    let text = "某某會第3次會議紀錄\n日期：115年2月12日\n壹、報告事項\n一、預算執行情形\n處別\t預算數\t件數\n" + rows
    let site = try SampleSite(["a": text])
    let page = site.text(.meeting("a"))
    try #require(page.contains("<th scope=\"col\" class=\"pin\">處別</th>"), "\(page)")
    #expect(page.contains("<div class=\"scroll tall\"") == (count > 30))
    #expect(page.contains("<table class=\"sortable\"") == (count > 2))
    #expect(page.contains(Self.script) == (count > 2))
    #expect(!site.text(.full("a")).contains("<script src"))
  }
}

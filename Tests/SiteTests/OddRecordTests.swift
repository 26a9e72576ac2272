import Archive
import Minutes
import Pages
import Site
import SourceText
import Testing

@Suite("Records that test the pages (特殊紀錄)")
struct OddRecordTests {
  private static let head = "某某會\n\n第3次會議紀錄\n\n日期：115年2月12日（星期四）\n\n"

  @Test(arguments: [
    (
      "markup",
      "壹、報告事項\n\n一、*a* **b** <b>c</b> & &amp; \"d\" `e` [f](g) \\h\\ #。\n\n# 標題\n\n> 引文\n\n1. x\n\n"
    ),
    ("hidden signs", "壹、報告事項\n\n一、甲\u{0}乙\u{7}丙\u{202E}丁\u{200F}戊\u{9B}己\u{61C}。\n"),
    ("white space", "壹、報告事項\n\n一、 a\u{3000}b  c\u{A0}d\u{2003}e\tf。\n\n　　　全形縮排\n"),
    ("Latin blanks", "壹、報告事項\n\n一、ICT Information Sharing 5G NR 2 M 3 。\n"),
    ("bullets", "壹、報告事項\n\n- 一、甲\n  - 二、乙\n- 丙\n-丁\n- - 戊\n"),
    ("a table of odd cells", "壹、報告事項\n\n一、表\n\n名稱\t數\n<b>\t&amp;\n`a`\t\"1,000\"\n^\t<\n-\t\n"),
    ("a ragged table", "壹、報告事項\n\n一、表\n\n名稱\t數\n甲\t1\t2\t3\n乙\n丙\t1\n"),
    ("a pipe table", "壹、報告事項\n\n一、表\n\n| 名稱 | 數 |\n|---|---|\n| 甲 | 1 |\n| 乙 | 2 |\n"),
    ("aligned columns", "壹、報告事項\n\n一、表\n\n甲      1     2\n乙乙    3     4\n丙      5     6\n"),
    ("nothing but a sentence", "出席的人都同意。\n"),
    ("astral and private signs", "壹、報告事項\n\n一、𠀀\u{E000}\u{F0000}👍é。\n"),
    ("deep levels", "壹、甲\n\n一、乙\n\n(一)丙\n\n1、丁\n\n(1)戊\n\n甲、己\n\n(甲)庚\n\n子、辛\n\n說明文字。\n"),
    ("CR LF", "壹、報告事項\r\n\r\n一、甲。\r\n二、乙。\r\n"),
  ])
  func `Nothing is lost`(_ name: String, _ body: String) throws {
    let site = try SampleSite(["odd": Self.head + body])
    #expect(site.lost().map(\.message) == [], "\(name)")
    let record = site.archive.records[0]
    #expect(NothingLost(record, full: site.bytes(.full("odd")) ?? []).problems.isEmpty)
  }

  @Test func `An author's << makes one cell of two, where no other is in the way`() throws {
    let table = "項目\t甲\t乙\n說明\t詳附件\t<<\n事由\t他事\t<<\n數\t^^\t2\n"
    let site = try SampleSite(["odd": Self.head + "壹、報告事項\n\n一、表\n\n\(table)"])
    #expect(site.lost().map(\.message) == [])
    #expect(site.text(.full("odd")).contains("<td colspan=\"2\">詳附件</td></tr>"))
    // The cell above a ^^ reaches down, and not to the right.
    #expect(site.text(.full("odd")).contains("<td rowspan=\"2\" class=\"inherited\">他事"))
    #expect(site.text(.full("odd").markdown).contains("說明\t詳附件\t<<"))
  }

  @Test func `Hidden signs are shown as marks on the page and in the source`() throws {
    let site = try SampleSite(["odd": Self.head + "壹、報告事項\n\n一、甲\u{0}乙\u{202E}丙。\n"])
    for path in [PagePath.full("odd"), .source("odd"), .full("odd").markdown] {
      #expect(site.text(path).contains("甲␀乙⟦U+202E⟧丙"), "\(path.path)")
    }
  }

  @Test func `Markup in a record stays words`() throws {
    let site = try SampleSite(["odd": Self.head + "壹、甲\n\n一、<script>alert(1)</script>*x*\n"])
    for path in site.paths where path.hasSuffix(".html") {
      #expect(!site.text(PagePath(path)).contains("<script>alert"))
    }
    #expect(site.text(.full("odd")).contains("&lt;script&gt;alert(1)&lt;/script&gt;*x*"))
  }

  @Test func `A line of 2 MB costs no more than its length`() throws {
    let line = String(repeating: "本部 ABC 會議。", count: 100_000)
    let clock = ContinuousClock()
    var site: SampleSite?
    let time = try clock.measure {
      site = try SampleSite(["odd": Self.head + "壹、報告事項\n\n\(line)\n"])
    }
    #expect(time < .seconds(60))
    #expect(site?.lost().map(\.message) == [])
  }

  @Test func `Meetings of one series lead to one another`() throws {
    let site = try SampleSite([
      "a": Self.head + "壹、甲\n", "b": "某某會\n\n第4次會議紀錄\n\n日期：115年3月12日\n\n壹、甲\n",
    ])
    #expect(site.text(.meeting("a")).contains("<a rel=\"next\" href=\"../b/index.html\">"))
    #expect(site.text(.meeting("b")).contains("<a rel=\"prev\" href=\"../a/index.html\">"))
    #expect(!site.text(.meeting("a")).contains("rel=\"prev\""))
  }
}

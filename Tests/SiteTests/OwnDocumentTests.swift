import Pages
import Settings
import Site
import SourceText
import Synchronization
import Testing

@Suite("The owner's own pages (自訂頁)")
struct OwnDocumentTests {
  private func page(
    _ markdown: String,
    name: String = "about",
    contact: String? = nil
  ) throws -> String {
    var problems: [Problem] = []
    let file = OwnFile(path: "content/pages/\(name).md", bytes: Array(markdown.utf8))
    let document = try #require(OwnDocument(file, problems: &problems))
    let site = try SampleSite(["odd": "某會第1次會議紀錄\n\n日期：115年2月12日\n\n甲。\n"])
    let shelf = SampleSite.Shelf()
    var settings = SiteSettings()
    settings.contact = contact.flatMap(Contact.init)
    let theme = try contact == nil ? site.theme : SampleSite.theme(settings)
    try document.write(to: shelf, theme: theme)
    #expect(shelf.files.withLock { $0["\(name).md"] } == file.bytes)
    return shelf.files.withLock { String(decoding: $0["\(name).html"] ?? [], as: UTF8.self) }
  }

  @Test func `The first heading names the page, the others have ids`() throws {
    let page = try page("# 關於本站\n\n## 推定 {#inferred}\n\n文字。\n\n## 沿用\n\n<b>x</b>\n")
    #expect(page.contains("<h1>關於本站</h1>"))
    #expect(page.contains("<h2 id=\"inferred\">推定</h2>") && page.contains("<h2 id=\"s-3\">沿用</h2>"))
    #expect(page.contains("<a href=\"#inferred\">推定</a>"))
    #expect(!page.contains("<b>"))
  }

  @Test func `A fence with CSV is a table`() throws {
    let page = try page("# 表\n\n```table\ntitle: 一覽\n\n單位,金額\n本部,\"1,234\"\n```\n")
    #expect(page.contains("<th scope=\"col\">單位</th>"))
    #expect(page.contains("<th scope=\"row\">本部</th><td class=\"num\">1,234</td>"))
    #expect(page.contains("<p class=\"title\">一覽</p>"))
  }

  @Test func `A fence with tabs may span cells`() throws {
    let page = try page(
      "# 表\n\n```table\nhead: 2\n\n機關\t決算\t<<\n^^\t甲\t乙\n本部\t1\t2\n^^\t3\t4\n```\n"
    )
    #expect(page.contains("<th scope=\"col\" rowspan=\"2\">機關</th>"))
    #expect(page.contains("<th scope=\"colgroup\" colspan=\"2\">決算</th>"))
    #expect(page.contains("<th scope=\"rowgroup\" rowspan=\"2\">本部</th>"))
  }

  @Test func `A contact fence is the owner's contact, else its own words`() throws {
    let markdown = "# 關於\n\n```contact\n請洽\n發布機關。\n```\n"
    let told = try page(markdown, contact: "a@example.gov.tw")
    #expect(told.contains("<p>聯絡：<a href=\"mailto:a@example.gov.tw\">a@example.gov.tw</a></p>"))
    #expect(told.contains("<p class=\"imprint\">聯絡：<a href=\"mailto:a@example.gov.tw\">"))
    #expect(!told.contains("請洽"))
    let untold = try page(markdown)
    #expect(untold.contains("<p>請洽 發布機關。</p>") && !untold.contains("聯絡："))
    let empty = try page("# 關於\n\n甲。\n\n```contact\n```\n")
    #expect(!empty.contains("聯絡") && !empty.contains("<code"))
  }

  @Test(arguments: ["index", "404", "關於", "About", "sitemap"])
  func `A page cannot have the address of another`(_ name: String) {
    var problems: [Problem] = []
    let file = OwnFile(path: "content/pages/\(name).md", bytes: Array("# x\n".utf8))
    #expect(OwnDocument(file, problems: &problems) == nil)
    #expect(problems.map(\.id) == ["page-name"])
  }
}

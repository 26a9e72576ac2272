import Archive
import Foundation
import Minutes
import Pages
import Settings
import Site
import Testing

@Suite("The search (檢索)")
struct SearchTests {
  /// A year's data as the script gets it.
  private struct Data: Decodable {
    struct Meeting: Decodable {
      let name: String
      let short: String
      let day: String
      let corrected: String?
    }

    let year: Int
    let meetings: [Meeting]
    let text: String
    let ids: String
    let steps: String
    let kinds: String
    let ups: [Int]
    let lines: [Int]

    var texts: [Substring] { text.split(separator: "\n", omittingEmptySubsequences: false) }
    var allIDs: [Substring] { ids.split(separator: "\n", omittingEmptySubsequences: false) }

    /// The text of an entry, its other names behind `\f`.
    subscript(id: String) -> String? {
      allIDs.firstIndex { $0 == id[...] }.map { String(texts[$0]) }
    }
  }

  private func data(_ site: ListSite) throws -> [Data] {
    try site.paths.filter { $0.hasPrefix("search/") }.map { path in
      let script = site[path]
      #expect(script.hasPrefix("sitegenSearch(") && script.hasSuffix(");\n"))
      let json = script.dropFirst(14).dropLast(3)
      return try JSONDecoder().decode(Data.self, from: Foundation.Data(json.utf8))
    }
  }

  @Test func `Every place of the record that has an id can be found, once`() throws {
    let site = try ListSite()
    let data = try #require(try data(site).first)
    let page = site["meetings/2026-02-12-021/full.html"]
    var ids: [Substring] = []
    for tag in page.split(separator: "<") where tag.contains(" data-lines=\"") {
      guard let start = tag.range(of: " id=\"") else { continue }
      ids.append(tag[start.upperBound...].prefix { $0 != "\"" })
    }
    #expect(data.allIDs.count == ids.count && Set(data.allIDs) == Set(ids))
    #expect(data.texts.count == ids.count && data.kinds.count == ids.count)
    #expect(data.ups.count == ids.count && data.lines.count == ids.count)
    #expect(data.year == 2026 && data.meetings.map(\.short) == ["第21次"])
  }

  @Test func `An entry has the record's words and the other names of what is in it`() throws {
    let data = try #require(try data(ListSite()).first)
    #expect(data["h-6"] == "主席：林部長宜敬\u{C}林宜敬")
    #expect(data["h-7"] == "紀錄：林怡芬")
    #expect(data["a-2-4-2-1-t1-c2"] == "日期：115/2/14\u{C}2026-02-14")
    #expect(data["a-2-4-2-1-t1-r6"]?.hasSuffix("115 年 4 月\u{C}2025-10-27\u{C}2026-04") == true)
    let merged = try #require(data["a-2-4-2-1-t1-r2"])
    #expect(merged.hasPrefix("114/12/26\t距新北八里"))
    #expect(merged.contains("\u{C}東亞交匯一號海纜系統 (EAC1)"))
    // 12 月 of another sentence's year.
    #expect(data["a-2-4-2-2-t1-n1"]?.contains("\u{C}2026-02-12") == true)
    // A quarter and the end of a month are found as they are written.
    #expect(data["a-3-2-2"]?.contains("\u{C}") == false)
  }

  @Test func `What an entry stands under is told by how far back it is`() throws {
    let data = try #require(try data(ListSite()).first)
    func up(_ id: String) -> Substring? {
      guard let entry = data.allIDs.firstIndex(of: id[...]), data.ups[entry] > 0 else { return nil }
      return data.allIDs[entry - data.ups[entry]]
    }
    #expect(up("a-2-4-2-1-t1-r3") == "a-2-4-2-1-t1-h1")
    #expect(up("a-2-4-2-1-t1-h1") == "a-2-4-2-1-t1-c2")
    #expect(up("a-2-4-2-1-t1-c1") == "a-2-4-2-1")
    #expect(up("a-2-4-2-1") == "a-2-4-2")
    #expect(up("h-1") == nil)
  }

  @Test func `Quotes, backslashes and hidden signs of a record stay what they are`() throws {
    let site = try ListSite([
      "a": "某市政府第1次會議紀錄\n日期：115年1月5日\n壹、報告事項\n「\"甲\"」\\乙\t丙\u{7}丁</script>\n"
    ])
    let data = try #require(try data(site).first)
    #expect(data.text.contains("「\"甲\"」\\乙 丙␇丁</script>"))
  }

  @Test func `There is a file a year, and the page names them, the newest first`() throws {
    let record = "某市政府第N次會議紀錄\n日期：Y年1月5日\n壹、報告事項\n一、洽悉。\n"
    func text(_ number: Int) -> String {
      record.replacing("N", with: "\(number)").replacing("Y", with: "\(112 + number)")
    }
    let site = try ListSite(["a": text(1), "b": text(2), "c": text(3)])
    let files = site.paths.filter { $0.hasPrefix("search/") }
    #expect(files.map { $0.prefix(12) } == ["search/2024-", "search/2025-", "search/2026-"])
    let scripts = site["search.html"].split(separator: "<script defer src=\"").dropFirst()
      .map { String($0.prefix { $0 != "\"" }) }
    #expect(scripts.first?.hasPrefix("assets/search-") == true)
    #expect(Array(scripts.dropFirst()) == files.reversed())
    // Another content has another address.
    let other = try ListSite(["a": text(1) + "二、照案通過。\n", "b": text(2), "c": text(3)])
    let others = other.paths.filter { $0.hasPrefix("search/") }
    #expect(others[0] != files[0] && others.dropFirst() == files.dropFirst())
  }

  @Test func `A record that another corrects says so`() throws {
    let text = "某市政府第1次會議紀錄\n公告版\n日期：115年1月5日\n壹、報告事項\n一、洽悉。\n"
    let site = try ListSite([
      "a": text, "b": text.replacing("公告版", with: "更正版"),
    ])
    let data = try #require(try data(site).first)
    #expect(data.meetings.count == 2)
    #expect(
      data.meetings.count { $0.corrected != nil } == site.archive.supersededBy.count { $0 != nil }
    )
  }

  @Test func `Without records there is nothing to search`() throws {
    let site = try ListSite([:])
    #expect(site["search.html"].contains("class=\"empty\""))
    #expect(!site["search.html"].contains("<script src"))
  }

  @Test func `The field has its key only where keys are wanted, and on the search's page once`()
    throws
  {
    let site = try ListSite()
    #expect(site["search.html"].split(separator: "accesskey=\"S\"").count == 2)
    #expect(site["units/index.html"].contains("action=\"../search.html\""))
    #expect(
      site["sitemap.html"].contains("href=\"search.html\"")
        && site["sitemap.html"].contains("Alt+S")
    )
    var settings = SiteSettings()
    settings.accesskeys = false
    let plain = try ListSite(settings: settings)
    #expect(
      !plain["search.html"].contains("accesskey=\"S\"") && !plain["sitemap.html"].contains("Alt+S")
    )
  }
}

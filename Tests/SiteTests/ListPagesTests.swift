import Foundation
import Minutes
import Settings
import Testing

@testable import Archive
@testable import Site

@Suite("The pages of the whole site (全站頁面)")
struct ListPagesTests {
  /// The addresses a page links to, without anchors, from the root.
  private func links(of path: String, in page: String) -> [(path: String, anchor: String)] {
    let folder = path.split(separator: "/").dropLast().map(String.init)
    return page.split(separator: "href=\"").dropFirst().compactMap { rest in
      let address = String(rest.prefix { $0 != "\"" })
      guard !address.hasPrefix("http") else { return nil }
      let parts = address.prefix { $0 != "?" }.split(
        separator: "#",
        omittingEmptySubsequences: false
      )
      let anchor = parts.count > 1 ? String(parts[1]) : ""
      guard let target = parts.first, !target.isEmpty else { return (path, anchor) }
      var steps = folder
      for step in target.split(separator: "/") {
        if step == ".." { steps.removeLast() } else { steps.append(String(step)) }
      }
      return (steps.joined(separator: "/"), anchor)
    }
  }

  private func expectWhole(_ site: ListSite) {
    let paths = Set(site.paths)
    for path in site.paths where path.hasSuffix(".html") && path != "404.html" {
      let page = site[path]
      for link in links(of: path, in: page) where !link.path.hasPrefix("assets/") {
        #expect(paths.contains(link.path), "\(path) links to \(link.path)")
        guard !link.anchor.isEmpty else { continue }
        #expect(site[link.path].contains("id=\"\(link.anchor)\""), "\(path): \(link)")
      }
      #expect(page.split(separator: "<h1").count == 2, "\(path) has one h1")
      let ids = page.split(separator: " id=\"").dropFirst().map { $0.prefix { $0 != "\"" } }
      #expect(Set(ids).count == ids.count, "\(path) has an id twice")
      #expect(!page.contains("style=\""), "\(path)")
    }
  }

  @Test func `Every link and anchor of the sample's site leads somewhere`() throws {
    expectWhole(try ListSite())
  }

  @Test func `The home page tells of the meeting, the faults and the units`() throws {
    let home = try ListSite()["index.html"]
    for words in [
      "數位發展部第21次主管會議紀錄", "13個單位報告", "11處障礙尚未修復", "國家資通安全研究院",
    ] {
      #expect(home.contains(words), "\(words)")
    }
    #expect(home.contains("action=\"search.html\""))
  }

  @Test func `政風處 and 資訊處 of line 21 attended and filed nothing`() throws {
    let site = try ListSite()
    #expect(site.archive.units.filter { !$0.silent.isEmpty }.map(\.unit.name) == ["政風處", "資訊處"])
    #expect(site["attendance/index.html"].contains("出席而未提書面報告的單位："))
    #expect(site["units/civil-service-ethics.html"].contains("出席而未提報告的會議"))
  }

  @Test func `The attendance of the sample is 21 people, the chair and the recorder`() throws {
    let site = try ListSite()
    let page = site["attendance/index.html"]
    #expect(page.split(separator: "<tr><th scope=\"row\">").count - 1 == 23)
    #expect(page.contains("<td>請假</td>") && page.contains("陳副司長怡君代"))
  }

  @Test func `A unit's page has its report in full, what it was told and its tables`() throws {
    let site = try ListSite()
    let page = site["units/acs.html"]
    #expect(page.contains("累計發放獎金39萬5千元"))
    #expect(page.contains("資安署所報三項施政績效"))
    #expect(page.contains("id=\"a-12-6\""))
    #expect(page.contains("lang=\"en\">Administration for Cyber Security"))
    #expect(site["units/accounting.html"].split(separator: "href=\"../tables/").count - 1 >= 7)
  }

  @Test func `Four decisions stand on the list with seven points`() throws {
    let site = try ListSite()
    #expect(
      site["decisions/index.html"].split(separator: "<div class=\"decision\">").count - 1 == 4
    )
    #expect(site.rows("decisions/decisions.csv").count == 7)
  }

  @Test func `Attendance is by unit, or not there, as the owner wishes`() throws {
    var settings = SiteSettings()
    settings.attendance = .units
    let units = try ListSite(settings: settings)
    #expect(!units["attendance/index.html"].contains("莫永榮"))
    #expect(units["attendance/index.html"].contains("人事處"))
    expectWhole(units)
    settings.attendance = .off
    let off = try ListSite(settings: settings)
    #expect(off["attendance/index.html"].isEmpty)
    expectWhole(off)
  }

  private func made(_ ordinal: Int, _ date: String, body: String) -> String {
    """
    虛構市議會第\(ordinal)次會議紀錄
    時間：\(date)
    地點：虛構廳
    主席：甲議長乙
    紀錄：丙丁
    壹、報告事項
    一、宣讀上次會議紀錄。
    決定：確定。
    \(body)
    """
  }

  @Test func `A body without units, tables and faults has no page that is empty`() throws {
    let site = try ListSite(["a": made(1, "中華民國115年1月5日", body: "")])
    #expect(site.paths.filter { $0.hasPrefix("tables/") || $0.hasPrefix("outages/") }.isEmpty)
    #expect(site["tables/index.html"].isEmpty && site["units/index.html"].isEmpty)
    #expect(!site["index.html"].contains("tables/index.html"))
    expectWhole(site)
  }

  @Test func `Lists of several years are paged by year`() throws {
    var texts: [String: String] = [:]
    for year in 113...115 {
      for month in 1...3 {
        let ordinal = (year - 113) * 3 + month
        texts["m\(ordinal)"] = made(ordinal, "\(year)年\(month)月5日", body: "")
      }
    }
    let site = try ListSite(texts)
    for list in ["meetings", "decisions", "attendance"] {
      for year in 2024...2026 { #expect(!site["\(list)/\(year).html"].isEmpty, "\(list) \(year)") }
    }
    #expect(site["meetings/2024.html"].contains("第1次會議紀錄"))
    #expect(!site["meetings/2024.html"].contains("第4次會議紀錄"))
    #expect(!site["decisions/index.html"].contains("第1次"))
    expectWhole(site)
  }

  @Test func `On one page the same words always lead to the same place`() throws {
    let site = try ListSite()
    for path in site.paths
    where path.hasSuffix(".html") && !path.hasPrefix("meetings/2") && path != "404.html" {
      var seen: [String: String] = [:]
      for part in site[path].split(separator: "<a ").dropFirst() {
        guard let close = part.range(of: "</a>"), let open = part.firstIndex(of: ">"),
          let start = part.range(of: "href=\"")
        else { continue }
        let address = String(part[start.upperBound...].prefix { $0 != "\"" })
        var words = ""
        var isTag = false
        for character in part[part.index(after: open)..<close.lowerBound] {
          if character == "<" { isTag = true }
          if !isTag { words.append(character) }
          if character == ">" { isTag = false }
        }
        guard words != ":::" else { continue }
        let target = links(of: path, in: "<a href=\"\(address)\"").map { "\($0)" }.joined()
        if let before = seen[words] { #expect(before == target, "\(path): \(words)") }
        seen[words] = target
      }
    }
  }

  @Test func `A table that ends a decision stands by itself on its own page`() throws {
    let site = try ListSite([
      "a":
        "某某會第3次會議紀錄\n日期：115年2月12日\n討論事項\n一、案由：甲案。\n決議：照下表通過。\n\n經費表\n\n項目\t金額\n甲\t1,000\n乙\t2,000\n\n二、案由：乙案。\n決議：通過。\n"
    ])
    let pages = site.paths.filter { $0.hasPrefix("tables/t-") && $0.hasSuffix(".html") }
    #expect(pages.count == 1)
    for page in pages {
      #expect(WellFormedPage(Array(site[page].utf8)).faults == [])
      #expect(!site[page].contains("class=\"decision\""))
    }
    #expect(site["meetings/a/index.html"].contains("class=\"decision\""))
  }

  @Test
  func `One year of faults and mentions is on the asset's own page, not on another for the year`()
    throws
  {
    let site = try ListSite()
    #expect(site["outages/tpe.html"].contains("第21次第138行"))
    #expect(!site.paths.contains { $0.hasPrefix("outages/tpe/") })
  }
}

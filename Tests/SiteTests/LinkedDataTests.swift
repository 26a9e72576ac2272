import Archive
import Foundation
import Minutes
import Pages
import Settings
import Testing

@testable import Site

@Suite("What pages say to programs (鏈結資料)")
struct LinkedDataTests {
  /// What a page says, by type.
  private func nodes(_ page: String) throws -> [String: [String: Any]] {
    let open = "<script type=\"application/ld+json\">"
    let script = try #require(page.components(separatedBy: open).dropFirst().first)
    let json = script.components(separatedBy: "</script>")[0]
    let whole = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any]
    #expect(whole?["@context"] as? String == "https://schema.org")
    let graph = try #require(whole?["@graph"] as? [[String: Any]])
    return Dictionary(uniqueKeysWithValues: graph.map { ($0["@type"] as? String ?? "", $0) })
  }

  @Test func `The meeting, the tables and the outages of the sample are told as what they are`()
    throws
  {
    let site = try ListSite()
    let meeting = try nodes(site["meetings/2026-02-12-021/index.html"])
    let event = try #require(meeting["Event"])
    #expect(event["startDate"] as? String == "2026-02-12T14:30:00+08:00")
    #expect(
      event["organizer"] as? [String: String] == [
        "@type": "GovernmentOrganization", "name": "數位發展部",
      ]
    )
    #expect(event["url"] == nil)
    let steps = meeting["BreadcrumbList"]?["itemListElement"] as? [[String: Any]]
    #expect(steps?.map { $0["name"] as? String } == ["首頁", "會議", "數位發展部第21次主管會議紀錄"])
    #expect(steps?.contains { $0["item"] != nil } == false)
    let outages = try #require(try nodes(site["outages/index.html"])["Dataset"])
    let files = outages["distribution"] as? [[String: String]]
    #expect(
      files?.map { $0["contentUrl"] } == [
        "outages.csv", "observations.csv", "../api/v1/outages.json",
      ]
    )
    for path in site.paths where path.hasPrefix("tables/") && path.hasSuffix(".html") {
      guard path != "tables/index.html" else { continue }
      let table = try #require(try nodes(site[path])["Dataset"])
      let files = table["distribution"] as? [[String: String]] ?? []
      #expect(files.map { $0["encodingFormat"] } == ["text/csv", "application/json"])
      for file in files {
        #expect(site.paths.contains("tables/" + (file["contentUrl"] ?? "")), "\(path)")
      }
    }
  }

  @Test func `A name that does not say so is no office's`() throws {
    for (body, type) in [
      ("虛構縣政府", "GovernmentOrganization"), ("虛構鄉民代表會", "GovernmentOrganization"),
      ("虛構社區管理委員會", "Organization"), ("虛構電子股份有限公司", "Organization"),
      ("虛構醫院", "Organization"), ("虛構大學教務處", "Organization"),
      ("虛構俱樂部", "Organization"),
    ] {
      let site = try ListSite(["a": "\(body)第3次會議紀錄\n時間：115年3月5日\n決議：通過。\n"])
      #expect(site.archive.records[0].meeting.organisation == body)
      let event = try nodes(site["meetings/a/index.html"])["Event"]
      #expect((event?["organizer"] as? [String: String])?["@type"] == type, "\(body)")
    }
  }

  @Test func `Nothing in a record ends the script`() throws {
    let site = try ListSite([
      "a": "虛構部第3次會議紀錄\n時間：115年3月5日\n地點：</script><script>一\n決議：通過。\n"
    ])
    let event = try #require(try nodes(site["meetings/a/index.html"])["Event"])
    #expect((event["location"] as? [String: String])?["name"] == "</script><script>一")
    let head = site["meetings/a/index.html"].components(separatedBy: "</head>")[0]
    #expect(head.components(separatedBy: "<script").count == 2)
  }

  @Test func `What every page says is short`() throws {
    let site = try ListSite()
    for path in site.paths where path.hasSuffix(".html") {
      guard let from = site[path].range(of: "<script type=\"application/ld+json\">") else {
        #expect(path == "404.html" || path == "index.html", "\(path)")
        continue
      }
      let script = site[path][from.upperBound...].components(separatedBy: "</script>")[0]
      #expect(script.utf8.count <= 1024, "\(path)")
    }
  }
}

@Suite("Page descriptions (頁面說明)")
struct PageDescriptionTests {
  @Test func `Each page of a year has its own`() throws {
    let site = try ListSite(files: YearOfOutages.files)
    let long = try ListSite(YearOfOutages.records(of: 112...114))
    for site in [site, long] {
      var pages: [String: String] = [:]
      for path in site.paths where path.hasSuffix(".html") {
        let parts = site[path].components(separatedBy: "<meta name=\"description\" content=\"")
        let words = parts.count == 2 ? parts[1].components(separatedBy: "\">")[0] : ""
        #expect(!words.isEmpty, "\(path)")
        #expect(pages[words] == nil, "\(path) says the same as \(pages[words] ?? "")")
        pages[words] = path
      }
    }
  }
}

import Archive
import Crypto
import Findings
import Foundation
import Minutes
import Pages
import Settings
import SourceText
import Testing

@testable import Site

@Suite("Data for programs (資料)")
struct DataTests {
  private static let sample = Result { try ListSite() }
  private static let year = Result {
    try ListSite(files: YearOfOutages.files)
  }

  /// The things of a kind, as a program reads the lines.
  private func items(_ kind: DataKind, of site: ListSite) throws -> [[String: Any]] {
    try site[kind.jsonLines.path].split(separator: "\n").map { line in
      try #require(
        try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any],
        "\(kind): \(line)"
      )
    }
  }

  private func document(_ path: String, of site: ListSite) throws -> [String: Any] {
    let data = Data(site[path].utf8)
    return try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any], "\(path)")
  }

  @Test func `There are as many things of each kind as in the records`() throws {
    let site = try Self.sample.get()
    let record = site.archive.records[0]
    let wanted: [DataKind: Int] = [
      .meetings: 1, .units: 15, .decisions: 4, .tables: 9, .outages: 14, .attendance: 23,
      .findings: site.findings.told(of: 0).count, .promises: site.archive.promises.all.count,
      .mentions: site.archive.mentions.byRecord[0].count, .paragraphs: record.elements.count,
    ]
    for (kind, count) in wanted { #expect(try items(kind, of: site).count == count, "\(kind)") }
    let decisions = try items(.decisions, of: site)
    #expect(decisions.map { ($0["points"] as? [Any])?.count } == [2, 2, 2, 1])
    let people = try items(.attendance, of: site).filter { $0["role"] as? String == "attending" }
    #expect(people.count == 21)
    #expect(people.count { $0["state"] as? String == "on_leave" } == 1)
    #expect(people.count { $0["state"] as? String == "represented" } == 1)
    let meeting = try #require(try items(.meetings, of: site).first)
    let counts = try #require(meeting["counts"] as? [String: Int])
    #expect(counts["reports"] == 13 && counts["points"] == 7 && counts["outages"] == 14)
    #expect((meeting["source"] as? [String: Any])?["lines"] as? Int == 372)
  }

  @Test func `The texts of the paragraphs are the record's blocks, in their order`() throws {
    let site = try Self.sample.get()
    let record = site.archive.records[0]
    let told = try items(.paragraphs, of: site)
    for (element, item) in zip(record.elements, told) {
      #expect(item["text"] as? String == record.text.string(element.range))
      #expect(item["id"] as? String == element.id)
    }
    let fourth = try #require(told.first { $0["id"] as? String == "a-2-4-2-1" })
    #expect(fourth["path"] as? [String] == ["附錄", "二", "(四)", "2", "(1)"])
    #expect(fourth["unit"] as? String == "resilience")
    #expect(
      fourth["href"] as? String == "meetings/2026-02-12-021/resilience.html#a-2-4-2-1"
    )
  }

  @Test(arguments: DataKind.allCases)
  func `The lines are the things of the document`(kind: DataKind) throws {
    for site in [try Self.sample.get(), try Self.year.get()] {
      guard kind.hasDocument, !site[kind.json.path].isEmpty else { continue }
      let document = try document(kind.json.path, of: site)
      let things = try #require(document[kind.rawValue] as? [[String: Any]])
      #expect(things as NSArray == (try items(kind, of: site)) as NSArray)
    }
  }

  @Test func `Every address of the data is a place of the site`() throws {
    for site in [try Self.sample.get(), try Self.year.get()] {
      for kind in DataKind.allCases {
        let lines = site[kind.jsonLines.path]
        for part in lines.components(separatedBy: "\"href\":\"").dropFirst() {
          let pieces = part.prefix { $0 != "\"" }.split(separator: "#").map(String.init)
          let page = site[pieces[0]]
          #expect(!page.isEmpty, "\(kind): \(pieces)")
          if pieces.count > 1 {
            let isThere = page.contains("id=\"\(pieces[1])\"")
            #expect(isThere, "\(kind): \(pieces)")
          }
        }
      }
    }
  }

  @Test func `Where only units may be shown, no name is in any file of data; else no file`() throws
  {
    var settings = SiteSettings()
    settings.attendance = .units
    let units = try ListSite(settings: settings)
    #expect(!units["api/v1/attendance.jsonl"].isEmpty)
    let data = units.paths.filter { $0.hasPrefix("api/v1/attendance") || $0.hasSuffix("ce.csv") }
    for path in data + ["api/v1/meetings.json", "api/v1/meetings.jsonl", "meetings/meetings.csv"] {
      for name in ["莫永榮", "林宜敬", "陳副司長怡君", "政務次長"] {
        let tells = units[path].contains(name)
        #expect(!tells, "\(path) has \(name)")
      }
    }
    #expect(units["api/v1/attendance.jsonl"].contains("\"unit\":\"personnel\""))
    settings.attendance = .off
    let off = try ListSite(settings: settings)
    #expect(!off.paths.contains { $0.contains("attendance") })
    #expect(off["api/v1/meetings.json"].contains("\"attendance\":[]"))
  }

  @Test func `What would point at a person's data is in no file of data`() throws {
    let text = """
      虛構部第1次主管會議紀錄

      時間：114年1月6日

      壹、報告事項

      一、申請人身分證字號 A123456789 已核對。

      """
    let site = try ListSite(["a": text])
    let secret = site.findings.all.filter(\.isPrivate)
    #expect(secret.count == 1)
    for path in site.paths where path.hasPrefix("api/") || path.hasSuffix(".csv") {
      for rule in Set(secret.map(\.rule)) where !path.hasSuffix("paragraphs.jsonl") {
        let tells = site[path].contains("\"\(rule)\"") || site[path].contains(",\(rule),")
        #expect(!tells, "\(path)")
      }
    }
  }

  @Test func `A kind of which there is nothing has no file, and the rest still holds`() throws {
    let site = try ListSite(["a": "某某會第3次會議紀錄\n日期：115年2月12日\n一、甲。\n"])
    let names = site.paths.filter { $0.hasPrefix("api/v1/") && $0.hasSuffix(".jsonl") }
    #expect(names == ["api/v1/meetings.jsonl", "api/v1/paragraphs.jsonl"])
    let package = try document("datapackage.json", of: site)
    #expect((package["resources"] as? [Any])?.count == 1)
    #expect(package["licenses"] == nil)
    #expect(WellFormedPage(Array(site["data.html"].utf8)).faults == [])
  }

  @Test func `A document without things is a document`() throws {
    let data = Data(DataLines().document("units"))
    #expect(try JSONSerialization.jsonObject(with: data) as? [String: [String]] == ["units": []])
  }

  @Test func `The package tells of every CSV file, with its length and hash`() throws {
    var settings = SiteSettings()
    settings.licence = "政府資料開放授權條款－第1版"
    let site = try ListSite(settings: settings)
    let package = try document("datapackage.json", of: site)
    let resources = try #require(package["resources"] as? [[String: Any]])
    #expect(
      Set(resources.compactMap { $0["path"] as? String })
        == Set(site.paths.filter { $0.hasSuffix(".csv") })
    )
    for resource in resources {
      let path = try #require(resource["path"] as? String)
      let bytes = Array(site[path].utf8)
      #expect(resource["bytes"] as? Int == bytes.count, "\(path)")
      let hash = SHA256.hash(data: bytes).map { String(format: "%02x", $0) }.joined()
      #expect(resource["hash"] as? String == "sha256:" + hash, "\(path)")
    }
    let licences = try #require(package["licenses"] as? [[String: String]])
    #expect(licences == [["path": "data.html", "title": "政府資料開放授權條款－第1版"]])
    #expect(site["data.html"].contains("政府資料開放授權條款－第1版"))
  }

  @Test func `One table over many meetings has its columns told once`() throws {
    let site = try Self.year.get()
    let schemas = site.paths.filter { $0.hasPrefix("tables/") && $0.contains(".schema") }
    #expect(schemas.count < site.paths.count { $0.hasPrefix("tables/") && $0.hasSuffix(".csv") })
    #expect(schemas.count >= site.archive.tables.count)
  }
}

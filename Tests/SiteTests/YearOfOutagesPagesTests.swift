import Archive
import Foundation
import Settings
import Testing

@testable import Site

@Suite("The pages of a year of outages (一年的障礙頁)")
struct YearOfOutagesPagesTests {
  private static let made = Result { try ListSite(files: YearOfOutages.files) }
  private let site: ListSite

  init() throws { site = try Self.made.get() }

  private func count(_ words: String, in text: some StringProtocol) -> Int {
    text.components(separatedBy: words).count - 1
  }

  /// The JSON as it is read by a program.
  private func outages(_ site: ListSite) throws -> [[String: Any]] {
    let data = Data(site["api/v1/outages.json"].utf8)
    let whole = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    return try #require(whole["outages"] as? [[String: Any]])
  }

  /// The drawings of a page for wide or for narrow screens, one after the other.
  private func drawings(_ form: String, in page: String) -> String {
    page.components(separatedBy: "<svg class=\"timeline \(form)\"").dropFirst()
      .map { $0.components(separatedBy: "</svg>")[0] }.joined()
  }

  @Test func `Bars drawn, rows, CSV rows and JSON events are as many, and the same faults`() throws
  {
    let page = site["outages/index.html"]
    let ids = site.rows("outages/outages.csv").map { $0[0] }
    #expect(ids.count == YearOfOutages.faults.count)
    for form in ["wide", "narrow"] {
      #expect(count("<g class=\"fault\">", in: drawings(form, in: page)) == ids.count)
    }
    #expect(count("<tr id=\"", in: page) == ids.count)
    #expect(try outages(site).map { $0["id"] as? String } == ids)
    let observed = try outages(site).flatMap { outage in
      (outage["observations"] as? [[String: Any]] ?? []).map {
        "\(outage["id"] as? String ?? "") \($0["as_of"] as? String ?? "")"
      }
    }
    #expect(site.rows("outages/observations.csv").map { "\($0[3]) \($0[0])" } == observed)
    #expect(observed.count == 32)
  }

  @Test func `The JSON of a fault is all that its tables said`() throws {
    let all = try outages(site)
    let event = try #require(all.first { $0["id"] as? String == "din4-2025-06-02" })
    #expect(event["asset"] as? [String: String] == ["code": "DIN4", "name": "丁四光纜"])
    #expect(
      event["repaired"] as? [String: String] == ["date": "2025-12-03", "text": "114 年 12 月 3 日"]
    )
    #expect(event["slips"] as? [String: Int] == ["times": 2, "days": 61])
    #expect(event["distance_km"] as? Double == 88)
    let observations = try #require(event["observations"] as? [[String: Any]])
    #expect(
      observations.map { $0["severity"] as? String ?? "" }.prefix(3) == [
        "partial", "partial", "cut",
      ]
    )
    #expect(
      observations[0]["expected"] as? [String: String] == ["date": "2025-09", "text": "114 年 9 月"]
    )
    #expect(observations[5]["expected"] is NSNull)
    #expect(
      observations.compactMap { $0["inherited"] as? Bool } == Array(repeating: false, count: 6)
    )
    let started = try #require(all.first { $0["id"] as? String == "yer2-r-2025-08-11" })
    #expect(started["occurred"] is NSNull && started["expected"] is NSNull)
  }

  @Test
  func `Every name in the JSON is in its schema, and every name the schema asks for is there`()
    throws
  {
    let data = Data(site["api/v1/schemas/outages.json"].utf8)
    let schema = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    let parts = try #require(schema["$defs"] as? [String: [String: Any]])
    for outage in try outages(site) {
      #expect(Set(outage.keys) == Set(parts["item"]?["required"] as? [String] ?? []))
      for observation in outage["observations"] as? [[String: Any]] ?? [] {
        #expect(Set(observation.keys) == Set(parts["observation"]?["required"] as? [String] ?? []))
      }
    }
    for part in parts.values where part["required"] != nil {
      let names = (part["properties"] as? [String: Any] ?? [:]).keys
      #expect(Set(names) == Set(part["required"] as? [String] ?? []))
    }
  }

  @Test func `A fault that was reclassified is hatched, then solid, and one left out is dashed`()
    throws
  {
    let page = site["outages/din4.html"]
    let drawing = drawings("wide", in: page)
    let lanes = drawing.components(separatedBy: "<g class=\"fault\">").dropFirst().map {
      $0.components(separatedBy: "</g>")[0]
    }
    #expect(lanes.map { count("class=\"bar partial\"", in: $0) } == [1, 0])
    #expect(lanes.map { count("class=\"bar cut\"", in: $0) } == [1, 2])
    #expect(lanes.map { count("class=\"open-start\"", in: $0) } == [0, 1])
    #expect(lanes.map { count("class=\"estimate\"", in: $0) } == [3, 2])
    #expect(lanes[1].contains(">?</text>"))
    for words in [
      "114年8月20日起；原列部分芯線受損", "114年8月20日後未列載，114年11月19日再度列載", "展延2次，計61日",
      ">114 年 9 月</time>、", "依附註推定",
    ] {
      #expect(page.contains(words), "\(words)")
    }
    #expect(site["outages/wuw5.html"].contains("推定同一處"))
  }

  @Test func `Slips are drawn where two tables tell what was expected, inherited ones hollow`()
    throws
  {
    let page = site["outages/jya1.html"]
    let start = try #require(page.range(of: "id=\"slips-1\""))
    let section = String(page[start.lowerBound...]).components(separatedBy: "</figure>")[0]
    let (wide, narrow) = (drawings("wide", in: section), drawings("narrow", in: section))
    // On a narrow screen each line is drawn once more beside its name.
    #expect(count("class=\"slip\"", in: wide) == 2 && count("class=\"slip\"", in: narrow) == 4)
    for drawing in [wide, narrow] {
      #expect(count("<circle class=\"estimate\"", in: drawing) == 3)
      #expect(count("class=\"reference\"", in: drawing) == 1)
    }
    // And one in the legend.
    #expect(count("<circle class=\"estimate\"", in: section) == 3 + 3 + 1)
    // Each point stands in the list of observations below.
    let rows = page.components(separatedBy: "id=\"observations-1-c\"").last ?? ""
    for date in ["114/2/28", "114/3/31", "114/5/15", "114/6/30"] {
      #expect(rows.contains(">\(date)</time>"), "\(date)")
    }
    #expect(count(">沿用<", in: rows) == 3)
  }

  @Test func `Open faults by day are drawn with the table of their steps`() {
    let page = site["outages/index.html"]
    #expect(page.contains("id=\"open-days-1\">海纜障礙每日未修復處數</h2>"))
    let steps = OpenOutages(0, of: site.archive.outages).steps
    let table = page.components(separatedBy: "id=\"open-days-1-steps\"").last ?? ""
    let body = table.components(separatedBy: "</table>")[0]
    #expect(count("<tr><th scope=\"row\">", in: body) == steps.count)
    #expect(count("無表可據", in: body) == 1)
    #expect(page.contains("1處發生日期未載，未計入。"))
  }

  @Test func `A long history is paged by year, and each page draws its own days only`() throws {
    let long = try ListSite(YearOfOutages.records(of: 111...114))
    let ids = long.rows("outages/outages.csv").map { $0[0] }
    #expect(ids.count == 4 * YearOfOutages.faults.count)
    #expect(Set(ids).count == ids.count)
    for year in 2022...2025 {
      let page = long["outages/\(year).html"]
      let bars = count("<g class=\"fault\">", in: drawings("narrow", in: page))
      #expect(bars == count("<g class=\"fault\">", in: drawings("wide", in: page)))
      #expect(bars == count("<tr id=\"", in: page) && bars < 2 * YearOfOutages.faults.count)
      let table = page.components(separatedBy: "id=\"open-days-1-steps\"").last ?? ""
      let days = table.components(separatedBy: "<time datetime=\"").dropFirst()
      #expect(days.count > 8 && days.allSatisfy { $0.hasPrefix("\(year)-") }, "\(year)")
      let asset = long["outages/jya1/\(year).html"]
      let rows = asset.components(separatedBy: "id=\"observations-1-c\"").last ?? ""
      let asOf = rows.components(separatedBy: "<th scope=\"row\"><time datetime=\"").dropFirst()
      #expect(asOf.count == 9 && asOf.allSatisfy { $0.hasPrefix("\(year)-") }, "\(year)")
    }
    let main = long["outages/index.html"].components(separatedBy: "id=\"open-days-1-steps\"")
    #expect(main.count == 2 && !main[1].contains("<time datetime=\"2023-"))
  }

  @Test func `A single record shows neither drawing`() throws {
    let sample = try ListSite()
    for path in sample.paths where path.hasPrefix("outages/") && path.hasSuffix(".html") {
      for id in ["slips-", "open-days-", "observations-"] {
        #expect(!sample[path].contains(id), "\(path)")
      }
    }
  }

  @Test func `A site whose outages are of other assets does not call them cables in its data`()
    throws
  {
    var settings = SiteSettings()
    settings.outageTables[0].asset = ["線路名稱", "海纜名稱"]
    let other = try ListSite(files: YearOfOutages.files, settings: settings)
    for path in ["outages/outages.csv", "outages/observations.csv"] {
      let heads = site[path].components(separatedBy: "\r\n")[0]
      #expect(heads.contains("海纜代號,海纜名稱"))
      let others = other[path].components(separatedBy: "\r\n")[0]
      #expect(others.contains("線路代號,線路名稱") && !others.contains("海纜"))
    }
  }
}

import Archive
import Foundation
import Pages
import Settings
import Testing

@testable import Site

@Suite("Addresses for search engines (sitemap.xml)")
struct SiteMapXMLTests {
  private static let read = Result { try ListSite(files: YearOfOutages.files) }
  private let site: ListSite
  private var pages: [PagePath] {
    site.paths.filter { $0.hasSuffix(".html") }.map { PagePath($0) }
  }

  init() throws { site = try Self.read.get() }

  private func files(_ change: (inout SiteSettings) -> Void, most: Int = 50_000) -> [String: String]
  {
    var settings = SiteSettings()
    change(&settings)
    let files = SiteMapXML(site.archive, settings, most: most).files(pages)
    return Dictionary(
      uniqueKeysWithValues: files.map { ($0.path.path, String(decoding: $0.bytes, as: UTF8.self)) }
    )
  }

  @Test func `Without the site's address there are none`() { #expect(files { _ in }.isEmpty) }

  @Test func `Every page but that for wrong addresses is listed once, with the day of its record`()
  {
    let found = files { $0.baseURL = "https://example.gov.tw/minutes/" }
    #expect(found.keys.sorted() == ["robots.txt", "sitemap.xml"])
    let map = found["sitemap.xml"] ?? ""
    let listed = map.components(separatedBy: "<loc>").dropFirst().map {
      $0.components(separatedBy: "</loc>")[0]
    }
    let wanted = pages.filter { $0 != .notFound }.map {
      "https://example.gov.tw/minutes/" + $0.path
    }
    #expect(listed.sorted() == wanted.sorted())
    func day(_ path: String) -> String? {
      map.components(separatedBy: "/minutes/\(path)</loc>").dropFirst().first
        .flatMap { $0.hasPrefix("<lastmod>") ? String($0.dropFirst(9).prefix(10)) : nil }
    }
    #expect(day("meetings/2025-01-16-101/index.html") == "2025-01-16")
    #expect(day("index.html") == "2025-12-18")
    #expect(day("sitemap.html") == nil)
    #expect(
      found["robots.txt"]?.hasSuffix("Sitemap: https://example.gov.tw/minutes/sitemap.xml\n")
        == true
    )
  }

  @Test func `Many are split, and the first file leads to the others`() {
    let found = files({ $0.baseURL = "https://example.gov.tw/" }, most: 40)
    let parts = found.keys.filter { $0.hasPrefix("sitemap-") }.sorted()
    #expect(parts.count == (pages.count - 1 + 39) / 40)
    let index = found["sitemap.xml"] ?? ""
    #expect(parts.allSatisfy { index.contains("<loc>https://example.gov.tw/\($0)</loc>") })
    let counts = parts.map { (found[$0] ?? "").components(separatedBy: "<loc>").count - 1 }
    #expect(counts.reduce(0, +) == pages.count - 1 && counts.allSatisfy { $0 <= 40 })
  }

  @Test func `A site that asks search engines to stay away has no list of addresses`() {
    let found = files {
      $0.baseURL = "https://example.gov.tw/minutes/"
      $0.noindex = true
    }
    #expect(found == ["robots.txt": "User-agent: *\nDisallow: /minutes/\n"])
  }
}

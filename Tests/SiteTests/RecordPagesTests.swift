import Archive
import Foundation
import Minutes
import Pages
import Site
import SourceText
import Testing

@Suite("The pages of a record (紀錄頁)")
struct RecordPagesTests {
  private static let stem = "2026-02-12-021"

  /// All values of an attribute on a page.
  private func values(of attribute: String, in page: String) -> [String] {
    page.components(separatedBy: " \(attribute)=\"").dropFirst().compactMap {
      $0.split(separator: "\"", omittingEmptySubsequences: false).first.map(String.init)
    }
  }

  @Test func `A record has its files, one page for each of the 13 reports`() throws {
    let site = try SampleSite.sample()
    let folder = "meetings/\(Self.stem)/"
    #expect(site.paths.allSatisfy { $0.hasPrefix(folder) })
    let pages = site.paths.filter { $0.hasSuffix(".html") }
    #expect(pages.count == 13 + 3)
    for page in pages where !page.hasSuffix("source.html") {
      #expect(site.paths.contains("\(page.dropLast(4))md"))
    }
    #expect(site.bytes(.sourceText(Self.stem)) == site.archive.records[0].text.source.bytes)
  }

  @Test func `Ids are unique, and every anchor on a page leads to one of them`() throws {
    let site = try SampleSite.sample()
    for path in site.paths where path.hasSuffix(".html") {
      let page = site.text(PagePath(path))
      let ids = values(of: "id", in: page)
      let unique = Set(ids)
      #expect(unique.count == ids.count, "\(path)")
      for link in values(of: "href", in: page) where link.hasPrefix("#") {
        #expect(unique.contains(String(link.dropFirst())), "\(path) \(link)")
      }
    }
  }

  @Test func `On one page the same link text leads to the same address`() throws {
    let site = try SampleSite.sample()
    for path in site.paths where path.hasSuffix(".html") {
      let page = site.text(PagePath(path))
      var addresses: [String: String] = [:]
      for part in page.components(separatedBy: "<a ").dropFirst() {
        guard let address = values(of: "href", in: " " + part).first,
          let start = part.range(of: ">"), let end = part.range(of: "</a>")
        else { continue }
        let words = String(part[start.upperBound..<end.lowerBound])
          .replacing(try Regex("<[^>]*>"), with: "")
        if words == ":::" { continue }
        if let other = addresses[words] {
          #expect(other == address, "\(path): \(words)")
        }
        addresses[words] = address
      }
    }
  }

  @Test func `Heading levels have no gap and there is one h1`() throws {
    let site = try SampleSite.sample()
    for path in site.paths where path.hasSuffix(".html") {
      let page = site.text(PagePath(path))
      var level = 0
      var tops = 0
      for part in page.components(separatedBy: "<h").dropFirst() {
        guard let digit = part.first?.wholeNumberValue,
          part.dropFirst().first.map({ " >".contains($0) }) ?? false
        else { continue }
        #expect(digit <= level + 1, "\(path): h\(level) to h\(digit)")
        level = digit
        if digit == 1 { tops += 1 }
      }
      #expect(tops == 1, "\(path)")
    }
  }

  @Test func `A paragraph carries its id, its lines and its citation`() throws {
    let site = try SampleSite.sample()
    let page = site.text(.full(Self.stem))
    #expect(page.contains("id=\"a-2-4-1\" data-lines=\"96\""))
    #expect(
      page.contains("數位發展部第21次主管會議紀錄（115年2月12日，公告版），附錄／二／(四)／1，第96行")
    )
    #expect(page.contains(">二(四)1</a>"))
  }

  @Test func `Dates are shown as written, with their ISO day, inferred years marked`() throws {
    let site = try SampleSite.sample()
    let page = site.text(.full(Self.stem))
    #expect(page.contains("<time datetime=\"2025-12-16\">114年12月16日</time>核定"))
    #expect(
      page.components(separatedBy: ">推定115年<").count - 1 == 9
    )
    #expect(
      page.contains("<time datetime=\"2026-01-20\">1月20日</time><span class=\"tag added\">推定115年")
    )
  }

  @Test func `A table has spans, scopes, groups and marks for what is inherited`() throws {
    let site = try SampleSite.sample()
    let page = site.text(.full(Self.stem))
    #expect(page.contains("<th scope=\"rowgroup\" rowspan=\"2\""))
    #expect(page.contains("colspan=\"3\">決算數</th>"))
    #expect(page.contains("<tr id=\"a-2-4-2-1-t1-r6\" data-lines=\"114,116\""))
    #expect(page.contains("-<span class=\"added vh\">無數值</span>"))
    #expect(page.contains("由同一海纜其他芯線進行傳輸，<span class=\"moved\" data-moved=\"116\">不影響訊務。</span>"))
  }
}

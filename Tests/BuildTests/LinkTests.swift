import Pages
import Site
import SourceText
import Testing

@testable import Build

/// A sink that keeps nothing.
private struct Nowhere: FileSink {
  func write(_ path: PagePath, _ bytes: [UInt8], hash: FileHash?) throws {}
}

@Suite("Checking links (連結檢查)")
struct LinkTests {
  /// The links of some pages that lead nowhere, as `page -> link`.
  private func broken(_ pages: [String: String]) throws -> [String] {
    let check = LinkCheck(before: Nowhere())
    for (path, html) in pages { try check.write(PagePath(path), Array(html.utf8)) }
    let finder = LinkFinder(check.broken)
    for (path, html) in pages { try finder.write(PagePath(path), Array(html.utf8)) }
    return finder.problems([]).map {
      "\($0.place?.path ?? "") \($0.message.split(separator: "`")[1])"
    }.sorted()
  }

  private let pages = [
    "index.html": "<p id=\"a\">甲</p>", "units/acs.html": "<h1 id=\"top\">乙</h1>",
    "units/index.html": "", "assets/site.css": "",
  ]

  @Test("an empty address is broken: no page of the site has one")
  func empty() throws {
    var pages = pages
    pages["units/it.html"] = "<a href=\"\">甲</a>"
    #expect(try !broken(pages).isEmpty)
  }

  @Test(
    "links to pages, files and anchors that are there are in order",
    arguments: [
      "<a href=\"../index.html\">", "<a href=\"../index.html#a\">", "<a href=\"index.html\">",
      "<a href=\"#own\">", "<a href=\"./acs.html#top\">", "<link href=\"../assets/site.css\">",
      "<a href=\"https://example.gov.tw/x.html\">", "<a href=\"mailto:a@example.gov.tw\">",
      "<a href=\"../index.html?q=1#a\">", "<img src=\"data:image/png;base64,x\">",
      "<a title=\"href=\">", "<a data-href=\"nowhere.html\">",
    ]
  )
  func good(_ link: String) throws {
    var pages = pages
    pages["units/it.html"] = "<p id=\"own\">" + link
    #expect(try broken(pages) == [])
  }

  @Test(
    "links that lead nowhere are found",
    arguments: [
      "../indx.html", "../index.html#b", "#nowhere", "../../index.html", "acs.html#a",
      "../assets/site.js", "units/acs.html",
    ]
  )
  func bad(_ href: String) throws {
    var pages = pages
    pages["units/it.html"] = "<p>資訊處<a class=\"x\" href=\"\(href)\">連結</a>"
    #expect(try broken(pages) == ["units/it.html \(href)"])
  }

  @Test("a link is found wherever it stands in its page")
  func positions() throws {
    for blanks in 0..<20 {
      var pages = pages
      let gap = String(repeating: " ", count: blanks)
      pages["units/it.html"] = "\(gap)<a href=\"no.html\">\(gap)<img src=\"no.png\">\(gap)"
      #expect(try broken(pages) == ["units/it.html no.html", "units/it.html no.png"])
    }
  }
}

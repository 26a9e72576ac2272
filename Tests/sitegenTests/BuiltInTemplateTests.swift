import Build
import CTemplates
import Foundation
import Settings
import SourceText
import Templating
import Testing

@testable import sitegen

@Suite("The built-in theme (內建佈景)")
struct BuiltInTemplateTests {
  @Test("every template, word and vocabulary of the program is in order")
  func inOrder() {
    var problems: [Problem] = []
    let files = ThemeFiles(builtIn: ContentFolder.builtIn, own: [], problems: &problems)
    #expect(files.vocabulary(problems: &problems) != nil)
    let site = SiteSettings()
    let wording = files.wording(language: site.language, problems: &problems)
    let theme = Theme(files, site: site, wording: wording, problems: &problems)
    #expect(ProblemReport(problems).text == "")
    for kind in PageKind.allCases {
      let page = theme.page(kind, PageSlots(title: "標題", root: "../"))
      let text = String(decoding: page, as: UTF8.self)
      #expect(text.contains("標題") || kind == .home, "\(kind.rawValue)")
      #expect(text.contains("</html>"), "\(kind.rawValue)")
    }
  }

  @Test("every page links the owner's custom.css after the style sheet, and shows the logo")
  func ownLook() throws {
    var problems: [Problem] = []
    let own = [("custom.css", ":root {}"), ("seal.svg", "<svg viewBox=\"0 0 9 3\"/>")].map {
      OwnFile(path: "Templates/assets/\($0.0)", bytes: Array($0.1.utf8))
    }
    var site = SiteSettings()
    site.logo = "seal.svg"
    site.baseURL = "https://example.gov.tw/"
    let files = ThemeFiles(
      builtIn: ContentFolder.builtIn,
      own: own,
      logo: site.logo,
      problems: &problems
    )
    let wording = files.wording(language: site.language, problems: &problems)
    let theme = Theme(files, site: site, wording: wording, problems: &problems)
    #expect(ProblemReport(problems).text == "")
    for kind in PageKind.allCases {
      let page = theme.page(kind, PageSlots(title: "標題", root: "../"))
      let text = String(decoding: page, as: UTF8.self)
      let links = text.components(separatedBy: "<link rel=\"stylesheet\" href=\"../assets/")
      try #require(links.count == 3, "\(kind.rawValue)")
      #expect(links[1].hasPrefix("site-") && links[2].hasPrefix("custom-"))
      let logo =
        "<img class=\"logo\" src=\"../assets/seal.svg\" width=\"9\" height=\"3\" alt=\"\">"
      #expect(text.contains(logo), "\(kind.rawValue)")
    }
  }

  @Test("no key of the wording is the beginning of another's")
  func keys() {
    var problems: [Problem] = []
    let files = ThemeFiles(builtIn: ContentFolder.builtIn, own: [], problems: &problems)
    let keys = files.wording(language: "zh-Hant-TW", problems: &problems).keys
    for key in keys { #expect(!keys.contains { $0.hasPrefix(key + ".") }, "\(key)") }
  }
}

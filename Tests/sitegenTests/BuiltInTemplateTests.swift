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
  @Test(
    "every template, word and vocabulary of the program is in order",
    arguments: ["zh-Hant-TW", "en"]
  )
  func inOrder(language: String) {
    var problems: [Problem] = []
    let files = ThemeFiles(builtIn: ContentFolder.builtIn, own: [], problems: &problems)
    #expect(files.vocabulary(problems: &problems) != nil)
    var site = SiteSettings()
    site.language = language
    let wording = files.wording(language: site.language, problems: &problems)
    let theme = Theme(files, site: site, wording: wording, problems: &problems)
    #expect(ProblemReport(problems).text == "")
    for kind in PageKind.allCases {
      let page = theme.page(kind, PageSlots(title: "標題", root: "../"))
      let text = String(decoding: page, as: UTF8.self)
      #expect(text.contains("標題") || kind == .home, "\(kind.rawValue)")
      #expect(text.contains("</html>"), "\(kind.rawValue)")
      #expect(text.contains("<html lang=\"\(language)\">"), "\(kind.rawValue)")
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

  /// The sentences of a built-in language.
  private func words(_ language: String) -> Wording {
    var problems: [Problem] = []
    let files = ThemeFiles(builtIn: ContentFolder.builtIn, own: [], problems: &problems)
    return files.wording(language: language, problems: &problems)
  }

  @Test("English has every sentence that Chinese has, and no other")
  func sameKeys() {
    let (chinese, english) = (words("zh-Hant-TW"), words("en"))
    // As lines for en.json, to be put into English.
    let missing = chinese.keys.filter { !english.contains($0) }
      .map { "  \"\($0)\": \"\(chinese[$0])\"," }
    #expect(missing.isEmpty, "en.json lacks:\n\(missing.joined(separator: "\n"))")
    let extra = english.keys.filter { !chinese.contains($0) }
    #expect(extra.isEmpty, "en.json has too many: \(extra)")
  }

  @Test("the same sentence has the same places in both languages, dates in the forms of each")
  func samePlaces() {
    let dates: Set = ["year", "common_year", "month", "month_name", "day"]
    let (chinese, english) = (words("zh-Hant-TW"), words("en"))
    for key in chinese.keys where english.contains(key) {
      let (ours, others) = (
        Set(Wording.places(of: chinese[key])), Set(Wording.places(of: english[key]))
      )
      let isSame = ours.subtracting(dates) == others.subtracting(dates)
      let hasDate = ours.isDisjoint(with: dates) == others.isDisjoint(with: dates)
      #expect(
        isSame && hasDate,
        "\(key): {\(ours.sorted())} and {\(others.sorted())}: \(chinese[key])"
      )
    }
  }

  @Test("the English sentences hold no Chinese, but for what they quote")
  func english() {
    let quoting: Set = ["search.help_figures", "search.help_dates", "data.example_word"]
    let words = words("en")
    for key in words.keys where key != "rule.mixed-tai" && !quoting.contains(key) {
      #expect(!words[key].unicodeScalars.contains { $0.value >= 0x3000 }, "\(key)")
    }
  }

  @Test("the pages about the site are the same in both languages, heading by heading")
  func samePages() throws {
    func headings(_ language: String) -> [String: [String]] {
      var pages: [String: [String]] = [:]
      for file in ContentFolder.builtIn {
        let folder = "Templates/pages/\(language)/"
        guard file.path.hasPrefix(folder) else { continue }
        let lines = String(decoding: file.bytes, as: UTF8.self).split(separator: "\n")
        // The level, and the id where it is said.
        let heads = lines.filter { $0.hasPrefix("#") }.map { line in
          let id = line.firstIndex(of: "{").map { String(line[$0...]) }
          return String(line.prefix { $0 == "#" }) + (id ?? "")
        }
        pages[String(file.path.dropFirst(folder.count))] = heads
      }
      return pages
    }
    #expect(headings("en") == headings("zh-Hant-TW"))
    #expect(headings("en").keys.sorted() == ["about.md", "accessibility.md", "method.md"])
  }
}

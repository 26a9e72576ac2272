import Foundation
import Settings
import Testing

@Suite("An English interface round Chinese records (英文介面)")
struct EnglishSiteTests {
  /// A text and the language that is nearest above it.
  private struct Text {
    let words: String
    let language: String
  }

  private static let site = Result { () throws -> ListSite in
    var settings = SiteSettings()
    settings.language = "en"
    return try ListSite(settings: settings)
  }

  /// The texts of every page, read once for all tests.
  private static let pages = Result { () throws -> [(path: String, texts: [Text])] in
    let made = try site.get()
    return made.paths.filter { $0.hasSuffix(".html") }.map { ($0, texts(Array(made[$0].utf8))) }
  }

  private static func texts(_ page: [UInt8]) -> [Text] {
    var texts: [Text] = []
    var open: [(name: ArraySlice<UInt8>, language: String)] = []
    var index = 0
    while let start = page[index...].firstIndex(of: UInt8(ascii: "<")),
      let end = page[start...].firstIndex(of: UInt8(ascii: ">"))
    {
      // What the name of a page or of a drawing holds cannot be set off.
      let name = open.last.map { String(decoding: $0.name, as: UTF8.self) } ?? ""
      if start > index, !["title", "desc", "script"].contains(name) {
        texts.append(
          Text(
            words: String(decoding: page[index..<start], as: UTF8.self),
            language: open.last?.language ?? ""
          )
        )
      }
      let tag = page[(start + 1)..<end]
      index = end + 1
      if tag.first == UInt8(ascii: "/") {
        if let last = open.last, tag.dropFirst().elementsEqual(last.name) { open.removeLast() }
        continue
      }
      let element = tag.prefix { $0 != 0x20 && $0 != UInt8(ascii: "/") && $0 != 0x0A }
      let void = ["!DOCTYPE", "meta", "link", "br", "input", "wbr"]
      if void.contains(where: { element.elementsEqual($0.utf8) }) || tag.last == UInt8(ascii: "/") {
        continue
      }
      open.append((element, language(tag) ?? open.last?.language ?? ""))
    }
    return texts
  }

  private static func language(_ tag: ArraySlice<UInt8>) -> String? {
    let wanted = Array(" lang=\"".utf8)
    let start = tag.indices.first { tag[$0...].starts(with: wanted) }
    return start.map {
      String(decoding: tag[($0 + wanted.count)...].prefix { $0 != 0x22 }, as: UTF8.self)
    }
  }

  @Test("every word of Han stands where the language is Chinese, on every page")
  func han() throws {
    let pages = try Self.pages.get()
    for (path, texts) in pages {
      let wrong = texts.filter { text in
        text.language != "zh-Hant-TW"
          && text.words.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }
      }
      #expect(wrong.isEmpty, "\(path): \(wrong.prefix(3).map(\.words))")
    }
    #expect(pages.count > 40)
  }

  @Test(
    "what the interface says is nowhere read as Chinese",
    arguments: [
      "no value", "inherited", "Findings", "Text as received", "lines", "computed",
      "within rounding", "Report of", "not repaired",
    ]
  )
  func interface(word: String) throws {
    var count = 0
    for (path, texts) in try Self.pages.get() {
      for text in texts where text.words.contains(word) {
        count += 1
        #expect(text.language == "en", "\(path): \(text.words)")
      }
    }
    #expect(count > 0)
  }

  @Test("no sign of a Chinese sentence is left round English words, and no key unfilled")
  func signs() throws {
    for (path, texts) in try Self.pages.get() {
      for text in texts where text.language == "en" {
        #expect(!text.words.contains { "，、：；（）「」／　｜".contains($0) }, "\(path): \(text.words)")
        #expect(!text.words.contains { $0 == "{" || $0 == "}" }, "\(path): \(text.words)")
      }
    }
  }

  @Test(
    "the site map lists the keys with where they lead, unless they are off",
    arguments: [true, false]
  )
  func keys(isOn: Bool) throws {
    var settings = SiteSettings()
    settings.language = "en"
    settings.accesskeys = isOn
    let text = "某會第1次會議紀錄\n\n日期：115年2月12日\n\n甲。\n"
    let page = try ListSite(["one": text], settings: settings)["sitemap.html"]
    #expect(page.contains("<kbd>/</kbd>"))
    for key in ["Alt+U", "Alt+C", "Alt+Z", "Alt+S"] {
      #expect(page.contains("<th scope=\"row\"><kbd>\(key)</kbd></th>") == isOn, "\(key)")
    }
    #expect(page.contains("accesskey=") == isOn)
  }

  @Test("days are those of the common era, dates of the record as written")
  func days() throws {
    let site = try Self.site.get()
    let page = site["meetings/2026-02-12-021/index.html"]
    #expect(page.contains("<html lang=\"en\">"))
    #expect(page.contains("115年2月12日"))
    #expect(site["index.html"].contains("<time datetime=\"2026-02-12\">12 February 2026</time>"))
    #expect(
      site["index.html"].contains("As of 14 February 2026, 11 faults on 8 cables are not repaired")
    )
    #expect(site["index.html"].contains("4 cases"))
  }

  @Test("a table of the record has one mark for its rows, not one a cell")
  func few() throws {
    let site = try Self.site.get()
    for path in site.paths where path.hasSuffix(".html") && !path.contains("findings") {
      let page = site[path]
      let marks = page.components(separatedBy: " lang=\"zh-Hant-TW\"").count - 1
      let cells = page.components(separatedBy: "<td").count - 1
      if cells > 100, path.hasPrefix("meetings/") { #expect(marks < cells / 4, "\(path)") }
    }
  }
}

internal import Archive
internal import Minutes
internal import Pages
internal import Settings
internal import Templating

/// The page of the search (檢索): a form, the sentences its script says, and which data there are.
struct SearchPage {
  private let catalogue: Catalogue
  private let script: String?
  private let data: [PagePath]

  /// The page, given the address of the script and the files of data.
  init(_ catalogue: Catalogue, script: String?, data: [PagePath]) {
    self.catalogue = catalogue
    self.script = script
    self.data = data
  }

  var page: ListPage {
    let wording = catalogue.wording
    var page = ListPage(.search, .search, title: wording["search.title"])
    page.description = wording["search.description"]
    guard let newest = catalogue.archive.newest else {
      page.paragraph(wording["meetings.empty"], class: "empty")
      return page
    }
    writeForm(&page)
    page.main.raw("<noscript><p>")
    let parts = wording["search.no_script"].split(separator: "{map}", maxSplits: 1)
    page.main.text(parts.first.map(String.init) ?? "")
    page.place.link(.siteMap, wording["sitemap.title"], into: &page.main)
    page.main.text(parts.dropFirst().first.map(String.init) ?? "")
    page.main.raw("</p></noscript>\n")
    writeResults(&page)
    writeHelp(newest, &page)
    // A script that comes before the data gives them the function they call.
    for address in [script].compactMap(\.self) + data.map(\.path) {
      page.main.raw("<script defer src=\"")
      page.main.text(address)
      page.main.raw("\"></script>\n")
    }
    return page
  }

  private func writeForm(_ page: inout ListPage) {
    let wording = catalogue.wording
    page.main.raw(
      "<search>\n<form class=\"search\" id=\"search\" action=\"search.html\" method=\"get\">\n"
    )
    page.main.raw("<p><label for=\"q\">")
    page.main.text(wording["search.label"])
    page.main.raw("</label>\n<input type=\"search\" id=\"q\" name=\"q\" autocomplete=\"off\"")
    if catalogue.registry.site.accesskeys { page.main.raw(" accesskey=\"S\"") }
    page.main.raw(">\n<button>")
    page.main.text(wording["search.submit"])
    page.main.raw("</button></p>\n<p class=\"filters\">\n")
    let units = catalogue.archive.units.indices
      .filter { !catalogue.archive.units[$0].reports.isEmpty }
      .map { (catalogue.archive.units[$0].unit.slug, catalogue.unitNames[$0]) }
    writeFilter("unit", "search.unit", units, &page)
    let years = catalogue.byYear(Array(catalogue.archive.records.indices)).map(\.year)
    writeFilter(
      "year",
      "search.year",
      years.map { (String($0), YearLinks.name($0, wording)) },
      &page
    )
    let kinds: [(SearchEntries.Kind, String)] = [
      (.decision, "search.kind_decision"), (.paragraph, "search.kind_paragraph"),
      (.heading, "search.kind_heading"), (.table, "search.kind_table"),
      (.head, "search.kind_head"),
    ]
    writeFilter(
      "kind",
      "search.kind",
      kinds.map { (String(Character($0.rawValue)), wording[$1]) },
      &page
    )
    page.main.raw("<label><input type=\"checkbox\" id=\"slash\"")
    if catalogue.registry.site.accesskeys { page.main.raw(" checked") }
    page.main.raw("> ")
    page.main.text(wording["search.slash"])
    page.main.raw("</label>\n</p>\n</form>\n</search>\n")
  }

  private func writeFilter(
    _ name: StaticString,
    _ key: String,
    _ options: [(value: String, words: String)],
    _ page: inout ListPage
  ) {
    page.main.raw("<label>")
    page.main.text(catalogue.wording[key])
    page.main.raw(" <select name=\"")
    page.main.raw(name)
    page.main.raw("\">\n<option value=\"\">")
    page.main.text(catalogue.wording["search.any"])
    page.main.raw("</option>\n")
    for option in options {
      page.main.raw("<option value=\"")
      page.main.text(option.value)
      page.main.raw("\">")
      page.main.text(option.words)
      page.main.raw("</option>\n")
    }
    page.main.raw("</select></label>\n")
  }

  /// Where the script puts what it finds, with the sentences it says.
  private func writeResults(_ page: inout ListPage) {
    let wording = catalogue.wording
    page.main.raw("<p id=\"found\" role=\"status\"")
    for (name, key) in [
      ("count", "search.found"), ("none", "search.none"), ("line", "search.line"),
      ("meeting", "search.of_meeting"), ("corrected", "meetings.corrected"),
      ("more", "search.more"), ("step", "citation.separator"), ("comma", "citation.comma"),
      ("open", "citation.open"), ("close", "citation.close"),
    ] {
      page.main.raw(" data-")
      page.main.text(name)
      page.main.raw("=\"")
      page.main.text(wording[key])
      page.main.raw("\"")
    }
    // The script puts the record's own words there.
    let isForeign = !catalogue.registry.site.language.hasPrefix("zh")
    page.main.raw("></p>\n<ol id=\"results\" class=\"results\"")
    if isForeign { page.main.raw(" lang=\"zh-Hant-TW\"") }
    page.main.raw("></ol>\n")
    page.main.raw("<p><button type=\"button\" id=\"more\" hidden></button></p>\n")
    page.main.raw("<div id=\"advice\" hidden>\n<p>")
    page.main.text(wording["search.advice"])
    page.main.raw("</p>\n</div>\n")
  }

  /// What stands there before anything is sought: how, and some words of the newest record to begin with.
  private func writeHelp(_ newest: Int, _ page: inout ListPage) {
    let wording = catalogue.wording
    page.main.raw("<div id=\"help\">\n<ul>\n")
    for key in [
      "search.help_words", "search.help_figures", "search.help_dates", "search.help_names",
    ] {
      page.main.raw("<li>")
      page.main.text(wording[key])
      page.main.raw("</li>\n")
    }
    page.main.raw("</ul>\n")
    let examples = examples(of: newest)
    if !examples.isEmpty {
      page.main.raw("<p>")
      page.main.text(wording["search.examples"])
      page.main.raw("</p>\n<ul class=\"units\">\n")
      for words in examples {
        page.main.raw("<li><a href=\"search.html?q=")
        page.main.text(Self.inAddress(words))
        page.main.raw("\">")
        page.main.text(words)
        page.main.raw("</a></li>\n")
      }
      page.main.raw("</ul>\n")
    }
    page.main.raw("</div>\n")
  }

  /// Some of the newest record's units, assets, and its day.
  private func examples(of record: Int) -> [String] {
    let meeting = catalogue.archive.records[record].meeting
    var words: [String] = []
    for report in meeting.reports where words.count < 3 && !words.contains(report.unit) {
      words.append(report.unit)
    }
    if let asset = meeting.outages.first { words.append(asset.assetCode ?? asset.assetName) }
    return words + [catalogue.days.words(meeting.date)]
  }

  /// Words as an address holds them.
  private static func inAddress(_ words: String) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    var text: [UInt8] = []
    for byte in words.utf8 {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "a")...UInt8(ascii: "z"):
        text.append(byte)
      default: text += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: text, as: UTF8.self)
  }
}

internal import Findings
internal import Settings

/// How often each rule found something in the records of a page (規則索引), with the way to each record.
struct FindingsIndex {
  private let catalogue: Catalogue

  init(_ catalogue: Catalogue) { self.catalogue = catalogue }

  /// What the section of a record is called in links.
  static func anchor(of record: Int) -> String { "m\(record + 1)" }

  /// Writes the section, the rules in the order of the documentation; none where nothing was found.
  func write(_ records: [Int], on page: inout ListPage) {
    var counts: [String: [(record: Int, count: Int)]] = [:]
    for record in records {
      var own: [String: Int] = [:]
      for finding in catalogue.findings.told(of: record) { own[finding.rule, default: 0] += 1 }
      for (rule, count) in own { counts[rule, default: []].append((record, count)) }
    }
    guard !counts.isEmpty else { return }
    let words = catalogue.recordWords.findings
    let place = page.place
    page.section("by-rule", catalogue.wording["findings.by_rule"])
    page.main.raw("<dl class=\"facts rules\">\n")
    for rule in Rules.all.map({ $0.id }) {
      guard let found = counts[rule] else { continue }
      page.main.raw("<div><dt>")
      page.main.text(words.name(of: rule))
      page.main.raw("</dt><dd>")
      page.main.text(items(found.reduce(0) { $0 + $1.count }))
      page.main.text(words.colon)
      for (number, one) in found.enumerated() {
        if number > 0 { page.main.text(words.comma) }
        place.link(
          place.path,
          anchor: Self.anchor(of: one.record),
          catalogue.shortNames[one.record],
          into: &page.main
        )
        guard one.count > 1 else { continue }
        page.main.raw(" <span class=\"count\">")
        page.main.text(items(one.count))
        page.main.raw("</span>")
      }
      page.main.raw("</dd></div>\n")
    }
    page.main.raw("</dl>\n")
  }

  private func items(_ count: Int) -> String {
    catalogue.wording["findings.items", "count", String(count)]
  }
}

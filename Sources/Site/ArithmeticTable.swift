internal import Archive
internal import Findings
internal import Pages
internal import Settings

/// What was computed in the tables of some records (檢核統計表): by kind, what the checks came to.
struct ArithmeticTable {
  private let tally: ArithmeticTally
  private let catalogue: Catalogue

  private static let columns = [
    "all", "exact", "rounded", "contradiction", "no_base", "unchecked", "dashes",
  ]

  init(_ records: [Int], _ catalogue: Catalogue) {
    var tally = ArithmeticTally([])
    for record in records { tally.add(catalogue.findings.arithmetic[record][...]) }
    self.tally = tally
    self.catalogue = catalogue
  }

  /// Writes the section; none where nothing could be computed.
  func write(on page: inout ListPage) {
    guard tally.total.all > 0 else { return }
    let wording = catalogue.wording
    page.section("checks", wording["checks.title"])
    page.paragraph(wording["checks.explanation"])
    page.main.raw(
      "<figure class=\"table list\">\n<figcaption><p class=\"title\" id=\"checks-c\">"
    )
    page.main.text(wording["checks.caption"])
    page.main.raw(
      "</p></figcaption>\n<div class=\"scroll\" role=\"region\" aria-labelledby=\"checks-c\" tabindex=\"0\">\n<table>\n<thead><tr><th scope=\"col\">"
    )
    page.main.text(wording["checks.head_kind"])
    page.main.raw("</th>")
    for column in Self.columns {
      page.main.raw("<th scope=\"col\" class=\"num\">")
      page.main.text(wording["checks.head_\(column)"])
      page.main.raw("</th>")
    }
    page.main.raw("</tr></thead>\n<tbody>\n")
    for kind in ArithmeticCheck.Kind.allCases where tally[kind].all > 0 {
      page.main.raw("<tr>")
      write(wording["checks.kind_\(kind.rawValue)"], tally[kind], &page)
    }
    page.main.raw("<tr class=\"total\">")
    write(wording["checks.total"], tally.total, &page)
    page.main.raw("</tbody>\n</table>\n</div>\n</figure>\n")
  }

  private func write(_ name: String, _ counts: ArithmeticTally.Counts, _ page: inout ListPage) {
    page.main.raw("<th scope=\"row\">")
    page.main.text(name)
    page.main.raw("</th>")
    for count in [
      counts.all, counts.exact, counts.rounded, counts.contradictions, counts.withoutBase,
      counts.unchecked, counts.withDashes,
    ] {
      page.main.raw("<td class=\"num\">")
      page.main.number(count)
      page.main.raw("</td>")
    }
    page.main.raw("</tr>\n")
  }
}

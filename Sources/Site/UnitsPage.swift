internal import Archive
internal import Pages
internal import Settings
internal import Templating

/// The list of units (單位列表): those that report, then those that records only name.
struct UnitsPage {
  private let catalogue: Catalogue

  init(_ catalogue: Catalogue) { self.catalogue = catalogue }

  var page: ListPage {
    let wording = catalogue.wording
    var page = ListPage(.units, .units, title: wording["units.title"])
    let units = catalogue.archive.units
    let reporting = units.indices.filter { !units[$0].reports.isEmpty }
    let named = units.indices.filter { units[$0].reports.isEmpty && units[$0].body == nil }
    page.description = wording["units.description", "count", String(units.count)]
    if !reporting.isEmpty {
      if reporting.count < units.count { page.section("reporting", wording["units.reporting"]) }
      write(reporting, &page)
    }
    if !named.isEmpty {
      if named.count < units.count { page.section("named", wording["units.named"]) }
      page.paragraph(wording["units.named_note"])
      write(named, &page)
    }
    var bodies: [String] = []
    for body in units.compactMap(\.body) where !bodies.contains(body) { bodies.append(body) }
    for (number, body) in bodies.enumerated() {
      let named = units.indices.filter { units[$0].body == body && units[$0].reports.isEmpty }
      guard !named.isEmpty else { continue }
      page.section("body-\(number + 1)", wording["units.of_body", "body", body])
      write(named, &page)
    }
    return page
  }

  private func write(_ units: [Int], _ page: inout ListPage) {
    let place = page.place
    Self.write(units, of: catalogue, place, into: &page.main)
  }

  /// Writes units as an even list.
  static func write(
    _ units: [Int],
    of catalogue: Catalogue,
    _ place: PagePlace,
    into html: inout HTMLWriter
  ) {
    html.raw("<ul class=\"units\">\n")
    for index in units {
      let history = catalogue.archive.units[index]
      html.raw("<li>")
      place.link(.unit(history.unit.slug), catalogue.unitNames[index], into: &html)
      if history.reports.count > 1 {
        html.raw(" <span class=\"count\">")
        html.text(catalogue.wording["units.count", "count", String(history.reports.count)])
        html.raw("</span>")
      }
      html.raw("</li>\n")
    }
    html.raw("</ul>\n")
  }
}

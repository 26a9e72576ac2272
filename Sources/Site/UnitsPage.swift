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
    page.description =
      wording[
        reporting.isEmpty ? "units.description_named" : "units.description",
        "count",
        String(units.count)
      ]
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
      write(named, isUnderBody: true, &page)
    }
    return page
  }

  private func write(_ units: [Int], isUnderBody: Bool = false, _ page: inout ListPage) {
    let place = page.place
    Self.write(units, of: catalogue, place, isUnderBody: isUnderBody, into: &page.main)
  }

  /// Writes a unit's link; below its body's heading the body goes without saying, but not for those
  /// who hear the link alone.
  private static func write(
    _ history: UnitHistory,
    _ name: String,
    isUnderBody: Bool,
    _ place: PagePlace,
    into html: inout HTMLWriter
  ) {
    let own = history.unit.name
    guard isUnderBody, name.hasPrefix(own), name != own else {
      return place.link(.unit(history.unit.slug), name, into: &html)
    }
    place.open(.unit(history.unit.slug), into: &html)
    html.text(own)
    html.raw("<span class=\"vh\">")
    html.text(String(name.dropFirst(own.count)))
    html.raw("</span></a>")
  }

  /// How often a unit reported; for one that never did, what else the records tell of it.
  private static func count(of history: UnitHistory, _ wording: Wording) -> String {
    if history.reports.count > 1 {
      return wording["units.count", "count", String(history.reports.count)]
    }
    guard history.reports.isEmpty else { return "" }
    if !history.cases.isEmpty {
      return wording["units.cases", "count", String(history.cases.count)]
    }
    let decided = history.directives.count { $0.tie != .everyone }
    return decided > 0 ? wording["units.decisions", "count", String(decided)] : ""
  }

  /// Writes units as an even list.
  static func write(
    _ units: [Int],
    of catalogue: Catalogue,
    _ place: PagePlace,
    isUnderBody: Bool = false,
    into html: inout HTMLWriter
  ) {
    html.raw("<ul class=\"units\">\n")
    for index in units {
      let history = catalogue.archive.units[index]
      html.raw("<li>")
      write(history, catalogue.unitNames[index], isUnderBody: isUnderBody, place, into: &html)
      let count = count(of: history, catalogue.wording)
      if !count.isEmpty {
        html.raw(" <span class=\"count\">")
        html.text(count)
        html.raw("</span>")
      }
      html.raw("</li>\n")
    }
    html.raw("</ul>\n")
  }
}

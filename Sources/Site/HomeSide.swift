internal import Archive
internal import Pages
internal import Settings

/// What stands beside the meetings on the front page (首頁側欄): the bodies, the units.
extension HomePage {
  /// The bodies whose records the site holds, each with the way to its meetings.
  func writeBodies(_ page: inout ListPage) {
    let bodies = catalogue.bodies
    let place = page.place
    page.main.raw("<section aria-labelledby=\"bodies\">\n<h2 id=\"bodies\">")
    page.main.text(catalogue.wording["home.bodies"])
    page.main.raw("</h2>\n<ul class=\"units\">\n")
    for (number, body) in bodies.all.enumerated().prefix(40) {
      guard let series = body.series.first else { continue }
      let count = body.series.reduce(0) { $0 + catalogue.archive.series[$1].records.count }
      page.main.raw("<li>")
      place.link(
        .meetings,
        anchor: bodies.anchor(number),
        body.name ?? catalogue.seriesNames[series],
        into: &page.main
      )
      page.main.raw(" <span class=\"count\">")
      page.main.text(catalogue.wording["units.count", "count", String(count)])
      page.main.raw("</span></li>\n")
    }
    page.main.raw("</ul>\n</section>\n")
  }

  func writeUnits(_ page: inout ListPage) {
    let units = catalogue.archive.units
    var shown = units.indices.filter { !units[$0].reports.isEmpty }
    // Of several bodies' units a few would stand for none: the list of bodies leads to them.
    if shown.isEmpty, !catalogue.bodies.areSeveral { shown = Array(units.indices.prefix(24)) }
    guard !shown.isEmpty else { return }
    let place = page.place
    page.main.raw("<section aria-labelledby=\"units\">\n<h2 id=\"units\">")
    page.main.text(catalogue.wording["list.units"])
    page.main.raw("</h2>\n")
    UnitsPage.write(Array(shown.prefix(40)), of: catalogue, place, into: &page.main)
    if shown.count < units.count {
      page.main.raw("<p class=\"more\">")
      place.link(.units, catalogue.wording["home.all_units"], into: &page.main)
      page.main.raw("</p>\n")
    }
    page.main.raw("</section>\n")
  }
}

internal import Archive
internal import Minutes
internal import Pages
internal import Settings
internal import Templating

/// The outages (障礙): timeline, summary and table, the older years on pages of their own.
struct OutagesPage {
  private let catalogue: Catalogue

  init(_ catalogue: Catalogue) { self.catalogue = catalogue }

  func forEachPage(_ body: (ListPage) throws -> Void) rethrows {
    let (outages, wording) = (catalogue.archive.outages, catalogue.wording)
    let selections = outages.series.indices.map { OutageSelection(catalogue, series: $0) }
    let byYear = selections.map {
      Dictionary(uniqueKeysWithValues: $0.years.map { ($0.year, $0.events) })
    }
    let years = Set(byYear.flatMap(\.keys)).sorted(by: >)
    let links = YearLinks(list: .outages, years: years)
    var main = page(.outages, title: wording["outages.title"])
    let place = main.place
    let open = outages.series.indices.map { OpenOutages($0, of: outages) }
    for series in outages.series.indices {
      OutageSection(selections[series].current, series: series, catalogue).write(on: &main)
      OpenOutagesSection(open[series], series: series, on: selections[series].days, catalogue)
        .write(on: &main)
    }
    links.write(current: nil, place, wording, into: &main.main)
    writeAssets(&main)
    writeData(&main)
    try body(main)
    for year in years {
      let name = YearLinks.name(year, wording)
      var page = page(
        PagePath.outages.year(year),
        title: wording["outages.title_of", "year", name]
      )
      links.begin(year, of: wording["list.outages"], wording, on: &page)
      for series in outages.series.indices {
        OutageSection(byYear[series][year] ?? [], series: series, catalogue).write(on: &page)
        let days = OutageSelection.days(of: year)
        OpenOutagesSection(open[series], series: series, on: days, catalogue).write(on: &page)
      }
      try body(page)
    }
  }

  private func page(_ path: PagePath, title: String) -> ListPage {
    var page = ListPage(.outages, path, title: title, capacity: 65_536)
    let names = catalogue.outageNames
    page.description =
      catalogue.wording[
        "outages.description",
        "series",
        Array(Set(names)).sorted().joined(separator: catalogue.wording["list.comma"])
      ]
    if path != .outages {
      page.describe(title, catalogue.wording)
    } else {
      page.add(feed: .outagesFeed, catalogue)
      let days = catalogue.archive.outages.series.flatMap { $0.observations.map(\.asOf) }
      page.data = DataSet(
        name: catalogue.siteTitle(with: title),
        description: page.description,
        days: days.min().flatMap { first in days.max().map { first...$0 } },
        files: [.outagesCSV, .observationsCSV, .outagesJSON]
      )
    }
    return page
  }

  private func writeAssets(_ page: inout ListPage) {
    let assets = catalogue.archive.outages.assets
    guard assets.count > 1 else { return }
    let place = page.place
    let isOther = catalogue.assetNouns.contains { $0 != nil }
    let title = catalogue.wording[isOther ? "outages.assets_other" : "outages.assets"]
    page.section("assets", title)
    page.main.raw("<ul class=\"units\">\n")
    for asset in assets {
      page.main.raw("<li>")
      place.link(.asset(asset.slug), asset.label, into: &page.main)
      if asset.code != nil {
        page.main.raw(" <span class=\"count\">")
        page.main.text(asset.name)
        page.main.raw("</span>")
      }
      page.main.raw("</li>\n")
    }
    page.main.raw("</ul>\n")
  }

  private func writeData(_ page: inout ListPage) {
    let place = page.place
    page.section("data", catalogue.wording["outages.data"])
    page.main.raw("<ul class=\"plain\">\n<li>")
    place.link(.outagesCSV, catalogue.wording["outages.csv"], into: &page.main)
    page.main.raw("</li>\n<li>")
    place.link(.observationsCSV, catalogue.wording["outages.observations_csv"], into: &page.main)
    page.main.raw("</li>\n<li>")
    place.link(.outagesJSON, catalogue.wording["outages.json"], into: &page.main)
    page.main.raw("</li>\n<li>")
    place.link(.outagesSchema, catalogue.wording["outages.schema"], into: &page.main)
    page.main.raw("</li>\n</ul>\n")
  }
}

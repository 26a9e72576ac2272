internal import Archive
internal import Minutes
internal import Pages
internal import Settings
internal import Templating

/// One asset's outages (單一海纜): its timeline and table, and what each day's table said.
struct AssetPage {
  private let catalogue: Catalogue
  private let asset: Int

  init(_ asset: Int, _ catalogue: Catalogue) {
    self.catalogue = catalogue
    self.asset = asset
  }

  func forEachPage(_ body: (ListPage) throws -> Void) rethrows {
    let (outages, wording) = (catalogue.archive.outages, catalogue.wording)
    let subject = outages.assets[asset]
    let path = PagePath.asset(subject.slug)
    let name = subject.name + (subject.code.map(wording.brackets) ?? "")
    let selections = outages.series.indices.map {
      OutageSelection(catalogue, series: $0, asset: asset)
    }
    let byYear = selections.map {
      Dictionary(uniqueKeysWithValues: $0.years.map { ($0.year, $0.events) })
    }
    let mentions = catalogue.archive.mentions.ofAssets[asset]
    let told = catalogue.byYear(Set(mentions.map(\.record)).sorted())
    // One year of mentions stands on the main page whole.
    let mentioned = told.count > 1 ? told.map(\.year) : []
    let years = Set(byYear.flatMap(\.keys) + mentioned).sorted(by: >)
    let links = YearLinks(list: path, years: years)
    var main = page(path, title: name)
    if let english = subject.english {
      main.lead.raw("<p lang=\"en\">")
      main.lead.text(english)
      main.lead.raw("</p>")
    }
    let place = main.place
    write(selections.map(\.current), selections.map(\.days), on: &main)
    if selections.allSatisfy(\.current.isEmpty) {
      main.paragraph(wording["asset.none"], class: "empty")
    }
    write(mentions, of: told.first, on: &main)
    links.write(current: nil, place, wording, into: &main.main)
    try body(main)
    for year in years {
      let yearName = YearLinks.name(year, wording)
      let title = wording["asset.title_of", "asset", name, "year", yearName]
      var page = page(path.year(year), title: title)
      links.begin(year, of: name, wording, on: &page)
      let days = byYear.map { _ in OutageSelection.days(of: year) }
      write(byYear.map { $0[year] ?? [] }, days, on: &page)
      write(mentions, of: told.first { $0.year == year }, on: &page)
      try body(page)
    }
  }

  private func page(_ path: PagePath, title: String) -> ListPage {
    var page = ListPage(.asset, path, title: title, capacity: 32_768)
    page.trail = [(.outages, catalogue.wording["list.outages"])]
    page.description = catalogue.wording["asset.description", "asset", title]
    return page
  }

  private func write(
    _ mentions: [Mentions.Place],
    of year: (year: Int, records: [Int])?,
    on page: inout ListPage
  ) {
    guard let year else { return }
    MentionList(catalogue).write(
      mentions,
      in: RecordSelection(year.records),
      "mentions.asset_note",
      on: &page
    )
  }

  private func write(
    _ events: [[Int]],
    _ days: [ClosedRange<CalendarDay>],
    on page: inout ListPage
  ) {
    for (series, events) in events.enumerated() where !events.isEmpty {
      OutageSection(events, series: series, catalogue).write(on: &page)
      SlipSection(events, series: series, on: days[series], catalogue).write(on: &page)
      ObservationList(events, series: series, on: days[series], catalogue).write(
        id: "observations-\(series + 1)",
        on: &page
      )
    }
  }
}

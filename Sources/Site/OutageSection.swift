internal import Archive
internal import Pages
internal import Settings

/// The timeline of one series with its summary and table (障礙單元).
struct OutageSection {
  private let catalogue: Catalogue
  private let events: [Int]
  private let series: Int

  init(_ events: [Int], series: Int, _ catalogue: Catalogue) {
    self.catalogue = catalogue
    self.events = events
    self.series = series
  }

  func write(on page: inout ListPage) {
    let summary = OutageSummary(catalogue, series: series, events: events)
    let place = page.place
    page.section("s\(series + 1)", summary.title)
    guard !events.isEmpty else {
      page.paragraph(summary.openSentence, class: "empty")
      return
    }
    page.paragraph(summary.sentences, class: "lede")
    Timeline(events, series: series, of: catalogue, size: .full, id: "timeline-\(series + 1)")
      .write(summary.description, into: &page.main)
    let title = catalogue.wording["outages.table", "series", catalogue.outageNames[series]]
    page.list("list-\(series + 1)", title)
    OutageList(events, series: series, catalogue)
      .write(title, id: "list-\(series + 1)", place, into: &page.main)
  }
}

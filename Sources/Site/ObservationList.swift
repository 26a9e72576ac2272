internal import Archive
internal import Minutes
internal import Pages
internal import Settings
internal import SourceText

/// What each day's table said of some faults (觀測紀錄), the newest first; only where there are several.
struct ObservationList {
  private let catalogue: Catalogue
  private let events: [OutageEvent]
  private let words: OutageWords
  private let days: ClosedRange<CalendarDay>

  /// What is told of some faults on some days.
  init(_ events: [Int], series: Int, on days: ClosedRange<CalendarDay>, _ catalogue: Catalogue) {
    self.catalogue = catalogue
    self.days = days
    self.events = events.map { catalogue.archive.outages.events[$0] }
    words = OutageWords(catalogue, series: series)
  }

  func write(id: String, on page: inout ListPage) {
    let wording = catalogue.wording
    let shown = events.reduce(0) { sum, event in
      sum + event.observations.count { days.contains($0.asOf) }
    }
    guard events.contains(where: { $0.observations.count > 1 }), shown > 0 else { return }
    let place = page.place
    page.section(id, wording["observations.title"])
    page.main.raw("<figure class=\"table list\">\n<figcaption><p class=\"title\" id=\"")
    page.main.text(id)
    page.main.raw("-c\">")
    page.main.text(wording["observations.caption"])
    page.main.raw("</p></figcaption>\n")
    page.main.openTable(id + "-c", rows: shown)
    page.main.raw("<thead><tr>")
    for head in ["as_of", "fault", "severity", "expected", "repaired", "source"] {
      page.main.raw("<th scope=\"col\">")
      page.main.text(wording["observations.head_\(head)"])
      page.main.raw("</th>")
    }
    page.main.raw("</tr></thead>\n<tbody>\n")
    for event in events {
      let name = name(of: event)
      for observation in event.observations.reversed() where days.contains(observation.asOf) {
        write(observation, of: event, named: name, place, into: &page.main)
      }
    }
    page.main.raw("</tbody>\n</table>\n</div>\n</figure>\n")
  }

  /// What a fault is called: its place, and the day it occurred.
  private func name(of event: OutageEvent) -> String {
    let day = event.occurred.map { catalogue.days.words($0.first) }
    return [words.place(of: event), day ?? catalogue.wording["outages.start_not_told"]]
      .joined(separator: catalogue.wording["list.separator"])
  }

  private func write(
    _ observation: OutageEvent.Observation,
    of event: OutageEvent,
    named name: String,
    _ place: PagePlace,
    into html: inout HTMLWriter
  ) {
    let record = catalogue.archive.records[observation.record]
    html.raw("<tr><th scope=\"row\">")
    catalogue.days.write(observation.asOf, into: &html)
    html.raw("</th><td>")
    place.link(place.path, anchor: event.id, name, into: &html)
    html.raw("</td><td>")
    html.text(words.words(observation.told.severity))
    html.raw("</td><td>")
    if let date = observation.told.expected { catalogue.days.write(date, of: record, into: &html) }
    if observation.told.expectedInherited {
      AddedWord("outages.inherited", anchor: "inherited", catalogue).write(place, into: &html)
    }
    html.raw("</td><td>")
    if let date = observation.told.repaired { catalogue.days.write(date, of: record, into: &html) }
    switch observation.certainty {
    case .certain: break
    case .proposed:
      let key = observation.isRow ? "outages.proposed" : "outages.repair_proposed"
      AddedWord(key, catalogue).write(place, into: &html)
    case .tied: AddedWord("outages.tied", catalogue).write(place, into: &html)
    }
    html.raw("</td><td>")
    if let anchor = catalogue.anchor(of: observation.told, in: observation.record) {
      let line = record.text.lines(of: observation.told.range).lowerBound
      place.open(
        catalogue.page(ofElement: anchor.element, in: observation.record),
        anchor: anchor.id,
        into: &html
      )
      catalogue.writePlace(line, of: observation.record, into: &html)
      html.raw("</a>")
    }
    html.raw("</td></tr>\n")
  }
}

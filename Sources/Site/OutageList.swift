internal import Archive
internal import Minutes
internal import Pages
internal import Settings
internal import SourceText

/// The table below a timeline (障礙一覽): every datum drawn, a row for each fault.
struct OutageList {
  private let catalogue: Catalogue
  private let events: [Int]
  private let series: Int
  private let words: OutageWords
  private let asOf: CalendarDay

  init(_ events: [Int], series: Int, _ catalogue: Catalogue) {
    self.catalogue = catalogue
    self.events = events
    self.series = series
    words = OutageWords(catalogue, series: series)
    asOf = catalogue.archive.outages.series[series].asOf ?? CalendarDay(number: 0)
  }

  func write(_ title: String, id: String, _ place: PagePlace, into html: inout HTMLWriter) {
    let wording = catalogue.wording
    html.raw("<figure class=\"table list outages\">\n<figcaption><p class=\"title\" id=\"")
    html.text(id)
    html.raw("\">")
    html.text(title)
    html.raw("</p><p class=\"as-of\">")
    html.text(wording["outages.as_of"])
    catalogue.days.write(asOf, into: &html)
    html.raw("</p></figcaption>\n")
    html.openTable(id, rows: events.count)
    html.raw("<thead><tr>")
    let heads = [
      "asset", "place", "distance", "severity", "occurred", "expected", "status", "days",
      "alternatives",
      "source",
    ]
    for head in heads {
      let isNumber = head == "days" || head == "distance"
      html.raw(isNumber ? "<th scope=\"col\" class=\"num\">" : "<th scope=\"col\">")
      let noun = head == "asset" ? catalogue.assetNouns[series] : nil
      html.text(noun ?? wording["outages.head_\(head)"])
      html.raw("</th>")
    }
    html.raw("</tr></thead>\n<tbody>\n")
    for event in events { write(event, place, into: &html) }
    html.raw("</tbody>\n</table>\n</div>\n</figure>\n")
  }

  private func write(_ index: Int, _ place: PagePlace, into html: inout HTMLWriter) {
    let outages = catalogue.archive.outages
    let event = outages.events[index]
    let asset = outages.assets[event.asset]
    html.raw("<tr id=\"")
    html.text(event.id)
    html.raw("\"><th scope=\"row\">")
    if place.path == .asset(asset.slug) {
      html.text(asset.label)
    } else {
      place.link(.asset(asset.slug), asset.label, into: &html)
    }
    html.raw("</th><td>")
    html.text(event.place ?? "")
    writeCertainty(event, place, into: &html)
    writeLinked(event, place, into: &html)
    html.raw("</td><td class=\"num\">")
    html.text(event.distance.map(OutageWords.number) ?? "")
    html.raw("</td><td><span class=\"state ")
    html.text(event.severity.rawValue)
    html.raw("\">")
    html.text(words.words(event.severity))
    html.raw("</span>")
    for change in event.reclassifications { write(words.words(change), into: &html) }
    html.raw("</td><td>")
    write(event.occurred, \.occurred, of: event, into: &html)
    html.raw("</td><td>")
    writeExpected(event, place, into: &html)
    html.raw("</td><td><span class=\"state ")
    html.text(event.status.rawValue)
    html.raw("\">")
    html.text(words.words(event.status))
    html.raw("</span>")
    if event.status == .repaired {
      html.raw(" ")
      write(event.repaired, \.repaired, of: event, into: &html)
      if event.observations.contains(where: { !$0.isRow && $0.certainty == .proposed }) {
        html.raw("<br>")
        AddedWord("outages.repair_proposed", catalogue).write(place, into: &html)
      }
    }
    if event.reappeared {
      AddedWord("outages.reappeared", catalogue).write(place, into: &html)
      for absence in event.absences { write(words.words(absence), into: &html) }
    }
    html.raw("</td><td class=\"num\">")
    if let days = event.daysOpen(on: asOf) ?? event.daysToRepair { html.number(days) }
    html.raw("</td><td>")
    html.text(event.alternatives ?? "")
    html.raw("</td><td>")
    writeSource(event, place, into: &html)
    html.raw("</td></tr>\n")
  }

  /// Something added below what a cell says.
  private func write(_ addition: String, into html: inout HTMLWriter) {
    html.raw("<br><span class=\"added\">")
    html.text(addition)
    html.raw("</span>")
  }

  /// Whether its rows are of one fault for certain.
  private func writeCertainty(_ event: OutageEvent, _ place: PagePlace, into html: inout HTMLWriter)
  {
    let isProposed = event.observations.contains { $0.isRow && $0.certainty == .proposed }
    guard event.certainty == .tied || isProposed else { return }
    html.raw("<br>")
    if event.certainty == .tied {
      AddedWord("outages.tied", catalogue).write(place, into: &html)
    } else {
      AddedWord("outages.proposed", catalogue).write(place, into: &html)
    }
  }

  /// Faults of other assets at the same place, day and distance.
  private func writeLinked(_ event: OutageEvent, _ place: PagePlace, into html: inout HTMLWriter) {
    guard !event.linked.isEmpty else { return }
    let outages = catalogue.archive.outages
    let others = event.linked.map { outages.assets[outages.events[$0].asset].label }
    let assets = others.joined(separator: catalogue.wording["list.comma"])
    write(catalogue.wording["outages.linked", "assets", assets], into: &html)
  }

  /// A date as the record has it that told it.
  private func write(
    _ date: RecordDate?,
    _ path: KeyPath<Outage, RecordDate?>,
    of event: OutageEvent,
    into html: inout HTMLWriter
  ) {
    guard let date,
      let observation = event.observations.last(where: { $0.told[keyPath: path] == date })
    else {
      html.raw("<span class=\"added\">")
      html.text(catalogue.wording["outages.not_told"])
      html.raw("</span>")
      return
    }
    catalogue.days.write(date, of: catalogue.archive.records[observation.record], into: &html)
  }

  private func writeExpected(_ event: OutageEvent, _ place: PagePlace, into html: inout HTMLWriter)
  {
    guard event.status != .repaired || event.expected != nil else { return }
    write(event.expected, \.expected, of: event, into: &html)
    if event.expectedInherited {
      AddedWord("outages.inherited", anchor: "inherited", catalogue).write(place, into: &html)
    }
    let past = event.pastEstimates
    if !past.isEmpty {
      html.raw("<span class=\"past\"><span class=\"added\">")
      html.text(catalogue.wording["outages.past_estimates"])
      html.raw("</span>")
      for (number, date) in past.enumerated() {
        if number > 0 { html.text(catalogue.wording["list.comma"]) }
        write(date, \.expected, of: event, into: &html)
      }
      html.raw("</span>")
    }
    if let slips = words.slips(of: event) {
      html.raw("<span class=\"past added\">")
      html.text(slips)
      html.raw("</span>")
    }
  }

  /// The line of the newest record that tells of it.
  private func writeSource(_ event: OutageEvent, _ place: PagePlace, into html: inout HTMLWriter) {
    guard let newest = event.observations.last,
      let anchor = catalogue.anchor(of: newest.told, in: newest.record)
    else { return }
    let record = catalogue.archive.records[newest.record]
    let line = record.text.lines(of: newest.told.range).lowerBound
    place.open(
      catalogue.page(ofElement: anchor.element, in: newest.record),
      anchor: anchor.id,
      into: &html
    )
    html.raw("<span class=\"vh\">")
    html.text(catalogue.shortNames[newest.record] + catalogue.wording["place.join"])
    html.raw("</span><span class=\"state\">")
    html.text(catalogue.wording["outages.line", "line", String(line)])
    html.raw("</span></a>")
  }
}

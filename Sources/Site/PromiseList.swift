internal import Archive
internal import Minutes
internal import Pages
internal import Settings
internal import SourceText

/// What was promised with a day (預定期程): as written, where, and what was told later; never judged.
struct PromiseList {
  private let catalogue: Catalogue
  private let place: QuotedPlace

  init(_ catalogue: Catalogue) {
    self.catalogue = catalogue
    place = QuotedPlace(catalogue)
  }

  /// Writes a unit's promises: those of some records, and on its own page all that are still to
  /// come.
  func write(of unit: Int, in records: RecordSelection, isMain: Bool, on page: inout ListPage) {
    let promises = catalogue.archive.promises
    let shown = promises.ofUnits[unit].filter {
      records.contains(promises.all[$0].record) || (isMain && isComing(promises.all[$0]))
    }
    write(shown, catalogue.wording["promises.title"], on: &page)
  }

  /// Writes the promises of some records that are no unit's.
  func writeUnitless(in records: [Int], on page: inout ListPage) {
    let all = catalogue.archive.promises.all
    let wanted = RecordSelection(records)
    let shown = all.indices.filter { all[$0].units.isEmpty && wanted.contains(all[$0].record) }
    write(shown, catalogue.wording["promises.unitless"], on: &page)
  }

  private func isComing(_ promise: Promise) -> Bool {
    catalogue.archive.asOf.map { promise.due.last >= $0 } ?? false
  }

  /// The soonest of those to come first, then those whose day has passed, the latest first.
  private func write(_ shown: [Int], _ title: String, on page: inout ListPage) {
    guard !shown.isEmpty, let day = catalogue.archive.asOf else { return }
    let (all, wording) = (catalogue.archive.promises.all, catalogue.wording)
    page.section("dues", title)
    page.paragraph(wording["promises.note"])
    let coming = shown.filter { isComing(all[$0]) }.sorted { key(all[$0], $0) < key(all[$1], $1) }
    let past = shown.filter { !isComing(all[$0]) }.sorted { key(all[$0], $0) > key(all[$1], $1) }
    let asOf = catalogue.days.words(day)
    for (list, id, words) in [
      (coming, "dues-coming", "promises.coming"), (past, "dues-past", "promises.past"),
    ] where !list.isEmpty {
      page.subsection(id, wording[words, "day", asOf])
      page.main.raw("<ul class=\"plain dues\">\n")
      for group in Self.grouped(list, all) { write(group, page.place, into: &page.main) }
      page.main.raw("</ul>\n")
    }
  }

  private func key(_ promise: Promise, _ index: Int) -> (CalendarDay, CalendarDay, Int) {
    (promise.due.last, promise.due.first, index)
  }

  /// Neighbours of one sentence together, so that it stands there once.
  private static func grouped(_ list: [Int], _ all: [Promise]) -> [[Promise]] {
    var groups: [[Promise]] = []
    for promise in list.map({ all[$0] }) {
      let last = groups.last?.last
      if last?.record == promise.record, last?.sentence == promise.sentence {
        groups[groups.count - 1].append(promise)
      } else {
        groups.append([promise])
      }
    }
    return groups
  }

  /// Writes the days of a sentence, then the sentence, where it stands, and what came later.
  private func write(_ group: [Promise], _ page: PagePlace, into html: inout HTMLWriter) {
    guard let first = group.first else { return }
    html.raw("<li>\n<p class=\"due\">")
    for (number, promise) in group.enumerated() {
      if number > 0 { html.text(catalogue.wording["place.and"]) }
      writeDay(of: promise, into: &html)
    }
    html.raw("</p>\n")
    write(first, page, into: &html)
    html.raw("</li>\n")
  }

  private func writeDay(of promise: Promise, into html: inout HTMLWriter) {
    let wording = catalogue.wording
    html.raw("<time datetime=\"")
    html.text(promise.due.iso)
    html.raw("\">")
    catalogue.quote(promise.written, of: promise.record, into: &html)
    html.raw("</time>")
    if promise.due.inferred {
      html.raw(" <span class=\"tag added\">")
      let day = promise.due.last
      html.text(
        wording[
          "record.inferred",
          "year",
          String(day.republicYear),
          "common_year",
          String(day.year)
        ]
      )
      html.raw("</span>")
    }
  }

  private func write(_ promise: Promise, _ page: PagePlace, into html: inout HTMLWriter) {
    let wording = catalogue.wording
    html.raw("<p>")
    catalogue.quote(promise.sentence, of: promise.record, into: &html)
    html.raw("</p>\n<p class=\"what\">")
    place.link(to: promise.element, of: promise.record, page, into: &html)
    if let decision = promise.decision {
      html.text(wording["list.separator"])
      html.text(catalogue.archive.records[promise.record].meeting.decisions[decision].word)
    }
    html.raw("</p>\n")
    switch promise.later {
    case .told(let record, let element):
      html.raw("<p class=\"what\">")
      html.text(wording["promises.later"])
      place.link(to: element, of: record, page, into: &html)
      html.text(wording["place.colon"])
      place.excerpt(of: element, in: record, into: &html)
      html.raw("</p>\n")
    case .untold:
      html.raw("<p class=\"what\">")
      html.text(wording["promises.untold"])
      html.raw("</p>\n")
    case .open, .unsought: break
    }
  }
}

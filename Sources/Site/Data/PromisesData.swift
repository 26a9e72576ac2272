internal import Archive
internal import Minutes

/// Everything promised with a day for programs (預定期程資料), in the order of the records.
struct PromisesData: DataItems {
  private let catalogue: Catalogue

  init(_ catalogue: Catalogue) { self.catalogue = catalogue }

  func write(into lines: inout DataLines) {
    let archive = catalogue.archive
    let places = archive.records.indices.map { DataPlaces($0, catalogue) }
    for promise in archive.promises.all {
      let place = places[promise.record]
      lines.item { json in
        place.write(promise.element, into: &json)
        place.text("sentence", promise.sentence, into: &json)
        json.object("due") { json in
          json.member("date", promise.due.iso)
          place.text("text", promise.written, into: &json)
        }
        json.member("precision", promise.due.precision.rawValue)
        json.member("first", promise.due.first.iso)
        json.member("last", promise.due.last.iso)
        json.member("inferred", promise.due.inferred)
        json.member("units", promise.units.map { archive.units[$0].unit.slug })
        let decisions = place.record.meeting.decisions
        json.member(
          "decision",
          promise.decision.map { place.record.elements[decisions[$0].elements.lowerBound].id }
        )
        json.object("later") { json in write(promise.later, places, into: &json) }
      }
    }
  }

  private func write(
    _ later: Promise.Later,
    _ places: [DataPlaces],
    into json: inout JSONWriter
  ) {
    switch later {
    case .told(let record, let element):
      json.member("state", "told")
      json.member("meeting", places[record].record.stem)
      json.member("id", places[record].record.elements[element].id)
      return places[record].href(to: element, into: &json)
    case .untold: json.member("state", "untold")
    case .open: json.member("state", "open")
    case .unsought: json.member("state", "unsought")
    }
    json.null("meeting")
    json.null("id")
    json.null("href")
  }
}

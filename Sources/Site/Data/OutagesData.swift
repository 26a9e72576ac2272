internal import Archive
internal import Minutes
internal import SourceText

/// Every fault with all that its tables said for programs (障礙資料), in the order of the timeline.
///
/// A date has its ISO form (a month is `2026-04`) and the words of the record; null is what no record
/// tells.
struct OutagesData: DataItems {
  private let catalogue: Catalogue
  private let archive: Archive

  init(_ catalogue: Catalogue) {
    self.catalogue = catalogue
    archive = catalogue.archive
  }

  func write(into lines: inout DataLines) {
    let places = archive.records.indices.map { DataPlaces($0, catalogue) }
    for event in archive.outages.events {
      lines.item { json in write(event, places, &json) }
    }
  }

  private func write(_ event: OutageEvent, _ places: [DataPlaces], _ json: inout JSONWriter) {
    let outages = archive.outages
    let asset = outages.assets[event.asset]
    json.member("id", event.id)
    json.member("series", outages.series[event.series].name)
    json.object("asset") { json in
      json.member("code", asset.code)
      json.member("name", asset.name)
    }
    date("occurred", event.occurred, told: \.occurred, by: event, places, &json)
    json.member("place", event.place)
    json.key("distance_km")
    json.number(digits: event.distance.map(OutageWords.number))
    json.member("severity", event.severity.rawValue)
    json.member("alternatives", event.alternatives)
    json.member("status", event.status.rawValue)
    json.member("reappeared", event.reappeared)
    date("expected", event.expected, told: \.expected, by: event, places, &json)
    date("repaired", event.repaired, told: \.repaired, by: event, places, &json)
    json.objects("observations", event.observations) { observation, json in
      write(observation, places[observation.record], &json)
    }
    json.object("slips") { json in
      json.member("times", event.slips.times)
      json.member("days", event.slips.days)
    }
    json.member("certainty", event.certainty.rawValue)
    json.member("linked", event.linked.map { outages.events[$0].id })
  }

  private func write(
    _ observation: OutageEvent.Observation,
    _ places: DataPlaces,
    _ json: inout JSONWriter
  ) {
    let told = observation.told
    json.member("as_of", observation.asOf.iso)
    json.member("meeting", places.record.stem)
    places.date("expected", told.expected, into: &json)
    json.member("inherited", told.expectedInherited)
    json.member("severity", told.severity.rawValue)
    json.member("line", places.record.text.lines(of: told.range).lowerBound)
    if let anchor = catalogue.anchor(of: told, in: observation.record) {
      json.member("id", anchor.id)
      places.href(to: anchor.element, anchor: anchor.id, into: &json)
    }
  }

  /// A date of the whole fault, in the words of the newest observation that tells it.
  private func date(
    _ name: StaticString,
    _ date: RecordDate?,
    told path: KeyPath<Outage, RecordDate?>,
    by event: OutageEvent,
    _ places: [DataPlaces],
    _ json: inout JSONWriter
  ) {
    guard let date, let told = event.observations.last(where: { $0.told[keyPath: path] == date })
    else { return json.null(name) }
    places[told.record].date(name, date, into: &json)
  }
}

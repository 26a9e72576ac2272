internal import Archive
internal import Minutes
internal import Settings
internal import SourceText

/// Every fault as CSV (障礙.csv), one row each, in the order of the timeline.
struct OutagesCSV {
  private let catalogue: Catalogue

  init(_ catalogue: Catalogue) { self.catalogue = catalogue }

  /// The columns' names; a date has two.
  static let heads = [
    "id", "series", "asset_code", "asset_name", "place", "distance_km", "severity", "occurred",
    "occurred_roc", "expected", "expected_roc", "expected_inherited", "status", "reappeared",
    "repaired", "repaired_roc", "days_open", "days_to_repair", "slips", "slip_days",
    "alternatives", "as_of", "as_of_roc", "meeting", "line", "reclassified", "linked", "certainty",
  ]

  /// The name of a column, the asset's by what the site's outage tables call it.
  static func name(of head: String, _ catalogue: Catalogue) -> String {
    guard head.hasPrefix("asset_") else { return catalogue.wording["outages_csv.\(head)"] }
    let nouns = Set(catalogue.assetNouns)
    if nouns == [nil] { return catalogue.wording["outages_csv.\(head)"] }
    let noun = nouns.count == 1 ? nouns.first ?? nil : nil
    return catalogue.wording[
      "outages_csv.\(head)_other",
      "asset",
      noun ?? catalogue.wording["outages.asset_any"]
    ]
  }

  var bytes: [UInt8] {
    let outages = catalogue.archive.outages
    let allWords = OutageWords.all(catalogue)
    var csv = CSVWriter(capacity: 16_384)
    for head in Self.heads { csv.text(Self.name(of: head, catalogue)) }
    csv.endRow()
    for event in outages.events {
      let asset = outages.assets[event.asset]
      let words = allWords[event.series]
      let series = outages.series[event.series]
      csv.text(event.id)
      csv.text(series.name)
      csv.text(asset.code)
      csv.text(asset.name)
      csv.text(event.place)
      csv.number(digits: event.distance.map(OutageWords.number))
      csv.text(words.words(event.severity))
      date(event.occurred, \.occurred, of: event, into: &csv)
      date(event.expected, \.expected, of: event, into: &csv)
      csv.text(event.expected.map { _ in words.answer(event.expectedInherited) })
      csv.text(words.words(event.status))
      csv.text(words.answer(event.reappeared))
      date(event.repaired, \.repaired, of: event, into: &csv)
      csv.number(series.asOf.flatMap { event.daysOpen(on: $0) })
      csv.number(event.daysToRepair)
      csv.number(event.slips.times)
      csv.number(event.slips.days)
      csv.text(event.alternatives)
      csv.days(event.lastSeen)
      if let newest = event.observations.last {
        let record = catalogue.archive.records[newest.record]
        csv.text(record.stem)
        csv.number(record.text.lines(of: newest.told.range).lowerBound)
      }
      csv.number(event.reclassifications.count)
      csv.text(event.linked.map { outages.events[$0].id }.joined(separator: " "))
      csv.text(words.words(event.certainty))
      csv.endRow()
    }
    return csv.bytes
  }

  private func date(
    _ date: RecordDate?,
    _ path: KeyPath<Outage, RecordDate?>,
    of event: OutageEvent,
    into csv: inout CSVWriter
  ) {
    let told = event.observations.last { $0.told[keyPath: path] == date }
    guard let told, date != nil else {
      csv.days(nil)
      return
    }
    csv.date(date, of: catalogue.archive.records[told.record])
  }
}

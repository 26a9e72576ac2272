internal import Archive
internal import Minutes
internal import Pages
internal import Settings
internal import SourceText

/// Every fault as CSV (障礙.csv), one row each, in the order of the timeline.
struct OutagesCSV: SiteCSV {
  static let path = PagePath.outagesCSV
  static let key = "outages_csv"
  static let columns: [CSVColumn] = [
    "id", "series", "asset_code", "asset_name", "place", .number("distance_km"), "severity",
    .date("occurred"), .republic("occurred_roc"), .date("expected"), .republic("expected_roc"),
    .flag("expected_inherited"), "status", .flag("reappeared"), .date("repaired"),
    .republic("repaired_roc"), .integer("days_open"), .integer("days_to_repair"),
    .integer("slips"), .integer("slip_days"), "alternatives", .day("as_of"),
    .republic("as_of_roc"), .meeting("meeting"), .integer("line"), .integer("reclassified"),
    "linked", "certainty",
  ]

  private let catalogue: Catalogue

  init(_ catalogue: Catalogue) { self.catalogue = catalogue }

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

  func write(into csv: inout CSVWriter) {
    let outages = catalogue.archive.outages
    let allWords = OutageWords.all(catalogue)
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

internal import Archive
internal import Minutes
internal import Pages
internal import Settings
internal import SourceText

/// What each day's table says of each fault as CSV (觀測.csv): one row for a fault and an as-of date.
struct ObservationsCSV: SiteCSV {
  static let path = PagePath.observationsCSV
  static let key = "outages_csv"
  static let columns: [CSVColumn] = [
    .day("as_of"), .republic("as_of_roc"), .meeting("meeting"), "id", "asset_code",
    "asset_name", "place", .number("distance_km"), "severity", .date("occurred"),
    .republic("occurred_roc"), .date("expected"), .republic("expected_roc"),
    .flag("expected_inherited"), .date("repaired"), .republic("repaired_roc"), "alternatives",
    .integer("line"),
  ]

  private let catalogue: Catalogue

  init(_ catalogue: Catalogue) { self.catalogue = catalogue }

  static func name(of head: String, _ catalogue: Catalogue) -> String {
    OutagesCSV.name(of: head, catalogue)
  }

  func write(into csv: inout CSVWriter) {
    let (archive, outages) = (catalogue.archive, catalogue.archive.outages)
    let allWords = OutageWords.all(catalogue)
    for event in outages.events {
      let asset = outages.assets[event.asset]
      let words = allWords[event.series]
      for observation in event.observations {
        let (told, record) = (observation.told, archive.records[observation.record])
        csv.days(observation.asOf)
        csv.text(record.stem)
        csv.text(event.id)
        csv.text(asset.code)
        csv.text(asset.name)
        csv.text(told.place)
        csv.number(digits: told.distance.map(OutageWords.number))
        csv.text(words.words(told.severity))
        csv.date(told.occurred, of: record)
        csv.date(told.expected, of: record)
        csv.text(told.expected.map { _ in words.answer(told.expectedInherited) })
        csv.date(told.repaired, of: record)
        csv.text(told.alternatives)
        csv.number(record.text.lines(of: told.range).lowerBound)
        csv.endRow()
      }
    }
  }
}

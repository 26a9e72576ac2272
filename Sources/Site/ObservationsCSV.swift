internal import Archive
internal import Minutes
internal import Settings
internal import SourceText

/// What each day's table says of each fault as CSV (觀測.csv): one row for a fault and an as-of date.
struct ObservationsCSV {
  private let catalogue: Catalogue

  init(_ catalogue: Catalogue) { self.catalogue = catalogue }

  /// The columns' names; a date has two.
  static let heads = [
    "as_of", "as_of_roc", "meeting", "id", "asset_code", "asset_name", "place", "distance_km",
    "severity", "occurred", "occurred_roc", "expected", "expected_roc", "expected_inherited",
    "repaired", "repaired_roc", "alternatives", "line",
  ]

  var bytes: [UInt8] {
    let (archive, outages) = (catalogue.archive, catalogue.archive.outages)
    let allWords = OutageWords.all(catalogue)
    var csv = CSVWriter(capacity: 16_384)
    for head in Self.heads { csv.text(OutagesCSV.name(of: head, catalogue)) }
    csv.endRow()
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
    return csv.bytes
  }
}

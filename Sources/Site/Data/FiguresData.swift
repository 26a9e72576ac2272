internal import Archive
internal import Minutes
internal import SourceText

/// The figures of returning sentences for programs (文中數字資料): one series of values a line, by unit.
struct FiguresData: DataItems {
  private let catalogue: Catalogue

  init(_ catalogue: Catalogue) { self.catalogue = catalogue }

  func write(into lines: inout DataLines) {
    let archive = catalogue.archive
    let places = archive.records.indices.map { DataPlaces($0, catalogue) }
    let sentences = archive.units.indices.flatMap { archive.sentences(ofUnit: $0) }
    for sentence in sentences {
      let report = FigureReport(sentence, in: archive)
      guard let newest = sentence.members.last else { continue }
      let place = places[newest.record]
      for series in report.series {
        lines.item { json in
          json.member("unit", archive.units[sentence.unit].unit.slug)
          json.member("series", archive.series[sentence.series].name)
          json.member("heading", report.heading.map { Self.words(of: $0, in: place.record) })
          place.text("sentence", newest.range, into: &json)
          json.member("number", series.number + 1)
          json.member("label", series.label.map(place.record.text.string).joined())
          place.text("measure", series.measure, into: &json)
          json.objects("values", series.values) { value, json in
            write(value, places[value.member.record], into: &json)
          }
        }
      }
    }
  }

  /// A heading without its number and the blanks behind that.
  private static func words(of heading: Int, in record: Record) -> String {
    let words = record.text.string(record.elements[heading].body)
    return String(words.drop(while: \.isWhitespace))
  }

  private func write(
    _ value: FigureSeries.Value,
    _ places: DataPlaces,
    into json: inout JSONWriter
  ) {
    json.key("value")
    json.number(units: value.units, scale: value.scale)
    places.text("text", value.figure, into: &json)
    json.member("approximate", value.isApproximate)
    json.member("as_of", value.asOf.iso)
    json.member("as_of_written", value.isAsOfWritten)
    json.member("meeting", places.record.stem)
    places.writeShort(value.member.element, into: &json)
  }
}

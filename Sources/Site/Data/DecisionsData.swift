internal import Archive
internal import Minutes

/// Every decision with its points for programs (決定資料), the oldest meeting first.
struct DecisionsData: DataItems {
  private let catalogue: Catalogue

  init(_ catalogue: Catalogue) { self.catalogue = catalogue }

  func write(into lines: inout DataLines) {
    let archive = catalogue.archive
    for index in archive.records.indices {
      let places = DataPlaces(index, catalogue)
      let meeting = places.record.meeting
      for decision in meeting.decisions {
        let item = decision.agendaItem
        lines.item { json in
          places.write(decision.elements.lowerBound, into: &json)
          json.member("word", decision.word)
          places.matter("case", item, into: &json)
          let units = item.map { meeting.cases[$0].reportingUnits } ?? []
          places.units("reporting_units", units, into: &json)
          json.objects("points", decision.points) { point, json in
            json.member("number", point.number)
            places.text("text", point.text, into: &json)
            places.units("units", point.units, into: &json)
            places.writeShort(point.element, into: &json)
          }
          json.member(
            "corrected_by",
            archive.supersededBy[index].map { archive.records[$0].stem }
          )
        }
      }
    }
  }
}

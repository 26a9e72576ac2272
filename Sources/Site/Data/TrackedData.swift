internal import Archive
internal import Minutes
internal import SourceText

/// The numbers of tracked cases for programs (列管資料), the oldest meeting first.
struct TrackedData: DataItems {
  private let catalogue: Catalogue

  init(_ catalogue: Catalogue) { self.catalogue = catalogue }

  func write(into lines: inout DataLines) {
    for tracked in catalogue.archive.tracked {
      let places = DataPlaces(tracked.record, catalogue)
      lines.item { json in
        json.member("meeting", places.record.stem)
        places.matter("case", tracked.item, into: &json)
        let cases = places.record.meeting.cases
        places.units("units", tracked.item.map { cases[$0].reportingUnits } ?? [], into: &json)
        for (name, count) in [
          ("reported" as StaticString, tracked.reported), ("continued", tracked.continued),
        ] {
          json.object(name, count) { count, json in
            json.member("number", count.number)
            places.text("text", count.range, into: &json)
            json.member("line", places.record.text.lines(of: count.range).lowerBound)
            json.member("id", places.record.elements[count.element].id)
            places.href(to: count.element, into: &json)
          }
        }
        json.member("closed", tracked.closed)
      }
    }
  }
}

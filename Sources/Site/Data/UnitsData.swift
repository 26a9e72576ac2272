internal import Archive
internal import Minutes
internal import Pages
internal import Settings

/// Every unit over all meetings for programs (單位資料), in the order of the list of units.
struct UnitsData: DataItems {
  private let catalogue: Catalogue

  init(_ catalogue: Catalogue) { self.catalogue = catalogue }

  func write(into lines: inout DataLines) {
    let archive = catalogue.archive
    let places = archive.records.indices.map { DataPlaces($0, catalogue) }
    var tables = [[String]](repeating: [], count: archive.units.count)
    for series in archive.tables { if let unit = series.unit { tables[unit].append(series.slug) } }
    for (number, history) in archive.units.enumerated() {
      lines.item { json in
        json.member("id", history.unit.slug)
        json.member("name", history.unit.name)
        json.member("short", history.unit.short)
        json.member("english", history.unit.english)
        json.member("listed", history.unit.isListed)
        json.member("organisation", history.body)
        json.member("href", PagePath.unit(history.unit.slug).path)
        json.objects("reports", history.reports) { report, json in
          json.member("meeting", archive.records[report.record].stem)
          json.member("href", catalogue.page(ofReport: report.report, in: report.record).path)
        }
        json.objects("cases", history.cases) { item, json in
          let elements = archive.records[item.record].meeting.cases[item.item].elements
          write(elements.lowerBound, places[item.record], into: &json)
        }
        json.objects("decisions", history.directives) { directive, json in
          let meeting = archive.records[directive.record].meeting
          let elements = meeting.decisions[directive.decision].elements
          write(elements.lowerBound, places[directive.record], into: &json)
          json.member("tie", Self.name(of: directive.tie))
        }
        json.member("tables", tables[number])
        json.member("attended", history.attended.map { archive.records[$0].stem })
        json.member("silent", history.silent.map { archive.records[$0].stem })
      }
    }
  }

  private func write(_ element: Int, _ places: DataPlaces, into json: inout JSONWriter) {
    json.member("meeting", places.record.stem)
    json.member("id", places.record.elements[element].id)
    places.href(to: element, into: &json)
  }

  private static func name(of tie: UnitHistory.Directive.Tie) -> String {
    switch tie {
    case .named: "named"
    case .reported: "reported"
    case .everyone: "everyone"
    }
  }
}

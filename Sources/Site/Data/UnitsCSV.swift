internal import Archive
internal import Pages
internal import Settings

/// Every unit as CSV (單位.csv), in the order of the list of units.
struct UnitsCSV: SiteCSV {
  static let path = PagePath.unitsCSV
  static let key = "units_csv"
  static let columns: [CSVColumn] = [
    "id", "name", "short", "english", "organisation", .integer("reports"), .integer("cases"),
    .integer("decisions"), .integer("tables"), .integer("attended"), .address("page"),
  ]

  private let catalogue: Catalogue

  init(_ catalogue: Catalogue) { self.catalogue = catalogue }

  func write(into csv: inout CSVWriter) {
    let archive = catalogue.archive
    var tables = [Int](repeating: 0, count: archive.units.count)
    for series in archive.tables { if let unit = series.unit { tables[unit] += 1 } }
    for (number, history) in archive.units.enumerated() {
      csv.text(history.unit.slug)
      csv.text(history.unit.name)
      csv.text(history.unit.short.joined(separator: "、"))
      csv.text(history.unit.english)
      csv.text(history.body)
      csv.number(history.reports.count)
      csv.number(history.cases.count)
      csv.number(history.directives.count)
      csv.number(tables[number])
      csv.number(history.attended.count)
      csv.text(PagePath.unit(history.unit.slug).path)
      csv.endRow()
    }
  }
}

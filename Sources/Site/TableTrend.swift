internal import Archive
internal import Minutes
internal import Pages
internal import Settings
internal import SourceText

/// A table's round totals over the meetings (歷次合計), with charts from three values on.
struct TableTrend {
  private let catalogue: Catalogue
  private let figures: TableFigures

  init(_ series: TableSeries, _ catalogue: Catalogue) {
    self.catalogue = catalogue
    figures = TableFigures(series, in: catalogue.archive)
  }

  /// Writes them: the newest on the table's own page, all of a year on a year's page.
  func write(_ records: [Int], isOwnPage: Bool, on page: inout ListPage) {
    let year = RecordSelection(records)
    let rows = figures.rows.filter { isOwnPage || year.contains($0.record) }
      .suffix(LineChart.most)
    guard !figures.columns.isEmpty, let newest = rows.last else { return }
    page.section("values", catalogue.wording["table.values"])
    let place = page.place
    let archive = catalogue.archive
    let columns = figures.columns.indices.map { index in
      ValueTable.Column(
        name: name(of: figures.columns[index]),
        points: rows.compactMap { point(of: $0, index) }
      )
    }
    let lines = rows.map { row in
      let record = archive.records[row.record]
      let table = record.meeting.tables[row.table]
      let printed = table.rows[row.row]
      return ValueTable.Row(
        record: row.record,
        element: table.element,
        anchor: "\(record.elements[table.element].id)-r\(row.row + 1)",
        line: printed.ranges.first.map { record.text.lines(of: $0).lowerBound } ?? 1,
        asOf: archive.asOf(ofTable: row.table, in: row.record),
        cells: row.cells.map { cell in
          cell.flatMap { printed.cells.indices.contains($0) ? printed.cells[$0] : nil }
            .map { $0.ranges.map(record.text.string).joined() } ?? ""
        }
      )
    }
    ValueTable(id: "trend", columns: columns, rows: lines, catalogue: catalogue)
      .write(hasCharts: isOwnPage, on: place, into: &page.main) { html in
        let table = archive.records[newest.record].meeting.tables[newest.table]
        html.text(catalogue.wording["table.values_of"])
        for range in table.rows[newest.row].cells.first?.ranges ?? [] {
          catalogue.quote(range, of: newest.record, into: &html)
        }
      }
  }

  private func name(of column: ReportTable.Column) -> String {
    let label = column.path.joined(separator: catalogue.wording["list.path"])
    guard let unit = column.unit else { return label }
    return catalogue.wording["figures.column", "label", label, "unit", unit]
  }

  private func point(of row: TableFigures.Row, _ column: Int) -> LineChart.Point? {
    let record = catalogue.archive.records[row.record]
    let cells = record.meeting.tables[row.table].rows[row.row].cells
    guard let index = row.cells[column], cells.indices.contains(index),
      case .number(let units, let scale, _) = cells[index].value
    else { return nil }
    var power = 1.0
    for _ in 0..<max(0, scale) { power *= 10 }
    return LineChart.Point(
      day: catalogue.archive.asOf(ofTable: row.table, in: row.record),
      value: Double(units) / power,
      label: cells[index].ranges.map(record.text.string).joined()
    )
  }
}

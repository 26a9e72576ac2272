internal import Archive
internal import Minutes
internal import Pages
internal import Settings
internal import SourceText

/// The figures that a unit reports again and again (文中數字), each returning sentence with its charts
/// and values.
struct UnitFigures {
  private let catalogue: Catalogue
  private let reports: [FigureReport]

  init(_ unit: Int, _ catalogue: Catalogue) {
    self.catalogue = catalogue
    let archive = catalogue.archive
    reports = archive.sentences(ofUnit: unit).map { FigureReport($0, in: archive) }
      .filter { !$0.series.isEmpty }
  }

  /// Writes the sentences that one year's records hold: on the unit's own page with their newest
  /// values, on a year's page with all of the year.
  func write(_ records: [Int], isOwnPage: Bool, on page: inout ListPage) {
    let year = RecordSelection(records)
    let shown = reports.filter { report in
      report.sentence.members.contains { year.contains($0.record) }
    }
    guard !shown.isEmpty else { return }
    page.section("figures", catalogue.wording["figures.title"])
    page.paragraph(catalogue.wording["figures.note"], class: "added")
    var above: [Int]?
    for (number, report) in shown.enumerated() {
      guard let newest = report.sentence.members.last else { continue }
      let heading = report.heading.map { [newest.record, $0] }
      if let heading, heading != above {
        let element = catalogue.archive.records[heading[0]].elements[heading[1]]
        page.main.raw("<h3>")
        catalogue.quote(element.body, of: heading[0], into: &page.main)
        page.main.raw("</h3>\n")
      }
      above = heading
      let place = page.place
      let members = report.sentence.members.indices.filter {
        isOwnPage || year.contains(report.sentence.members[$0].record)
      }
      table(of: report, members.suffix(LineChart.most), id: "figures-\(number + 1)")
        .write(hasCharts: isOwnPage, on: place, into: &page.main) { html in
          catalogue.quote(newest.range, of: newest.record, into: &html)
        }
    }
  }

  private func table(of report: FigureReport, _ members: ArraySlice<Int>, id: String) -> ValueTable
  {
    let archive = catalogue.archive
    let columns = report.series.map { series in
      ValueTable.Column(
        name: name(of: series, report),
        points: members.map { series.values[$0] }.map { value in
          LineChart.Point(
            day: value.asOf,
            value: FigureSeries.drawn(value),
            label: written(value.figure, in: value.member.record)
          )
        }
      )
    }
    let rows = members.map { index in
      let member = report.sentence.members[index]
      let record = archive.records[member.record]
      return ValueTable.Row(
        record: member.record,
        element: member.element,
        anchor: record.elements[member.element].id,
        line: record.text.lines(of: member.range).lowerBound,
        asOf: report.series.first?.values[index].asOf ?? record.meeting.date,
        cells: report.series.map { written($0.values[index].figure, in: member.record) }
      )
    }
    return ValueTable(id: id, columns: columns, rows: rows, catalogue: catalogue)
  }

  /// What a column is called: what is counted and its unit of measure.
  private func name(of series: FigureSeries, _ report: FigureReport) -> String {
    guard let newest = report.sentence.members.last else { return "" }
    let label = series.label.map { written($0, in: newest.record) }.joined()
    guard let measure = series.measure.map({ written($0, in: newest.record) }) else { return label }
    return label.isEmpty
      ? measure : catalogue.wording["figures.column", "label", label, "unit", measure]
  }

  private func written(_ range: SourceRange, in record: Int) -> String {
    catalogue.archive.records[record].text.string(range)
  }
}

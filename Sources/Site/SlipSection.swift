internal import Archive
internal import Minutes
internal import Pages
internal import Settings

/// How the expected repair of faults moved (預計修復日期的變動): a drawing for at most six of them at a time.
///
/// The list of observations below repeats every datum.
struct SlipSection {
  private let catalogue: Catalogue
  private let series: Int
  private let lines: [SlipLine]

  init(_ events: [Int], series: Int, on days: ClosedRange<CalendarDay>, _ catalogue: Catalogue) {
    self.catalogue = catalogue
    self.series = series
    let words = OutageWords(catalogue, series: series)
    lines = events.compactMap { event in
      SlipLine(catalogue.archive.outages.events[event], on: days, words)
    }
  }

  func write(on page: inout ListPage) {
    guard let first = lines.first else { return }
    let wording = catalogue.wording
    let id = "slips-\(series + 1)"
    page.section(id, wording["slips.title"])
    page.paragraph(wording["slips.explanation"])
    for start in stride(from: 0, to: lines.count, by: 6) {
      let shown = Array(lines[start..<min(start + 6, lines.count)])
      let id = start == 0 ? id : "\(id)-\(start / 6 + 1)"
      let asset = catalogue.archive.outages.assets[first.asset].label
      let title = wording["slips.drawing", "asset", asset]
      DrawingWriter.openFigure(title, id: id, into: &page.main)
      let description = wording[
        "slips.description",
        "count",
        String(shown.count),
        "faults",
        shown.map(\.told).joined(separator: wording["slips.separator"])
      ]
      for (id, isNarrow) in [(id, false), (id + "-narrow", true)] {
        let drawing = SlipDrawing(shown, wording, id: id, isNarrow: isNarrow)
        page.main.trusted(drawing.bytes(title, description))
      }
      page.main.raw("</div>\n<ul class=\"legend\">\n")
      DrawingWriter.legend(wording["slips.legend_told"], into: &page.main) { drawing in
        drawing.circle(12, 8, radius: 3, class: "repaired")
      }
      if shown.contains(where: { $0.points.contains(where: \.isInherited) }) {
        DrawingWriter.legend(wording["slips.legend_inherited"], into: &page.main) { drawing in
          drawing.circle(12, 8, radius: 3, class: "estimate")
        }
      }
      if shown.contains(where: { $0.repaired != nil }) {
        DrawingWriter.legend(wording["timeline.legend_repaired"], into: &page.main) { drawing in
          drawing.circle(12, 8, radius: 5, class: "repaired")
        }
      }
      page.main.raw("</ul>\n</figure>\n")
    }
  }
}

/// One fault's line in a drawing of slips (展延線): what was expected, as of which day.
struct SlipLine {
  /// What one table expected.
  struct Point {
    let asOf: CalendarDay
    let expected: CalendarDay
    /// Whether the table took it from the row above.
    let isInherited: Bool
  }

  let points: [Point]
  let repaired: CalendarDay?
  let name: String
  let asset: Int
  /// The fault with how often it was put off.
  let told: String

  /// The line of a fault; nil where fewer than two tables tell what was expected.
  init?(_ event: OutageEvent, on days: ClosedRange<CalendarDay>, _ words: OutageWords) {
    points = event.observations.filter { days.contains($0.asOf) }.compactMap { observation in
      observation.told.expected.map {
        Point(
          asOf: observation.asOf,
          expected: $0.last,
          isInherited: observation.told.expectedInherited
        )
      }
    }
    guard points.count > 1 else { return nil }
    let end = event.repaired?.first
    repaired = end.flatMap { days.contains($0) ? $0 : nil }
    asset = event.asset
    let place = words.place(of: event)
    name = place.isEmpty ? event.occurred?.first.iso ?? "" : place
    told = [name, words.slips(of: event)].compactMap(\.self).joined(separator: " ")
  }
}

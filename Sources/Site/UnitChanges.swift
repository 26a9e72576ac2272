internal import Archive
internal import Minutes
internal import Pages
internal import Settings

/// Which paragraphs of a unit's newest report stand as they stood, and since when (未變的段落), below
/// that report.
struct UnitChanges {
  private let report: UnitHistory.Report
  private let catalogue: Catalogue

  init(_ report: UnitHistory.Report, _ catalogue: Catalogue) {
    self.report = report
    self.catalogue = catalogue
  }

  /// Writes a line for each meeting since which some stand, the oldest first, and the way to all.
  func write(on place: PagePlace, into html: inout HTMLWriter) {
    let (archive, wording) = (catalogue.archive, catalogue.wording)
    let record = archive.records[report.record]
    guard let changes = archive.changes[report.record], changes.previous != nil else { return }
    let elements = record.meeting.reports[report.report].elements
    let own = changes.paragraphs.filter { elements.contains($0.element) }
    let same = own.filter { $0.kind == .unchanged }
    if !same.isEmpty {
      let paths = catalogue.paths[report.record]
      for since in Set(same.map(\.since.record)).sorted() {
        html.raw("<p class=\"added\">")
        html.text(wording["changes.unit_since", "meeting", catalogue.shortNames[since]])
        for (number, change) in same.filter({ $0.since.record == since }).enumerated() {
          if number > 0 { html.text(wording["list.comma"]) }
          // Where the label in the margin leads, for links of one name lead to one place.
          place.open(
            catalogue.page(ofElement: change.element, in: report.record),
            anchor: record.elements[change.element].id,
            into: &html
          )
          html.text(paths.bytes[paths.labels[change.element]])
          html.raw("</a>")
        }
        html.text(wording["changes.unit_end"])
        html.raw("</p>\n")
      }
    }
    guard let unit = own.first?.unit else { return }
    html.raw("<p class=\"more\">")
    place.link(
      .changes(record.stem),
      anchor: ChangeGroup.anchor(ofUnit: archive.units[unit].unit.slug),
      wording["changes.link_report", "unit", catalogue.unitNames[unit]],
      into: &html
    )
    html.raw("</p>\n")
  }
}

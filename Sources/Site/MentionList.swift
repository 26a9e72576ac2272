internal import Archive
internal import Minutes
internal import Pages
internal import Settings

/// Where the records mention a unit or an asset (提及), each with its first words.
struct MentionList {
  private let catalogue: Catalogue
  private let place: QuotedPlace

  init(_ catalogue: Catalogue) {
    self.catalogue = catalogue
    place = QuotedPlace(catalogue)
  }

  /// Writes those of some records, the newest first.
  func write(
    _ mentions: [Mentions.Place],
    in records: RecordSelection,
    _ note: String,
    on page: inout ListPage
  ) {
    let shown = mentions.filter { records.contains($0.record) }
    guard !shown.isEmpty else { return }
    let wording = catalogue.wording
    page.section("mentions", wording["mentions.title"])
    page.paragraph(wording[note])
    page.main.raw("<ul class=\"meetings\">\n")
    for mention in shown.reversed() {
      page.main.raw("<li>")
      place.link(to: mention.element, of: mention.record, page.place, into: &page.main)
      page.main.raw(" <span class=\"when\">")
      let record = catalogue.archive.records[mention.record]
      catalogue.days.write(record.meeting.date, into: &page.main)
      page.main.raw("</span> <span class=\"what\">")
      if let report = record.meeting.reports.first(where: { $0.elements.contains(mention.element) })
      {
        page.main.text(report.unit + wording["place.colon"])
      }
      place.excerpt(of: mention.element, in: mention.record, into: &page.main)
      page.main.raw("</span></li>\n")
    }
    page.main.raw("</ul>\n")
  }
}

internal import Archive
internal import Minutes
internal import Pages
internal import Settings

/// What changed since the meeting before, in one sentence on the front page (首頁異動).
struct HomeChanges {
  private let record: Int
  private let catalogue: Catalogue

  init(_ record: Int, _ catalogue: Catalogue) {
    self.record = record
    self.catalogue = catalogue
  }

  /// Writes the sentence; nothing for the first meeting of a series.
  func write(on place: PagePlace, into html: inout HTMLWriter) {
    guard let changes = catalogue.archive.changes[record], changes.previous != nil else { return }
    html.raw("<p class=\"what\">")
    html.text(ChangeWords(catalogue).summary(of: changes, isShort: true))
    html.raw(" ")
    place.link(
      .changes(catalogue.archive.records[record].stem),
      catalogue.wording["changes.home", "meeting", catalogue.shortNames[record]],
      into: &html
    )
    html.raw("</p>\n")
  }
}

internal import Archive
internal import Findings
internal import Minutes
internal import Pages
internal import Settings

/// What was checked and found in the newest record, in one sentence on the front page (首頁檢核).
struct HomeFindings {
  private let record: Int
  private let catalogue: Catalogue

  init(_ record: Int, _ catalogue: Catalogue) {
    self.record = record
    self.catalogue = catalogue
  }

  /// Writes the sentence; nothing where nothing was checked or found.
  func write(on place: PagePlace, into html: inout HTMLWriter) {
    let wording = catalogue.wording
    guard catalogue.findings.tells(of: record) else { return }
    let findings = catalogue.findings.told(of: record)
    let tally = ArithmeticTally(catalogue.findings.arithmetic[record][...])
    html.raw("<p class=\"what\">")
    html.text(catalogue.recordWords.findings.checks.sentence(of: tally.total) ?? "")
    if let counts = FindingGroup.counts(of: findings, wording) {
      html.text(wording["findings.home", "counts", counts])
    }
    html.raw(" ")
    place.link(
      .meeting(catalogue.archive.records[record].stem),
      anchor: "findings",
      wording["findings.of_meeting", "meeting", catalogue.shortNames[record]],
      into: &html
    )
    html.raw("</p>\n")
  }
}

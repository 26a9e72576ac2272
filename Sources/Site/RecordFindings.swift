internal import Findings
internal import Minutes
internal import Pages
internal import SourceText

extension RecordPages {
  /// How many findings a record's own page lists; the list of all has the others.
  private static let most = 40

  /// Whether a finding is one of a report's: a count over the record is not.
  private func isIn(_ report: UnitReport, _ finding: Finding) -> Bool {
    func holds(_ place: FindingPlace) -> Bool {
      place.element.map(report.elements.contains) ?? false
    }
    return holds(FindingPlace(finding, in: record))
      && (finding.severity != .info
        || finding.ranges.dropFirst().allSatisfy { holds(FindingPlace($0, in: record)) })
  }

  /// What was checked and found in the record, or in one of its reports (檢核).
  ///
  /// - Parameters:
  ///   - report: The report; nil for the whole record.
  ///   - level: The level at which 本頁目錄 lists it, that of the headings beside it.
  ///   - place: The page.
  ///   - contents: 本頁目錄.
  ///   - html: Where to.
  func writeFindings(
    in report: UnitReport? = nil,
    level: Int = 2,
    on place: PagePlace,
    _ contents: inout Contents,
    into html: inout HTMLWriter
  ) {
    let words = words.findings
    let all = findings.told(of: index).filter { finding in report.map { isIn($0, finding) } ?? true
    }
    let checks = findings.arithmetic[index].filter { check in
      guard let report, record.meeting.tables.indices.contains(check.cell.table) else {
        return report == nil
      }
      return report.elements.contains(record.meeting.tables[check.cell.table].element)
    }
    guard !all.isEmpty || !checks.isEmpty else { return }
    let title = report == nil ? words.ofRecord : words.ofReport
    contents.add(anchor: "findings", words: Array(title.utf8)[...], level: level)
    html.raw("<h2 id=\"findings\">")
    html.text(title)
    html.raw("</h2>\n")
    if let sentence = words.checks.sentence(of: ArithmeticTally(checks).total) {
      html.raw("<p>")
      html.text(sentence)
      html.raw("</p>\n")
    }
    if !all.isEmpty {
      let entries = FindingEntries(
        record: record,
        words: words,
        meeting: "",
        paths: nil,
        page: { page(of: $0).path }
      )
      let shown = FindingGroup.allCases.flatMap { group in
        all.filter { FindingGroup($0) == group }
      }
      html.raw("<ul class=\"findings\">\n")
      for finding in shown.prefix(Self.most) {
        entries.write(finding, id: nil, on: place, into: &html)
      }
      html.raw("</ul>\n")
      if shown.count > Self.most {
        html.raw("<p class=\"what\">")
        html.text(words.rest.filled(String(shown.count - Self.most)))
        html.raw("</p>\n")
      }
    }
    html.raw("<p class=\"more\">")
    place.link(.findings, words.all, into: &html)
    html.raw("</p>\n")
  }
}

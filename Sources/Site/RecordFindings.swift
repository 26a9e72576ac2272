internal import Findings
internal import Minutes
internal import Pages
internal import SourceText

/// What was found and checked in a record, and in which of its reports (各報告的檢核).
struct ReportFindings: Sendable {
  /// What the site tells of the record.
  let told: [Finding]
  let checks: [ArithmeticCheck]
  /// The report of each finding; nil for those of none, and for a count over the record.
  private let reports: [Int?]
  private let checkReports: [Int?]

  init(_ index: Int, _ record: Record, _ findings: Findings) {
    let all = record.meeting.reports
    func report(of element: Int?) -> Int? {
      element.flatMap { element in all.firstIndex { $0.elements.contains(element) } }
    }
    func report(of finding: Finding) -> Int? {
      guard let number = report(of: FindingPlace(finding, in: record).element) else { return nil }
      let isWithin =
        finding.severity != .info
        || finding.ranges.dropFirst().allSatisfy { range in
          FindingPlace(range, in: record).element.map(all[number].elements.contains) ?? false
        }
      return isWithin ? number : nil
    }
    told = findings.told(of: index)
    checks = findings.arithmetic[index]
    reports = told.map { report(of: $0) }
    let tables = record.meeting.tables.map(\.element)
    checkReports = checks.indices.map { [checks] index in
      let table = checks[index].cell.table
      return tables.indices.contains(table) ? report(of: tables[table]) : nil
    }
  }

  /// Those of one report, and what its checks came to; nil for all.
  func of(report: Int?) -> (told: [Finding], tally: ArithmeticTally) {
    guard let report else { return (told, ArithmeticTally(checks[...])) }
    var tally = ArithmeticTally([])
    for index in checks.indices where checkReports[index] == report {
      tally.add(checks[...], index)
    }
    return (told.indices.filter { reports[$0] == report }.map { told[$0] }, tally)
  }
}

extension RecordPages {
  /// How many findings a record's own page lists; the list of all has the others.
  private static let most = 40

  /// What was checked and found in the record, or in one of its reports (檢核).
  ///
  /// - Parameters:
  ///   - report: The report's number; nil for the whole record.
  ///   - level: The level at which 本頁目錄 lists it, that of the headings beside it.
  ///   - place: The page.
  ///   - contents: 本頁目錄.
  ///   - html: Where to.
  func writeFindings(
    in report: Int? = nil,
    level: Int = 2,
    on place: PagePlace,
    _ contents: inout Contents,
    into html: inout HTMLWriter
  ) {
    let words = words.findings
    let (all, tally) = ownFindings.of(report: report)
    guard !all.isEmpty || tally.total.all > 0 else { return }
    let title = report == nil ? words.ofRecord : words.ofReport
    contents.add(anchor: "findings", words: Array(title.utf8)[...], level: level)
    html.raw("<h2 id=\"findings\">")
    html.text(title)
    html.raw("</h2>\n")
    if let sentence = words.checks.sentence(of: tally.total) {
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

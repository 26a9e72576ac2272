internal import Archive
internal import Findings
internal import Minutes
internal import Pages
internal import Settings
internal import Templating

/// What the records' own arithmetic, dates and numbers say (檢核): what was checked, and what was found in
/// each record.
struct FindingsPage {
  private let catalogue: Catalogue
  private let words: FindingWords
  private let years: [(year: Int, records: [Int])]

  /// How many meetings and findings the list's own page may hold where there are more.
  private static let most = (meetings: 30, findings: 120)

  init(_ catalogue: Catalogue) {
    self.catalogue = catalogue
    words = catalogue.recordWords.findings
    let findings = catalogue.findings
    years = catalogue.byYear(catalogue.archive.records.indices.filter(findings.tells))
  }

  /// The list with the newest year of each series, and a page for each year where there are several
  /// or the list cannot hold them.
  func forEachPage(_ body: (ListPage) throws -> Void) rethrows {
    let all = years.reversed().flatMap { $0.records.reversed() }
    let newest = newest(of: catalogue.newestYears(all))
    try body(page(.findings, newest, year: nil))
    guard years.count > 1 || newest.count < all.count else { return }
    for year in years {
      try body(page(PagePath.findings.year(year.year), year.records, year: year.year))
    }
  }

  private func page(_ path: PagePath, _ records: [Int], year: Int?) -> ListPage {
    let wording = catalogue.wording
    let title = year.map { wording["findings.title_of", "year", YearLinks.name($0, wording)] }
    var page = ListPage(.findings, path, title: title ?? words.title, capacity: 65_536)
    page.description = wording["findings.description"]
    if let title { page.describe(title, wording) }
    if year != nil { page.trail = [(.findings, wording["list.findings"])] }
    let place = page.place
    writeLead(records, &page)
    let list = year == nil ? years.flatMap(\.records) : records
    let valid = list.filter { catalogue.archive.supersededBy[$0] == nil }
    ArithmeticTable(valid, catalogue).write(on: &page)
    YearLinks(list: .findings, years: years.map(\.year))
      .write(current: year, place, wording, into: &page.main)
    FindingsIndex(catalogue).write(records, on: &page)
    for record in records { write(record, &page) }
    page.dataLinks([
      (.findingsCSV, wording["findings.csv"]), (.findingsJSON, wording["findings.json"]),
      (.findingsSchema, wording["findings.schema"]),
    ])
    return page
  }

  private func writeLead(_ records: [Int], _ page: inout ListPage) {
    let wording = catalogue.wording
    let own = records.flatMap(catalogue.findings.told)
    let place = page.place
    page.lead.raw("<p>")
    page.lead.text(wording["findings.lead"])
    if catalogue.hasMethodPage {
      page.lead.raw(" ")
      place.link(
        RecordPlace.methodPage,
        anchor: "findings",
        wording["findings.method"],
        into: &page.lead
      )
    }
    page.lead.raw("</p>\n<p>")
    page.lead.text(
      wording[
        "findings.count",
        "meetings",
        String(records.count),
        "counts",
        FindingGroup.counts(of: own, wording) ?? wording["findings.no_count"]
      ]
    )
    page.lead.raw("</p>")
  }

  private func write(_ record: Int, _ page: inout ListPage) {
    let (archive, wording) = (catalogue.archive, catalogue.wording)
    let source = archive.records[record]
    let place = page.place
    page.section(FindingsIndex.anchor(of: record), catalogue.names[record])
    page.main.raw("<p class=\"when\">")
    catalogue.days.write(source.meeting.date, into: &page.main)
    if let body = catalogue.untoldBody(of: record) {
      page.main.text(wording["list.separator"] + body)
    }
    if let newer = archive.supersededBy[record] {
      page.main.text(wording["list.separator"])
      place.link(
        .meeting(archive.records[newer].stem),
        MeetingLine(catalogue).corrected(by: newer),
        into: &page.main
      )
    }
    page.main.raw("</p>\n")
    let tally = ArithmeticTally(catalogue.findings.arithmetic[record][...])
    if let sentence = words.checks.sentence(of: tally.total) { page.paragraph(sentence) }
    let findings = catalogue.findings.told(of: record)
    guard !findings.isEmpty else { return page.paragraph(wording["findings.none"], class: "empty") }
    let ids = FindingIDs.all(of: findings, in: source).map { "\(source.stem)-\($0)" }
    let entries = FindingEntries(
      record: source,
      words: words,
      meeting: catalogue.shortNames[record],
      paths: catalogue.paths[record],
      page: { catalogue.page(ofElement: $0, in: record) }
    )
    for group in FindingGroup.allCases {
      let own = findings.indices.filter { FindingGroup(findings[$0]) == group }
      guard !own.isEmpty else { continue }
      page.subsection(
        "\(FindingsIndex.anchor(of: record))-\(group.rawValue)",
        wording["findings.group_\(group.rawValue)", "count", String(own.count)]
      )
      page.main.raw("<ul class=\"findings\">\n")
      for index in own {
        entries.write(findings[index], id: ids[index], on: place, into: &page.main)
      }
      page.main.raw("</ul>\n")
    }
  }

  /// The newest of some records, as many as the list's own page may hold.
  private func newest(of records: [Int]) -> [Int] {
    var count = 0
    var kept: [Int] = []
    for record in records.prefix(Self.most.meetings) {
      count += catalogue.findings.toldCount(of: record)
      guard kept.isEmpty || count <= Self.most.findings else { break }
      kept.append(record)
    }
    return kept
  }
}

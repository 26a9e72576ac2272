internal import Archive
internal import Findings
internal import Minutes
internal import Pages
internal import Settings
internal import SourceText
internal import Templating

/// What every list (清單) of the site is made from: the archive, the words, and where each record's
/// paragraphs are shown.
final class Catalogue: Sendable {
  let archive: Archive
  let findings: Findings
  let registry: Registry
  let wording: Wording
  let days: DayText
  /// The name of each record, unlike any other's: links of one name lead to one page.
  let names: [String]
  /// The short name of each record, 第21次.
  let shortNames: [String]
  /// The name of each unit, unlike any other's: of two bodies' 秘書處 one has its body's name.
  let unitNames: [String]
  /// The bodies whose records the site holds.
  let bodies: MeetingBodies
  /// The name of each series with its body's, 數位發展部主管會議.
  let seriesNames: [String]
  /// The name of each outage table, unlike any other's.
  let outageNames: [String]
  /// What the assets of each outage table are called, 線路; nil where it is the interface's own word.
  let assetNouns: [String?]
  /// What each case is called in links, 案由二, by record.
  let caseNames: [[String]]
  /// The name of each table series, unlike any other's: 本年度-歲入部分 stands below two headings.
  let tableNames: [String]
  /// What a place of a record is called in links, 第21次第62行.
  let placeName: Sentence
  /// Whether the site has a page that says how records are read.
  let hasMethodPage: Bool
  /// The records' HTML, made when a list shows a part of it.
  let shownRecords: ShownRecords
  /// The words of the records' own pages.
  let recordWords: RecordWords
  /// The official paths in each record.
  let paths: RecordPaths
  private let meetingPages: [PagePath]
  private let reportPages: [[PagePath]]

  init(
    archive: Archive,
    findings: Findings,
    registry: Registry,
    theme: Theme,
    wording: Wording
  ) {
    self.archive = archive
    self.findings = findings
    self.registry = registry
    self.wording = wording
    let days = DayText(wording)
    self.days = days
    let meetings = archive.records.map(\.meeting)
    // A corrected record is called by its edition, so that the valid one keeps the plain name.
    let editions = archive.records.indices.map { index -> String in
      guard let newer = archive.supersededBy[index], let edition = meetings[index].edition,
        edition != meetings[newer].edition
      else { return "" }
      return wording.brackets(edition)
    }
    names = UniqueNames.unlike(
      zip(meetings.map(\.title), editions).map { $0 + $1 },
      meetings.map { days.words($0.date) },
      wording
    )
    let ordinal = Sentence(wording, "list.ordinal", "number")
    shortNames = UniqueNames.unlike(
      zip(meetings, editions).map { meeting, edition in
        guard let number = meeting.ordinal else { return days.words(meeting.date) + edition }
        return ordinal.filled(String(number)) + edition
      },
      meetings.map { days.words($0.date) },
      wording
    )
    placeName = Sentence(wording, "place.name", "meeting", "line")
    tableNames = TableNames.all(of: archive, wording)
    unitNames = UniqueNames.units(archive.units, wording)
    bodies = MeetingBodies(archive)
    assetNouns = archive.outages.series.map { series in
      let mapping = registry.site.outageTables.first { $0.name == series.name }
      return mapping?.assetNoun == OutageTable.cables.assetNoun ? nil : mapping?.assetNoun
    }
    seriesNames = archive.series.map { series in
      guard let body = series.organisation, !series.name.hasPrefix(body) else { return series.name }
      return body + series.name
    }
    hasMethodPage = theme.furnishing.footer.contains { $0.path == RecordPlace.methodPage.path }
    outageNames = UniqueNames.outageTables(archive, wording)
    caseNames = archive.records.map { CaseNames.all(of: $0, wording) }
    recordWords = RecordWords(theme.wording)
    paths = RecordPaths(archive, words: recordWords)
    shownRecords = ShownRecords(archive, findings, theme, paths)
    meetingPages = archive.records.map { .meeting($0.stem) }
    reportPages = archive.records.indices.map { index in
      let record = archive.records[index]
      let reports = record.meeting.reports
      return RecordPageList.numbered(
        reports.map { report in
          archive.unit(named: report.unit, in: index).map { archive.units[$0].unit.slug }
            ?? archive.identity.within(record.meeting.organisation).unit(report.unit).slug
        }
      ).map { .report(record.stem, unit: $0) }
    }
  }

  /// The body of a record, where a site of several bodies must say it because its title does not.
  func untoldBody(of record: Int) -> String? {
    let meeting = archive.records[record].meeting
    guard bodies.areSeveral, let body = meeting.organisation, !meeting.title.contains(body) else {
      return nil
    }
    return body
  }

  /// The page of a record's report.
  func page(ofReport report: Int, in record: Int) -> PagePath { reportPages[record][report] }

  /// The report of a record that an element belongs to.
  func report(ofElement element: Int, in record: Int) -> Int? {
    let reports = archive.records[record].meeting.reports
    // The reports stand in the order of the text.
    var low = 0
    var high = reports.count
    while low < high {
      let middle = (low + high) / 2
      if reports[middle].elements.upperBound <= element { low = middle + 1 } else { high = middle }
    }
    return low < reports.count && reports[low].elements.contains(element) ? low : nil
  }

  /// The page that shows an element of a record: a report's, else the meeting's.
  func page(ofElement element: Int, in record: Int) -> PagePath {
    report(ofElement: element, in: record).map { page(ofReport: $0, in: record) }
      ?? meetingPages[record]
  }

  /// The page and the anchor at which a finding's place is shown.
  func target(of place: FindingPlace, in record: Int) -> (page: PagePath, anchor: String?) {
    guard let line = place.line else { return (meetingPages[record], nil) }
    guard let element = place.element else {
      return (.source(archive.records[record].stem), "L\(line)")
    }
    return (page(ofElement: element, in: record), place.anchor)
  }

  /// The id of the place where a fault is told: a row's, or a note's.
  func anchor(of outage: Outage, in record: Int) -> (element: Int, id: String)? {
    let (meeting, elements) = (
      archive.records[record].meeting, archive.records[record].elements
    )
    switch outage.source {
    case .row(let table, let row):
      guard meeting.tables.indices.contains(table) else { return nil }
      let element = meeting.tables[table].element
      return (element, "\(elements[element].id)-r\(row + 1)")
    case .note(_, let element):
      guard elements.indices.contains(element) else { return nil }
      return (element, elements[element].id)
    }
  }

  /// A stretch of a record as it is shown.
  func words(_ range: SourceRange, of record: Int) -> String {
    var words: [UInt8] = []
    ShownText.append(range.bytes, of: archive.records[record].text.bytes, to: &words)
    return String(decoding: words, as: UTF8.self)
  }

  /// What a part of the site is called away from it: the site's title, and the part's.
  func siteTitle(with name: String) -> String {
    wording["feeds.title_of", "title", registry.site.title, "name", name]
  }

  /// Who publishes the site: as the settings say, else the only body there is.
  var publisher: String? {
    registry.site.organisation ?? (bodies.areSeveral ? nil : bodies.all.first?.name)
  }

  /// Writes what a line of a record is called in links.
  func writePlace(_ line: Int, of record: Int, into html: inout HTMLWriter) {
    placeName.write(into: &html) { value, place, html in
      if value == 0 {
        html.text(place.words(for: shortNames[record]))
      } else {
        html.text(place.words(for: String(line)))
      }
    }
  }

  /// Writes a stretch of a record as it is shown, escaped.
  func quote(_ range: SourceRange, of record: Int, into html: inout HTMLWriter) {
    html.shown(range.bytes, of: archive.records[record].text.bytes)
  }

  /// Of some records those of the newest year of each series, the newest first.
  func newestYears(_ records: [Int]) -> [Int] {
    let wanted = Set(records)
    var newest: Set<Int> = []
    for series in archive.series {
      let own = series.records.filter(wanted.contains)
      let year = own.last.map { archive.records[$0].meeting.date.year }
      newest.formUnion(own.filter { archive.records[$0].meeting.date.year == year })
    }
    return newest.sorted(by: >)
  }

  /// Records by calendar year, the newest year and in it the newest record first.
  func byYear(_ records: [Int]) -> [(year: Int, records: [Int])] {
    var years: [(year: Int, records: [Int])] = []
    for record in records.reversed() {
      let year = archive.records[record].meeting.date.year
      if let last = years.indices.last, years[last].year == year {
        years[last].records.append(record)
      } else {
        years.append((year, [record]))
      }
    }
    return years
  }
}

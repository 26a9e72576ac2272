public import Archive
public import Findings
internal import Minutes
internal import Pages
internal import Settings
internal import SourceText
public import Templating

/// All files of one record (紀錄頁): the meeting, the whole record, a page for each report, the source.
///
/// They need no other record but for the links to the meeting before and after, so that records are
/// written on both cores at once.
public struct RecordPages: Sendable {
  let index: Int
  let archive: Archive
  let findings: Findings
  let record: Record
  let theme: Theme
  let pages: RecordPageList
  let fragments: RecordHTML
  let paths: ElementPaths
  let citation: Citation
  let words: RecordWords
  /// What each report is called in links, 韌性建設司的報告.
  let reportNames: [String]
  let ownFindings: ReportFindings
  private let nested: NestedRanges
  /// By their first elements the cases that say below their own line what they are about.
  private let subjects: [Int: [UInt8]]

  /// The pages of one of the archive's records; the paths are those that lists show too, where there are
  /// lists.
  public init(
    _ index: Int,
    in archive: Archive,
    findings: Findings,
    theme: Theme,
    paths: RecordPaths? = nil
  ) {
    self.index = index
    self.archive = archive
    self.findings = findings
    self.theme = theme
    record = archive.records[index]
    let words = paths?.words ?? RecordWords(theme.wording)
    self.words = words
    pages = Stopwatch.measure(.pages) { [record] in
      RecordPageList(record, units: archive.identity)
    }
    self.paths = paths?[index] ?? ElementPaths(record, words)
    citation = Citation(record, words.citation)
    reportNames = Self.names(of: record.meeting.reports, words, theme.wording)
    ownFindings = ReportFindings(index, record, findings)
    nested = NestedRanges(record)
    subjects = Self.subjectsBelow(record)
    fragments = RecordHTML(
      record,
      pages.markdown,
      paths: self.paths,
      place: RecordPlace(index, in: archive, findings, theme),
      words: words
    )
  }

  /// Makes the files and hands each to the sink.
  public func write(to sink: any FileSink) throws {
    try sink.write(pages.meeting.path, theme.page(.meeting, meetingSlots()))
    try write(markdownOf: pages.meeting, record.meeting.title, to: sink)
    try sink.write(pages.full.path, theme.page(.full, fullSlots()))
    try write(markdownOf: pages.full, record.meeting.title, to: sink)
    for number in pages.reports.indices {
      let page = pages.reports[number]
      let slots = reportSlots(number)
      try sink.write(page.path, theme.page(.report, slots))
      try write(markdownOf: page, slots.title, to: sink)
    }
    try sink.write(.source(record.stem), theme.page(.source, sourceSlots()))
    let source = record.text.source
    try sink.write(.sourceText(record.stem), source.bytes, hash: source.hash)
  }

  private func write(markdownOf page: Page, _ title: String, to sink: any FileSink) throws {
    var comment = HTMLWriter(capacity: 256)
    comment.trusted(title.utf8)
    comment.raw("\n")
    citation.write(path: [], isPathEmpty: true, lines: lines(of: page.elements), to: &comment)
    let text = Stopwatch.measure(.pages) {
      page.markdown(of: pages.markdown, comment: comment.bytes)
    }
    try sink.write(page.path.markdown, text)
  }

  /// What reports are called; a unit's second report has its number.
  private static func names(
    of reports: [UnitReport],
    _ words: RecordWords,
    _ wording: Wording
  ) -> [String] {
    var counts: [String: Int] = [:]
    return reports.map { report in
      let name = words.page.reportOf.filled(report.unit)
      let count = counts[report.unit, default: 0] + 1
      counts[report.unit] = count
      return count == 1 ? name : name + wording.brackets(count)
    }
  }

  /// The day of the meeting in words.
  var day: String { citation.day }

  /// The record's lines on which elements stand, from the first to the last.
  func lines(of elements: [Range<Int>]) -> ClosedRange<Int> {
    guard let first = elements.first?.first, let last = elements.last?.last else { return 1...1 }
    let start = record.lines(of: first).lowerBound
    return start...max(start, record.lines(of: last).upperBound)
  }

  /// What all pages of the record have.
  func slots(_ path: PagePath, title: String, under: [(name: String, path: PagePath)]) -> PageSlots
  {
    var slots = PageSlots(title: title, root: path.root)
    let steps = [(name: words.page.home, path: PagePath.home), (words.page.meetings, .meetings)]
    slots.breadcrumbs = Breadcrumbs.bytes(steps + under, current: title, on: PagePlace(path))
    slots.description = description(title)
    var head = PageHead(path, theme.site)
    if path != .source(record.stem) { head.addMarkdown() }
    if path == .meeting(record.stem) { head.data.add(meeting: record, archive) }
    head.data.add(breadcrumbs: steps + under + [(title, path)])
    slots.head = head.bytes
    return slots
  }

  /// What a page of the record has, in one sentence that no other page of the site has.
  func description(_ page: String) -> String {
    let edition = record.meeting.edition.map { words.citation.comma + $0 } ?? ""
    return words.page.description.filled(record.meeting.title, day + edition, page)
  }

  /// 本頁目錄 from the headings among some elements.
  func contents(of elements: [Range<Int>], from level: Int) -> Contents {
    var contents = Contents()
    for index in elements.joined() {
      let block = pages.markdown.blocks[index]
      if nested.opens(index) {
        let title = record.text.bytes[block.source.bytes]
        contents.add(anchor: block.id, words: title, path: [], level: level + 1)
      }
      guard block.level >= level else { continue }
      contents.add(
        anchor: block.id,
        words: subjects[index]?[...] ?? record.text.bytes[block.source.bytes],
        path: paths.bytes[paths.labels[index]],
        level: block.level
      )
    }
    return contents
  }

  /// The cases that say below their own line what they are about, by their first elements:
  /// 第一案　提案單位：民政處, and 案由：… on the next; then their number with that.
  private static func subjectsBelow(_ record: Record) -> [Int: [UInt8]] {
    var subjects: [Int: [UInt8]] = [:]
    for item in record.meeting.cases {
      guard let first = item.elements.first, let step = record.elements[first].step,
        !record.elements[first].range.bytes.overlaps(item.title.bytes)
      else { continue }
      let bytes = record.text.bytes
      subjects[first] = bytes[step.bytes] + Array("　".utf8) + bytes[item.title.bytes]
    }
    return subjects
  }
}

internal import Archive
internal import Findings
internal import Minutes
internal import Pages
internal import SourceText
internal import Synchronization
internal import Templating

/// The HTML of those records that lists show a part of (引用紀錄), each made once.
///
/// A unit's page has its newest report in full, a table's page its newest state: nearly always of the
/// one newest record.
final class ShownRecords: Sendable {
  private struct Shown: Sendable {
    let html: RecordHTML
    let levels: [Int]
  }

  private let archive: Archive
  private let findings: Findings
  private let theme: Theme
  private let paths: RecordPaths
  private let made = Mutex<[Int: Shown]>([:])

  init(_ archive: Archive, _ findings: Findings, _ theme: Theme, _ paths: RecordPaths) {
    self.archive = archive
    self.findings = findings
    self.theme = theme
    self.paths = paths
  }

  /// Writes some elements of a record on a page of another kind, headings from `level` on.
  func write(
    _ elements: Range<Int>,
    of record: Int,
    page: String,
    level: Int,
    on place: PagePlace,
    into html: inout HTMLWriter
  ) {
    let shown = shown(record)
    let outermost = elements.lazy.map { shown.levels[$0] }.filter { $0 > 0 }.min() ?? level
    shown.html.write(
      elements,
      root: place.path.root,
      page: page,
      meeting: place.path.link(to: .meeting(archive.records[record].stem)),
      raise: outermost - level,
      to: &html
    )
  }

  /// Writes one element of a record by itself, whatever it is a part of.
  func write(
    alone element: Int,
    of record: Int,
    page: String,
    on place: PagePlace,
    into html: inout HTMLWriter
  ) {
    shown(record).html.write(
      alone: element,
      root: place.path.root,
      page: page,
      meeting: place.path.link(to: .meeting(archive.records[record].stem)),
      to: &html
    )
  }

  private func shown(_ record: Int) -> Shown {
    made.withLock { made in
      if let known = made[record] { return known }
      let source = archive.records[record]
      let markdown = Stopwatch.measure(.pages) { RecordMarkdown(source) }
      let html = RecordHTML(
        source,
        markdown,
        paths: paths[record],
        place: RecordPlace(record, in: archive, findings, theme),
        words: paths.words
      )
      let shown = Shown(html: html, levels: markdown.blocks.map(\.level))
      made[record] = shown
      return shown
    }
  }
}

import Findings
import Foundation
import ManyMeetings
import Minutes
import Settings
import Synchronization
import Templating
import Testing

@testable import Archive
@testable import Site

@Suite("Lists stay bounded however many meetings there are (清單長度)")
struct ManyMeetingsTests {
  /// The list pages of some made-up meetings by path, with their sizes.
  private func pages(_ count: Int) throws -> [String: Int] {
    let folder = SampleSite.root.appending(path: "Tests/Sites/twelve-months/content/meetings")
    let texts = try ManyMeetings(folder: folder).texts(count)
    let year = try FigureYear(
      records: texts.map {
        OwnFile(path: "content/meetings/\($0.stem).txt", bytes: $0.bytes)
      }
    )
    let shelf = SampleSite.Shelf()
    let theme = try SampleSite.sample().theme
    try ListPages(
      archive: year.archive,
      findings: Findings(
        year.archive,
        registry: year.registry,
        vocabulary: try SampleSite.vocabulary()
      ),
      registry: year.registry,
      theme: theme,
      wording: theme.wording
    ).write(to: shelf)
    return shelf.files.withLock { files in
      files.filter { $0.key.hasSuffix(".html") }.mapValues(\.count)
    }
  }

  @Test func `No page of eighteen years is longer than of twelve, but for the way to the years`()
    throws
  {
    // What is shown of the past beside a year's lists, 24 values, is full after twelve years.
    let twelve = try pages(180)
    let eighteen = try pages(270)
    for (path, size) in eighteen.sorted(by: { $0.key < $1.key }) {
      guard let before = twelve[path] else { continue }
      // Six more years are six more links of less than 100 bytes, and longer numbers; a timeline
      // that runs to the newest day has six more years on its axis.
      let more = path.hasPrefix("outages/") ? 4096 : 1024
      #expect(size <= before + more, "\(path) grows from \(before) to \(size)")
    }
    let longest = twelve.values.max() ?? 0
    for (path, size) in eighteen where twelve[path] == nil {
      #expect(size <= longest, "\(path) is \(size) bytes")
    }
  }

  @Test func `The same number of meetings is the same bytes, and each is another`() throws {
    let folder = SampleSite.root.appending(path: "Tests/Sites/twelve-months/content/meetings")
    let many = try ManyMeetings(folder: folder)
    let texts = many.texts(60)
    #expect(texts.map(\.bytes) == many.texts(60).map(\.bytes))
    #expect(Set(texts.map(\.stem)).count == 60 && Set(texts.map(\.bytes)).count == 60)
  }
}

import Foundation
import MinutesReading
import Settings
import SourceText
import Vocabulary

/// A file as it was dropped into content/meetings, read and built: its pages, or what stands in
/// their way.
struct Attempt {
  /// The pages of the record; nil when an error stands in their way.
  let site: SampleSite?
  /// What was met on the way.
  let problems: [Problem]

  var errors: [Problem] { problems.filter { $0.severity == .error } }

  private static let words = Result { ReadingWords(try SampleSite.vocabulary()) }

  /// Reads and builds the bytes of a file.
  init(_ bytes: [UInt8], stem: String = "fragment") throws {
    var problems: [Problem] = []
    let own = OwnFile(path: "content/meetings/\(stem).txt", bytes: bytes)
    guard let file = RecordFile(reading: own, problems: &problems) else {
      (site, self.problems) = (nil, problems)
      return
    }
    let reading = RecordReading(
      source: file.source,
      stem: stem,
      frontMatter: file.frontMatter,
      registry: Registry(),
      words: try Self.words.get()
    )
    problems += reading.problems
    self.problems = problems
    guard let record = reading.record else {
      site = nil
      return
    }
    site = try SampleSite(records: [record], problems: reading.problems)
  }

  /// The same with front matter that gives what a fragment lacks.
  init(titled text: String) throws {
    try self.init(Array("---\ntitle: 片段\ndate: 2026-02-12\n---\n\(text)".utf8))
  }
}

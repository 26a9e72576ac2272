import Foundation
import Layout
import MinutesReading
import Outline
import Settings
import SourceText
import Testing
import Vocabulary

/// The worked example of Documentation/Profiles.md: what a profile changes, in both places.
@Suite("Documentation/Profiles.md (判讀設定說明)")
struct ProfileDocumentTests {
  /// The fenced blocks with an info string, in order.
  private static func blocks(_ info: String) throws -> [String] {
    let path = ExampleTests.root.appending(path: "Documentation/Profiles.md")
    let text = try String(contentsOf: path, encoding: .utf8)
    return text.components(separatedBy: "\n```\(info)\n").dropFirst().compactMap {
      $0.components(separatedBy: "\n```").first.map { $0 + "\n" }
    }
  }

  private func read(_ settings: String?, _ record: String) throws -> RecordReading {
    var problems: [Problem] = []
    var registry = Registry()
    if let settings {
      registry.site = SiteSettings(
        reading: OwnFile(path: "sitegen.yml", bytes: Array(settings.utf8)),
        problems: &problems
      )
    }
    let file = try #require(
      RecordFile(
        reading: OwnFile(path: "content/meetings/a.txt", bytes: Array(record.utf8)),
        problems: &problems
      )
    )
    #expect(ProblemReport(problems).text == "")
    let path = "Templates/vocabulary/zh-Hant-TW.yml"
    let yaml = try String(contentsOf: ExampleTests.root.appending(path: path), encoding: .utf8)
    return RecordReading(
      source: file.source,
      stem: file.stem,
      frontMatter: file.frontMatter,
      registry: registry,
      words: ReadingWords(try Vocabulary(reading: yaml, path: path))
    )
  }

  private func expect(_ reading: RecordReading, _ summary: String, _ outline: String) throws {
    let printed = ReadingSummary(reading).printed.split(separator: "\n")
    for line in summary.split(separator: "\n") {
      // The document leaves out how wrapping was measured.
      let start = line.hasSuffix("…") ? line.dropLast() : line
      #expect(printed.contains { $0 == line || start != line && $0.hasPrefix(start) }, "\(line)")
    }
    #expect(try #require(reading.outline).printed(reading.layout) == outline)
  }

  @Test("The example is read as the document says, unaided and with either profile")
  func example() throws {
    let record = try #require(try Self.blocks("minutes").first)
    let (summaries, outlines, profiles) = try (
      Self.blocks("summary"), Self.blocks("outline"), Self.blocks("yaml")
    )
    try #require(summaries.count == 2 && outlines.count == 2 && profiles.count == 2)
    try expect(read(nil, record), summaries[0], outlines[0])
    try expect(read(profiles[0], record), summaries[1], outlines[1])
    try expect(read(nil, profiles[1] + record), summaries[1], outlines[1])
  }

  @Test(
    "Each of the four keys does its own part",
    arguments: [
      ("labels: { decision_words: [區長核示] }", "決定（decisions）：2段，共2點（甲、報告事項 2）"),
      ("mark_order: [甲、, 壹、, 一、]", "議案（cases）：2案（甲、報告事項 2）"),
      ("wrapped: yes", "斷行（wrapped）：有，已接回"),
      ("page_mark: \"某某區公所區務會議頁次之#\"", "頁碼頁首（page_marks）：1行，不當作內文（第12行）"),
    ]
  )
  func key(_ key: String, _ fact: String) throws {
    let record = try #require(try Self.blocks("minutes").first)
    #expect(!ReadingSummary(try read(nil, record)).printed.contains(fact))
    let forSeries = try read("profiles:\n  區務會議:\n    \(key)\n", record)
    #expect(ReadingSummary(forSeries).printed.contains(fact))
    let forRecord = try read(nil, "---\nprofile:\n  \(key)\n---\n\(record)")
    #expect(ReadingSummary(forRecord).printed.contains(fact))
  }

  @Test("A record's own profile goes before its series'")
  func precedence() throws {
    let record = try #require(try Self.blocks("minutes").first)
    let reading = try read(
      "profiles:\n  區務會議:\n    wrapped: yes\n",
      "---\nprofile: { wrapped: no }\n---\n\(record)"
    )
    #expect(!reading.layout.wrapping.isWrapped)
  }
}

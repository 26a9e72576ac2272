import Foundation
import Layout
import Minutes
import MinutesReading
import Outline
import Pages
import Settings
import SourceText
import Testing
import Vocabulary

/// Records at every station: `Tests/Examples/<case>/` holds a source and what it must read as.
///
/// `UPDATE_GOLDEN=1` rewrites the readings, and the test fails all the same: a golden file is read
/// by a person before it is committed.
@Suite("Examples (範例)")
struct ExampleTests {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  static var cases: [String] {
    let folder = root.appending(path: "Tests/Examples")
    let names = try? FileManager.default.contentsOfDirectory(atPath: folder.path)
    return (names ?? []).filter { !$0.hasPrefix(".") }.sorted()
  }

  @Test("There are examples")
  func some() { #expect(!Self.cases.isEmpty) }

  @Test("Every station reads as it did", arguments: cases)
  func stations(name: String) throws {
    let folder = Self.root.appending(path: "Tests/Examples/\(name)")
    let bytes = [UInt8](try Data(contentsOf: folder.appending(path: "source.txt")))
    var problems: [Problem] = []
    let file = try #require(
      RecordFile(
        reading: OwnFile(path: "content/meetings/\(name).txt", bytes: bytes),
        problems: &problems
      )
    )
    var registry = Registry()
    // A site's own settings, where a series needs them.
    if let settings = try? Data(contentsOf: folder.appending(path: "sitegen.yml")) {
      registry.site = SiteSettings(
        reading: OwnFile(path: "sitegen.yml", bytes: [UInt8](settings)),
        problems: &problems
      )
    }
    #expect(problems.isEmpty)
    let path = "Templates/vocabulary/zh-Hant-TW.yml"
    let yaml = try String(contentsOf: Self.root.appending(path: path), encoding: .utf8)
    let reading = RecordReading(
      source: file.source,
      stem: file.stem,
      frontMatter: file.frontMatter,
      registry: registry,
      words: ReadingWords(try Vocabulary(reading: yaml, path: path))
    )
    let record = try #require(reading.record, "\(reading.problems)")
    let report = reading.problems.map { problem in
      "\(problem.place?.line ?? 0): \(problem.severity.rawValue): \(problem.message) [\(problem.id)]\n"
    }
    try compare(ReadingSummary(reading).printed, folder.appending(path: "summary.txt"))
    try compare(reading.layout.printedReasons, folder.appending(path: "layout.txt"))
    try compare(
      try #require(reading.outline).printed(reading.layout),
      folder.appending(path: "outline.txt")
    )
    try compare(record.printedMeeting, folder.appending(path: "meeting.txt"))
    try compare(report.joined(), folder.appending(path: "problems.txt"))
    let markdown = RecordMarkdown(record)
    try compare(
      String(decoding: markdown.bytes, as: UTF8.self),
      folder.appending(path: "full.md")
    )
  }

  private func compare(_ found: String, _ file: URL) throws {
    let wanted = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    guard found != wanted else { return }
    if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" {
      try found.write(to: file, atomically: true, encoding: .utf8)
    }
    let name = file.deletingLastPathComponent().lastPathComponent + "/" + file.lastPathComponent
    Issue.record("\(name) differs:\n\(difference(wanted, found))")
  }

  /// The first lines in which two texts differ.
  private func difference(_ wanted: String, _ found: String) -> String {
    let left = wanted.split(separator: "\n", omittingEmptySubsequences: false)
    let right = found.split(separator: "\n", omittingEmptySubsequences: false)
    var lines: [String] = []
    for index in 0..<max(left.count, right.count) where lines.count < 12 {
      let old = index < left.count ? String(left[index]) : nil
      let new = index < right.count ? String(right[index]) : nil
      guard old != new else { continue }
      if let old { lines.append("-\(index + 1) \(old)") }
      if let new { lines.append("+\(index + 1) \(new)") }
    }
    return lines.joined(separator: "\n")
  }
}

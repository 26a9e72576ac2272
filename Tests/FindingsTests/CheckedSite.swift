import Archive
import Build
import Findings
import Foundation
import Minutes
import MinutesReading
import Settings
import SourceText
import Testing
import Vocabulary

/// Records read, related and checked, as `sitegen check` does it.
struct CheckedSite {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// The built-in words, read once.
  private static let vocabulary = Result {
    let path = "Templates/vocabulary/zh-Hant-TW.yml"
    let yaml = try String(contentsOf: root.appending(path: path), encoding: .utf8)
    return try Vocabulary(reading: yaml, path: path)
  }

  let archive: Archive
  let findings: Findings

  /// Made-up records by their stems, front matter and all.
  init(_ texts: KeyValuePairs<String, String>, registry: Registry = Registry()) throws {
    try self.init(texts.map { ($0.key, Array($0.value.utf8)) }, registry)
  }

  /// Made-up records as stems and texts.
  init(_ texts: [(stem: String, text: String)], registry: Registry) throws {
    try self.init(texts.map { ($0.stem, Array($0.text.utf8)) }, registry)
  }

  /// Made-up records by their stems, in a list.
  init(made texts: [(String, String)], registry: Registry = Registry()) throws {
    try self.init(texts.map { ($0.0, Array($0.1.utf8)) }, registry)
  }

  /// One made-up record.
  init(_ text: String, registry: Registry = Registry()) throws {
    try self.init(["record": text], registry: registry)
  }

  /// The real record with the owner's units and cables.
  static func sample() throws -> CheckedSite {
    var registry = Registry()
    var problems: [Problem] = []
    registry.units = UnitEntry.reading(try file("content/units.yml"), problems: &problems)
    registry.assets = AssetEntry.reading(try file("content/cables.yml"), problems: &problems)
    let record = try file("content/meetings/2026-02-12-021.txt")
    return try CheckedSite([("2026-02-12-021", record.bytes)], registry)
  }

  /// Records of the repository by their paths; an example is called by its folder.
  init(files: [String], registry: Registry = Registry()) throws {
    let texts = try files.map { path in
      let url = URL(filePath: path)
      let name = url.deletingPathExtension().lastPathComponent
      let stem = name == "source" ? url.deletingLastPathComponent().lastPathComponent : name
      return (stem, try Self.file(path).bytes)
    }
    try self.init(texts, registry)
  }

  private init(_ texts: [(String, [UInt8])], _ registry: Registry) throws {
    let vocabulary = try Self.vocabulary.get()
    let words = ReadingWords(vocabulary)
    var records: [Record] = []
    for (stem, bytes) in texts {
      var problems: [Problem] = []
      let own = OwnFile(path: "content/meetings/\(stem).txt", bytes: bytes)
      let file = try #require(RecordFile(reading: own, problems: &problems), "\(problems)")
      let reading = RecordReading(
        source: file.source,
        stem: file.stem,
        frontMatter: file.frontMatter,
        registry: registry,
        words: words
      )
      records.append(try #require(reading.record, "\(reading.problems)"))
    }
    archive = Archive(records, registry: registry, vocabulary: vocabulary)
    findings = Findings(archive, registry: registry, vocabulary: vocabulary)
  }

  /// What one rule found: the record's line and the sentence, `4: 115年2月12日 is a …`.
  func found(_ rule: String) -> [String] {
    findings.all.filter { $0.rule == rule }.map { "\(line(of: $0)): \($0.message)" }
  }

  /// Every finding, `weekday 4: 115年2月12日 is a …`, waived ones marked.
  var lines: [String] {
    findings.all.map { finding in
      let waived = finding.waiver == nil ? "" : " (waived)"
      return "\(finding.rule) \(line(of: finding)): \(finding.message)\(waived)"
    }
  }

  private func line(of finding: Finding) -> Int {
    guard let range = finding.ranges.first else { return 0 }
    return archive.records[finding.record].text.lines(of: range).lowerBound
  }

  private static func file(_ path: String) throws -> OwnFile {
    OwnFile(path: path, bytes: [UInt8](try Data(contentsOf: root.appending(path: path))))
  }
}

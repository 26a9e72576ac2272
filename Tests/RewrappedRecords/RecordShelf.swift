public import Foundation
import MinutesReading
import Settings
import SourceText
import Vocabulary

/// The repository's tidy records: the sample and the made-up ones (範本).
public struct RecordShelf: Sendable {
  /// Those that can be wrapped anew.
  public let records: [TidyRecord]
  /// Those that are wrapped as they stand.
  public let wrapped: [String]

  /// The records under a repository's root.
  public init(root: URL) throws {
    let path = "Templates/vocabulary/zh-Hant-TW.yml"
    let yaml = try String(contentsOf: root.appending(path: path), encoding: .utf8)
    let words = ReadingWords(try Vocabulary(reading: yaml, path: path))
    var files = [("sample", "content/meetings/2026-02-12-021.txt")]
    let names = try FileManager.default.contentsOfDirectory(
      atPath: root.appending(path: "Tests/Examples").path
    )
    for name in names.sorted() where name.hasPrefix("made-up") {
      files.append((String(name.dropFirst(8)), "Tests/Examples/\(name)/source.txt"))
    }
    var records: [TidyRecord] = []
    var wrapped: [String] = []
    for (name, path) in files {
      let bytes = [UInt8](try Data(contentsOf: root.appending(path: path)))
      var problems: [Problem] = []
      let file = OwnFile(path: "content/meetings/made-up.txt", bytes: bytes)
      guard let source = RecordFile(reading: file, problems: &problems)?.source else { continue }
      if let record = TidyRecord(name: name, source: source, words: words) {
        records.append(record)
      } else {
        wrapped.append(name)
      }
    }
    self.records = records
    self.wrapped = wrapped
  }
}

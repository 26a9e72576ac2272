import Archive
import Findings
import Foundation
import Minutes
import MinutesReading
import Pages
import Settings
import Site
import SourceText
import Synchronization
import Templating
import Testing
import Vocabulary

/// The pages of records, made in memory: the real sample's, or those of made-up texts.
struct SampleSite: Sendable {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// Keeps what it is given.
  final class Shelf: FileSink {
    let files = Mutex<[String: [UInt8]]>([:])

    func write(_ path: PagePath, _ bytes: [UInt8], hash: FileHash?) throws {
      files.withLock { files in
        #expect(files[path.path] == nil, "\(path.path) is written twice")
        files[path.path] = bytes
      }
    }
  }

  let archive: Archive
  let findings: Findings
  let theme: Theme
  let shelf = Shelf()
  let problems: [Problem]

  private static let made = Result { try SampleSite() }

  /// The pages of the real record, made once for all tests.
  static func sample() throws -> SampleSite { try made.get() }

  /// The pages of the real record.
  init() throws {
    let path = "content/meetings/2026-02-12-021.txt"
    let bytes = [UInt8](try Data(contentsOf: Self.root.appending(path: path)))
    try self.init(texts: ["2026-02-12-021": bytes])
  }

  /// The pages of made-up records by their stems.
  init(_ texts: [String: String]) throws {
    try self.init(texts: texts.mapValues { Array($0.utf8) })
  }

  /// The pages of records in the repository, front matter and all.
  init(files: [String]) throws {
    var texts: [String: [UInt8]] = [:]
    var frontMatters: [String: FrontMatter] = [:]
    for path in files {
      let bytes = [UInt8](try Data(contentsOf: Self.root.appending(path: path)))
      var problems: [Problem] = []
      let folder = URL(filePath: path).deletingLastPathComponent().lastPathComponent
      let name = path.hasSuffix("source.txt") ? folder : URL(filePath: path).lastPathComponent
      let stem = name.hasSuffix(".txt") ? String(name.dropLast(4)) : name
      let own = OwnFile(path: "content/meetings/\(stem).txt", bytes: bytes)
      let file = try #require(RecordFile(reading: own, problems: &problems), "\(problems)")
      texts[stem] = file.source.bytes
      frontMatters[stem] = file.frontMatter
    }
    try self.init(texts: texts, frontMatters: frontMatters)
  }

  private init(texts: [String: [UInt8]], frontMatters: [String: FrontMatter] = [:]) throws {
    let words = ReadingWords(try Self.vocabulary())
    var records: [Record] = []
    var problems: [Problem] = []
    for (stem, bytes) in texts.sorted(by: { $0.key < $1.key }) {
      let reading = RecordReading(
        source: Source(path: "content/meetings/\(stem).txt", bytes: bytes),
        stem: stem,
        frontMatter: frontMatters[stem] ?? FrontMatter(),
        registry: Registry(),
        words: words
      )
      problems += reading.problems
      records.append(try #require(reading.record, "\(stem) has no record: \(reading.problems)"))
    }
    try self.init(records: records, problems: problems)
  }

  /// The pages of records that have been read.
  init(records: [Record], problems: [Problem]) throws {
    theme = try Self.builtIn.get()
    archive = Archive(
      records,
      registry: Registry(),
      everyone: ["各單位"],
      words: try Self.spokenWords()
    )
    findings = Findings(archive, registry: Registry(), vocabulary: try Self.vocabulary())
    self.problems = problems
    for index in records.indices {
      try RecordPages(index, in: archive, findings: findings, theme: theme).write(to: shelf)
    }
  }

  private static let read = Result { try readVocabulary() }

  /// The program's own vocabulary, read once for all tests.
  static func vocabulary() throws -> Vocabulary { try read.get() }

  private static func readVocabulary() throws -> Vocabulary {
    let path = "Templates/vocabulary/zh-Hant-TW.yml"
    let yaml = try String(contentsOf: root.appending(path: path), encoding: .utf8)
    return try Vocabulary(reading: yaml, path: path)
  }

  /// The words by which mentions and promises are told.
  static func spokenWords() throws -> SpokenWords {
    let vocabulary = try vocabulary()
    return SpokenWords { list in
      Vocabulary.List(rawValue: list.rawValue).map(vocabulary.words) ?? []
    }
  }

  private static let builtIn = Result { try theme(SiteSettings()) }

  /// The program's own theme.
  static func theme(_ site: SiteSettings) throws -> Theme {
    var problems: [Problem] = []
    let files = ThemeFiles(builtIn: try templates(), own: [], problems: &problems)
    let wording = files.wording(language: site.language, problems: &problems)
    let theme = Theme(files, site: site, wording: wording, problems: &problems)
    #expect(problems.isEmpty)
    return theme
  }

  /// The files under Templates/.
  private static func templates() throws -> [OwnFile] {
    let folder = root.appending(path: "Templates")
    let names = try FileManager.default.subpathsOfDirectory(atPath: folder.path())
    return try names.sorted().compactMap { name in
      let url = folder.appending(path: name)
      guard !url.hasDirectoryPath, !name.contains("/.") else { return nil }
      var isFolder: ObjCBool = false
      _ = FileManager.default.fileExists(atPath: url.path(), isDirectory: &isFolder)
      if isFolder.boolValue { return nil }
      return OwnFile(path: "Templates/\(name)", bytes: [UInt8](try Data(contentsOf: url)))
    }
  }

  /// A file as bytes.
  func bytes(_ path: PagePath) -> [UInt8]? { shelf.files.withLock { $0[path.path] } }

  /// A file as text.
  func text(_ path: PagePath) -> String {
    bytes(path).map { String(decoding: $0, as: UTF8.self) } ?? ""
  }

  /// The paths of all files, in order.
  var paths: [String] { shelf.files.withLock { $0.keys.sorted() } }

  /// What of a record is not on its pages.
  func lost(_ record: Int = 0) -> [Problem] {
    NothingLost(archive.records[record], units: archive.identity, page: bytes).problems
  }
}

import Archive
import Findings
import Foundation
import Minutes
import MinutesReading
import Settings
import Site
import SourceText
import Synchronization
import Templating

/// A site as `sitegen build` reads it, the owner's units and cables included, its pages in memory.
struct ReadSite {
  let archive: Archive
  let shelf = SampleSite.Shelf()

  /// The site in a folder of the repository; empty for the repository itself.
  init(folder: String) throws {
    let content = SampleSite.root.appending(path: folder + "content")
    let meetings = content.appending(path: "meetings")
    var texts: [String: [UInt8]] = [:]
    for name in try FileManager.default.contentsOfDirectory(atPath: meetings.path()) {
      guard name.hasSuffix(".txt") else { continue }
      texts[String(name.dropLast(4))] = [UInt8](
        try Data(contentsOf: meetings.appending(path: name))
      )
    }
    func own(_ name: String) -> OwnFile? {
      (try? Data(contentsOf: content.appending(path: name))).map {
        OwnFile(path: "content/\(name)", bytes: [UInt8]($0))
      }
    }
    var problems: [Problem] = []
    var registry = Registry()
    if let file = own("units.yml") {
      registry.units = UnitEntry.reading(file, problems: &problems)
    }
    if let file = own("cables.yml") {
      registry.assets = AssetEntry.reading(file, problems: &problems)
    }
    try self.init(texts, registry)
  }

  /// Texts made up for a test, by their stems.
  init(_ texts: [String: String], units: [UnitEntry] = [], assets: [AssetEntry] = []) throws {
    try self.init(
      texts.mapValues { Array($0.utf8) },
      Registry(units: units, assets: assets)
    )
  }

  private init(_ texts: [String: [UInt8]], _ registry: Registry) throws {
    let vocabulary = try SampleSite.vocabulary()
    let words = ReadingWords(vocabulary)
    var records: [Record] = []
    for (stem, bytes) in texts.sorted(by: { $0.key < $1.key }) {
      var problems: [Problem] = []
      let own = OwnFile(path: "content/meetings/\(stem).txt", bytes: bytes)
      guard let file = RecordFile(reading: own, problems: &problems) else { continue }
      let reading = RecordReading(
        source: file.source,
        stem: stem,
        frontMatter: file.frontMatter,
        registry: registry,
        words: words
      )
      if let record = reading.record { records.append(record) }
    }
    archive = Archive(
      records,
      registry: registry,
      everyone: ["各單位"],
      words: try SampleSite.spokenWords()
    )
    let theme = try SampleSite.sample().theme
    let findings = Findings(archive, registry: registry, vocabulary: vocabulary)
    for index in archive.records.indices {
      try RecordPages(index, in: archive, findings: findings, theme: theme).write(to: shelf)
    }
    try ListPages(
      archive: archive,
      findings: findings,
      registry: registry,
      theme: theme,
      wording: theme.wording
    ).write(to: shelf)
  }

  /// A file as text; empty where there is none.
  subscript(path: String) -> String {
    String(decoding: shelf.files.withLock { $0[path] } ?? [], as: UTF8.self)
  }

  /// The pages.
  var pages: [String] {
    shelf.files.withLock { $0.keys.filter { $0.hasSuffix(".html") }.sorted() }
  }

  /// Every mention: stem, line, words, what is meant.
  var mentions: [String] {
    archive.records.indices.flatMap { index in
      let record = archive.records[index]
      return archive.mentions.byRecord[index].map { mention in
        let target =
          switch mention.target {
          case .unit(let unit): archive.units[unit].unit.slug
          case .asset(let asset): archive.outages.assets[asset].slug
          case .meeting(let other): archive.records[other].stem
          case .annex(let element), .table(let element): "#" + record.elements[element].id
          }
        let line = record.lines(of: mention.element).lowerBound
        return "\(record.stem) \(line) \(record.text.string(mention.range)) \(target)"
      }
    }
  }

  /// Every promise: stem, line, the day as written and its last day, units, what came later.
  var promises: [String] {
    archive.promises.all.map { promise in
      let record = archive.records[promise.record]
      let units = promise.units.map { archive.units[$0].unit.slug }.joined(separator: ",")
      let later =
        switch promise.later {
        case .told(let other, let element):
          "\(archive.records[other].stem):\(archive.records[other].lines(of: element).lowerBound)"
        case .untold: "untold"
        case .open: "open"
        case .unsought: "unsought"
        }
      let line = record.lines(of: promise.element).lowerBound
      let written = record.text.string(promise.written)
      return "\(record.stem) \(line) \(written) \(promise.due.last.iso) \(units) \(later)"
    }
  }
}

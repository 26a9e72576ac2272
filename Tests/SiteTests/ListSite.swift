import Archive
import Findings
import Foundation
import Pages
import Settings
import Site
import SourceText
import Synchronization
import Templating

/// A whole site made in memory: the records' own pages, the lists, the data files.
struct ListSite {
  let archive: Archive
  let findings: Findings
  let shelf = SampleSite.Shelf()

  /// The real record with the owner's units and cables.
  init(settings: SiteSettings = SiteSettings()) throws {
    try self.init(SampleSite(), settings, isReal: true)
  }

  /// Made-up records by their stems.
  init(_ texts: [String: String], settings: SiteSettings = SiteSettings()) throws {
    try self.init(SampleSite(texts), settings, isReal: false)
  }

  /// Records in the repository.
  init(files: [String], settings: SiteSettings = SiteSettings()) throws {
    try self.init(SampleSite(files: files), settings, isReal: false)
  }

  /// Made-up records by their stems, with what `change` makes of their findings.
  init(_ texts: [String: String], _ change: (Archive, Findings) -> Findings) throws {
    try self.init(SampleSite(texts), SiteSettings(), isReal: false, change)
  }

  private init(
    _ site: SampleSite,
    _ settings: SiteSettings,
    isReal: Bool,
    _ change: (Archive, Findings) -> Findings = { $1 }
  ) throws {
    var registry = Registry(site: settings)
    var problems: [Problem] = []
    if isReal {
      registry.units = UnitEntry.reading(try Self.file("content/units.yml"), problems: &problems)
      registry.assets = AssetEntry.reading(try Self.file("content/cables.yml"), problems: &problems)
    }
    archive = Archive(
      site.archive.records,
      registry: registry,
      everyone: ["各單位"],
      words: try SampleSite.spokenWords()
    )
    findings = change(
      archive,
      Findings(archive, registry: registry, vocabulary: try SampleSite.vocabulary())
    )
    let isPlain = settings.language == SiteSettings().language
    let theme = try isPlain ? site.theme : SampleSite.theme(settings)
    let ledger = DataLedger(before: shelf)
    for index in archive.records.indices {
      try RecordPages(index, in: archive, findings: findings, theme: theme).write(to: ledger)
    }
    try TableFiles(archive: archive, findings: findings, wording: theme.wording)
      .write(to: ledger)
    try ListPages(
      archive: archive,
      findings: findings,
      registry: registry,
      theme: theme,
      wording: theme.wording
    )
    .write(to: ledger)
  }

  private static func file(_ path: String) throws -> OwnFile {
    OwnFile(
      path: path,
      bytes: [UInt8](try Data(contentsOf: SampleSite.root.appending(path: path)))
    )
  }

  /// The paths of all files, in order.
  var paths: [String] { shelf.files.withLock { $0.keys.sorted() } }

  /// A file as text; empty where there is none.
  subscript(path: String) -> String {
    String(decoding: shelf.files.withLock { $0[path] } ?? [], as: UTF8.self)
  }

  /// The rows of a CSV file without quotes, without its head.
  func rows(_ path: String) -> [[String]] {
    self[path].split(separator: "\r\n").dropFirst().map { row in
      row.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
  }
}

import Archive
import Findings
import Minutes
import Pages
import Settings
import Site
import SourceText
import Templating

/// All files of a site (全站檔案), as pieces of work that two cores share.
struct SitePages: Sendable {
  /// The owner's own pages.
  let own: [OwnDocument]
  private let archive: Archive
  private let findings: Findings
  private let theme: Theme
  private let lists: ListPages
  private let tables: TableFiles

  /// The files that an archive fills.
  init(_ archive: Archive, _ findings: Findings, _ look: Look, _ registry: Registry) {
    self.archive = archive
    self.findings = findings
    own = look.own
    let wording = look.theme.wording
    let sections = SiteSections(archive, findings, registry.site)
    // About the site: 資料下載 and 網站導覽, then what the owner wrote.
    let data = Furnishing.Entry(label: wording["list.data"], path: PagePath.data.path, page: .data)
    let map = Furnishing.Entry(
      label: wording["list.sitemap"],
      path: PagePath.siteMap.path,
      page: .siteMap
    )
    let pages = own.map { Furnishing.Entry(label: $0.title, path: PagePath.own($0.name).path) }
    theme = look.theme.furnished(
      with: Furnishing(
        asOf: archive.asOf.map { DayText(wording).words($0) },
        navigation: sections.navigation(wording),
        footer: [data, map] + pages
      )
    )
    lists = ListPages(
      archive: archive,
      findings: findings,
      registry: registry,
      theme: theme,
      wording: wording,
      ownPages: own.map { OwnPage(name: $0.name, title: $0.title) }
    )
    tables = TableFiles(archive: archive, findings: findings, wording: wording)
  }

  /// Writes them, each as soon as it is made.
  func write(to files: any FileSink) throws {
    let sink = AddressList(before: files)
    for asset in theme.assets { try sink.write(PagePath(asset.path), asset.bytes) }
    for page in own { try page.write(to: sink, theme: theme) }
    let ledger = DataLedger(before: sink)
    let count = archive.records.count
    // The data of the whole site come first: no core waits long for the other at the end.
    let (data, pages) = (Array(lists.data.reversed()), lists.parts)
    _ = try InParallel.map(data.count + count + pages.count) { index in
      let record = index - data.count
      if record < 0 { return try lists.write(data[index], to: ledger) }
      if record >= count { return try lists.write(pages[record - count], to: ledger) }
      try recordPages(record).write(to: ledger)
      try tables.write(record..<record + 1, to: ledger)
    }
    try lists.finish(ledger, to: sink)
    for file in SiteMapXML(archive, theme.site).files(sink.pages) {
      try files.write(file.path, file.bytes)
    }
  }

  private func recordPages(_ record: Int) -> RecordPages {
    RecordPages(
      record,
      in: archive,
      findings: findings,
      theme: theme,
      paths: lists.recordPaths
    )
  }

  /// What of the records is not on their pages, or is there twice.
  func lost() throws -> [Problem] {
    try InParallel.map(archive.records.count) { index in
      let files = MemorySink()
      try recordPages(index).write(to: files)
      let record = archive.records[index]
      return NothingLost(record, units: archive.identity) { files.file($0) }.problems
    }.flatMap { $0 }
  }
}

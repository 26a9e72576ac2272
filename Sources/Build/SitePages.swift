import Archive
import Minutes
import Pages
import Settings
import Site
import Templating

/// All files of a site (全站檔案), as pieces of work that two cores share.
struct SitePages: Sendable {
  private let archive: Archive
  private let inputs: Inputs
  private let theme: Theme
  private let lists: ListPages

  /// The files that an archive fills.
  init(_ archive: Archive, _ inputs: Inputs, _ own: [OwnFile]) {
    self.archive = archive
    self.inputs = inputs
    let wording = inputs.theme.wording
    let sections = SiteSections(archive, inputs.registry.site)
    theme = inputs.theme.furnished(
      with: Furnishing(
        asOf: archive.asOf?.iso,
        navigation: sections.navigation(wording),
        footer: [.init(label: wording["list.sitemap"], path: PagePath.siteMap.path, page: .siteMap)]
      )
    )
    lists = ListPages(
      archive: archive,
      registry: inputs.registry,
      theme: theme,
      wording: wording
    )
  }

  /// Writes them, each as soon as it is made.
  func write(to sink: any FileSink) throws {
    for asset in theme.assets { try sink.write(PagePath(asset.path), asset.bytes) }
    let records = archive.records
    let parts = lists.parts
    _ = try InParallel.map(records.count + parts.count) { index in
      if index < records.count {
        try write(records[index], to: sink)
      } else {
        try lists.write(parts[index - records.count], to: sink)
      }
    }
  }

  private func write(_ record: Record, to sink: any FileSink) throws {
    try sink.write(.sourceText(record.stem), record.text.source.bytes)
  }
}

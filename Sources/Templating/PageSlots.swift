/// A kind of page; its raw value is the name of its template, `unit.mustache`.
public enum PageKind: String, CaseIterable, Sendable {
  case home, meetings, meeting, full, report, changes, source, units, unit, decisions, attendance,
    tables
  case table, outages, asset, findings, data, search, page
  case siteMap = "sitemap"
  case notFound = "404"
}

/// What a page puts into its template.
///
/// Words are escaped by the template; bytes are HTML.
public struct PageSlots: Sendable {
  /// The page's name, its h1: `{{title}}`.
  public var title: String
  /// One sentence for search engines: `{{description}}`.
  public var description = ""
  /// `../` for each folder the page lies in: `{{root}}`.
  public var root: String
  /// The way from the home page, a list: `{{{breadcrumbs}}}`.
  public var breadcrumbs: [UInt8] = []
  /// Dates and other short facts under the title: `{{{lead}}}`.
  public var lead: [UInt8] = []
  /// 本頁目錄, a list of links: `{{{contents}}}`.
  public var contents: [UInt8] = []
  /// The body: `{{{main}}}`.
  public var main: [UInt8] = []
  /// Where it comes from and how to cite it: `{{{cite}}}`.
  public var cite: [UInt8] = []
  /// Links to the previous and the next page: `{{{pager}}}`.
  public var pager: [UInt8] = []
  /// Further elements for the head, such as the link to the Markdown: `{{{head}}}`.
  public var head: [UInt8] = []

  /// The slots of a page that lies `root` below the site's root.
  public init(title: String, root: String) {
    self.title = title
    self.root = root
  }
}

public import Archive
internal import Minutes
public import Pages
public import Settings

/// The addresses of all pages for search engines (sitemap.xml), and what they are asked (robots.txt).
///
/// Both need whole addresses; a site that does not know its own has neither.
public struct SiteMapXML {
  private let address: SiteAddress
  private let isHidden: Bool
  private let days: PageDays
  private let most: Int

  /// The files of a site.
  ///
  /// - Parameters:
  ///   - archive: The records, for the days of their pages.
  ///   - settings: The site's address, and whether search engines are asked to stay away.
  ///   - most: How many addresses a file may hold; the protocol allows 50,000.
  public init(_ archive: Archive, _ settings: SiteSettings, most: Int = 50_000) {
    address = SiteAddress(settings)
    isHidden = settings.noindex
    days = PageDays(archive)
    self.most = most
  }

  /// The files, of whatever pages there are.
  public func files(_ pages: [PagePath]) -> [(path: PagePath, bytes: [UInt8])] {
    guard address.base != nil else { return [] }
    guard !isHidden else {
      return [(.robots, Array("User-agent: *\nDisallow: \(address.rootPath)\n".utf8))]
    }
    let robots = "User-agent: *\nDisallow:\n\nSitemap: \(address.whole(.siteMapXML) ?? "")\n"
    let listed = pages.filter { $0 != .notFound }.sorted()
    var files = [(path: PagePath.robots, bytes: Array(robots.utf8))]
    guard listed.count > most else { return files + [(.siteMapXML, list(listed[...]))] }
    var parts: [PagePath] = []
    var start = 0
    while start < listed.count {
      let part = PagePath.siteMapXML(part: parts.count + 1)
      files.append((part, list(listed[start..<min(listed.count, start + most)])))
      parts.append(part)
      start += most
    }
    return files + [(.siteMapXML, index(parts))]
  }

  private func list(_ pages: ArraySlice<PagePath>) -> [UInt8] {
    var xml = HTMLWriter(capacity: pages.count * 128)
    xml.raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
    xml.raw("<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n")
    for page in pages {
      xml.raw("<url><loc>")
      xml.text(address.whole(page) ?? "")
      xml.raw("</loc>")
      if let day = days.day(of: page) {
        xml.raw("<lastmod>")
        xml.text(day.iso)
        xml.raw("</lastmod>")
      }
      xml.raw("</url>\n")
    }
    xml.raw("</urlset>\n")
    return xml.bytes
  }

  private func index(_ parts: [PagePath]) -> [UInt8] {
    var xml = HTMLWriter(capacity: parts.count * 128 + 256)
    xml.raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
    xml.raw("<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n")
    for part in parts {
      xml.raw("<sitemap><loc>")
      xml.text(address.whole(part) ?? "")
      xml.raw("</loc></sitemap>\n")
    }
    xml.raw("</sitemapindex>\n")
    return xml.bytes
  }
}

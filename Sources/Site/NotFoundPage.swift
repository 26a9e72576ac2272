internal import Pages
internal import Settings
internal import Templating

/// The page for an address that does not exist (查無此頁).
///
/// A server shows it at any depth, so that it has no relative links: absolute ones where the site's
/// address is known, else words only.
struct NotFoundPage {
  private let catalogue: Catalogue

  init(_ catalogue: Catalogue) { self.catalogue = catalogue }

  var page: ListPage {
    let wording = catalogue.wording
    var page = ListPage(.notFound, .notFound, title: wording["not_found.title"])
    page.description = wording["not_found.description"]
    page.hasBreadcrumbs = false
    page.paragraph(wording["not_found.text"])
    let address = SiteAddress(catalogue.registry.site)
    guard address.base != nil else {
      page.paragraph(wording["not_found.without_links"])
      return page
    }
    let base = address.rootPath
    page.root = base
    page.main.raw("<ul>\n")
    for (path, key) in [(PagePath.home, "list.home"), (.siteMap, "sitemap.title")] {
      page.main.raw("<li><a href=\"")
      page.main.text(base)
      page.main.text(path.path)
      page.main.raw("\">")
      page.main.text(wording[key])
      page.main.raw("</a></li>\n")
    }
    page.main.raw("</ul>\n")
    return page
  }
}

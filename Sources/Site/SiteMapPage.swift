internal import Archive
internal import Minutes
internal import Pages
internal import Settings
internal import Templating

/// 網站導覽: where everything is, and the keys.
struct SiteMapPage {
  private let catalogue: Catalogue
  private let ownPages: [OwnPage]

  init(_ catalogue: Catalogue, _ ownPages: [OwnPage]) {
    self.catalogue = catalogue
    self.ownPages = ownPages
  }

  var page: ListPage {
    let (archive, wording) = (catalogue.archive, catalogue.wording)
    var page = ListPage(.siteMap, .siteMap, title: wording["sitemap.title"])
    page.description = wording["sitemap.description"]
    let place = page.place
    page.section("pages", wording["sitemap.pages"])
    page.main.raw("<ol class=\"sitemap\">\n<li>")
    place.link(.home, wording["list.home"], into: &page.main)
    page.main.raw("</li>\n")
    let sections = SiteSections(catalogue)
    for entry in sections.entries {
      page.main.raw("<li>")
      place.link(entry.path, wording[entry.key], into: &page.main)
      switch entry.page {
      case .meetings: writeMeetings(place, into: &page.main)
      case .units:
        let units = archive.units
        write(
          units.indices.map { (PagePath.unit(units[$0].unit.slug), catalogue.unitNames[$0]) },
          place,
          &page
        )
      case .tables:
        let tables = archive.tables.indices
        write(
          tables.map { (PagePath.table(archive.tables[$0].slug), catalogue.tableNames[$0]) },
          place,
          &page
        )
      case .outages:
        let assets = archive.outages.assets
        write(assets.map { (PagePath.asset($0.slug), $0.label) }, place, &page)
      default: break
      }
      page.main.raw("</li>\n")
    }
    page.main.raw("<li>")
    place.link(.data, wording["list.data"], into: &page.main)
    page.main.raw("</li>\n<li>")
    place.link(.search, wording["search.title"], into: &page.main)
    page.main.raw("</li>\n")
    for own in ownPages {
      page.main.raw("<li>")
      place.link(.own(own.name), own.title, into: &page.main)
      page.main.raw("</li>\n")
    }
    page.main.raw("</ol>\n")
    if !Subscription.all(catalogue).isEmpty {
      page.section("feeds", wording["feeds.title"])
      SubscriptionList(catalogue).write(on: place, into: &page.main)
    }
    writeKeys(&page)
    return page
  }

  /// The newest year's meetings; the older ones stand on the pages of their years.
  private func writeMeetings(_ place: PagePlace, into html: inout HTMLWriter) {
    let years = catalogue.byYear(Array(catalogue.archive.records.indices))
    guard let newest = years.first else { return }
    html.raw("\n<ol>\n")
    for record in newest.records {
      html.raw("<li>")
      let stem = catalogue.archive.records[record].stem
      place.link(.meeting(stem), catalogue.names[record], into: &html)
      html.raw("</li>\n")
    }
    for year in years.dropFirst() {
      html.raw("<li>")
      place.link(
        PagePath.meetings.year(year.year),
        YearLinks.name(year.year, catalogue.wording),
        into: &html
      )
      html.raw("</li>\n")
    }
    html.raw("</ol>\n")
  }

  private func write(
    _ links: [(path: PagePath, name: String)],
    _ place: PagePlace,
    _ page: inout ListPage
  ) {
    page.main.raw("\n<ol>\n")
    for link in links {
      page.main.raw("<li>")
      place.link(link.path, link.name, into: &page.main)
      page.main.raw("</li>\n")
    }
    page.main.raw("</ol>\n")
  }

  /// The keys that lead somewhere; those of anchors only where the site has them.
  private func writeKeys(_ page: inout ListPage) {
    let wording = catalogue.wording
    let hasAccessKeys = catalogue.registry.site.accesskeys
    page.section("keys", wording["keys.title"])
    if hasAccessKeys { page.paragraph(wording["keys.note"]) }
    page.main.raw("<figure class=\"table list\">\n<figcaption><p class=\"title\" id=\"keys-c\">")
    page.main.text(wording["keys.caption"])
    page.main.raw("</p></figcaption>\n<table aria-labelledby=\"keys-c\">\n<thead><tr>")
    for head in ["key", "target"] {
      page.main.raw("<th scope=\"col\">")
      page.main.text(wording["keys.head_\(head)"])
      page.main.raw("</th>")
    }
    page.main.raw("</tr></thead>\n<tbody>\n")
    let anchors = [("Alt+U", "u"), ("Alt+C", "c"), ("Alt+Z", "z"), ("Alt+S", "s")]
    for (key, name) in (hasAccessKeys ? anchors : []) + [("/", "slash"), ("Esc", "escape")] {
      page.main.raw("<tr><th scope=\"row\"><kbd>")
      page.main.text(key)
      page.main.raw("</kbd></th><td>")
      page.main.text(wording["keys.\(name)"])
      page.main.raw("</td></tr>\n")
    }
    page.main.raw("</tbody>\n</table>\n</figure>\n")
  }
}

internal import Pages
internal import Settings

/// The feeds and calendars of a site as a list of links (訂閱一覽).
struct SubscriptionList {
  private let catalogue: Catalogue

  init(_ catalogue: Catalogue) { self.catalogue = catalogue }

  /// Writes what they are for, then the list; nothing for a site that offers none.
  func write(on place: PagePlace, into html: inout HTMLWriter) {
    let all = Subscription.all(catalogue)
    guard !all.isEmpty else { return }
    let wording = catalogue.wording
    html.raw("<p>")
    html.text(wording["feeds.note"])
    html.raw("</p>\n<ul class=\"plain\">\n")
    for one in all {
      html.raw("<li>")
      let key = one.isCalendar ? "calendar.link" : "feeds.link"
      place.link(one.path, wording[key, "name", wording[one.key]], into: &html)
      html.raw("</li>\n")
    }
    html.raw("</ul>\n")
    guard SiteSections(catalogue).hasUnits else { return }
    html.raw("<p>")
    html.text(wording["feeds.of_units"])
    html.raw("</p>\n")
  }
}

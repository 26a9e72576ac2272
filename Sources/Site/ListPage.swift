internal import Pages
internal import Settings
internal import Templating

/// One page of the site that is no record's own (清單頁), while it is written.
struct ListPage {
  let kind: PageKind
  let place: PagePlace
  var title: String
  var description = ""
  /// What stands above it on the way from the home page.
  var trail: [(path: PagePath, name: String)] = []
  /// The short facts under the title.
  var lead = HTMLWriter(capacity: 256)
  /// The body.
  var main: HTMLWriter
  /// Links to the page before and the page after.
  var pager: [UInt8] = []
  /// The way to the site's root where it is not relative.
  var root: String?
  /// Whether the way from the home page is shown.
  var hasBreadcrumbs = true
  /// The feeds that tell of what is new on it.
  var feeds: [(path: PagePath, name: String)] = []
  /// The data that it shows.
  var data: DataSet?
  private var sections: [(id: String, name: String)] = []

  init(_ kind: PageKind, _ path: PagePath, title: String, capacity: Int = 8192) {
    self.kind = kind
    place = PagePlace(path)
    self.title = title
    main = HTMLWriter(capacity: capacity)
  }

  /// Opens a section under a heading that 本頁目錄 lists.
  mutating func section(_ id: String, _ name: String) {
    sections.append((id, name))
    main.raw("<h2 id=\"")
    main.text(id)
    main.raw("\">")
    main.text(name)
    main.raw("</h2>\n")
  }

  /// Opens a section within another, which 本頁目錄 does not list.
  mutating func subsection(_ id: String, _ name: String) {
    main.raw("<h3 id=\"")
    main.text(id)
    main.raw("\">")
    main.text(name)
    main.raw("</h3>\n")
  }

  /// Lists a place of the page in 本頁目錄 whose heading is written elsewhere.
  mutating func list(_ id: String, _ name: String) { sections.append((id, name)) }

  /// Says of a year's page which year it is of, where the list's description does not.
  mutating func describe(_ title: String, _ wording: Wording) {
    description = wording["list.description_of", "title", title, "description", description]
  }

  /// A paragraph of words.
  mutating func paragraph(_ words: String, class name: StaticString? = nil) {
    main.raw("<p")
    if let name {
      main.raw(" class=\"")
      main.raw(name)
      main.raw("\"")
    }
    main.raw(">")
    main.text(words)
    main.raw("</p>\n")
  }

  /// Links to what programs read, in one line.
  mutating func dataLinks(_ links: [(path: PagePath, name: String)]) {
    main.raw("<p class=\"data\">")
    for (number, link) in links.enumerated() {
      if number > 0 { main.raw(" ") }
      place.link(link.path, link.name, into: &main)
    }
    main.raw("</p>\n")
  }

  /// What the template needs of it.
  func slots(_ catalogue: Catalogue) -> PageSlots {
    let wording = catalogue.wording
    var slots = PageSlots(title: title, root: root ?? place.path.root)
    slots.description = description
    slots.breadcrumbs = breadcrumbs(wording)
    slots.lead = lead.bytes
    slots.contents = sections.count > 1 ? contents : []
    slots.main = main.bytes
    slots.pager = pager
    slots.head = head(catalogue)
    return slots
  }

  private func head(_ catalogue: Catalogue) -> [UInt8] {
    // A page that answers for every address that is none has no address of its own.
    guard kind != .notFound else { return [] }
    var head = PageHead(place.path, catalogue.registry.site)
    for feed in feeds { head.add(feed: feed.path, feed.name) }
    if kind == .home, let publisher = catalogue.publisher {
      head.data.add(publisher: publisher, catalogue.archive)
    }
    if hasBreadcrumbs, place.path != .home {
      let steps = [(path: PagePath.home, name: catalogue.wording["list.home"])] + trail
      head.data.add(
        breadcrumbs: steps.map { ($0.name, $0.path) } + [(title, place.path)]
      )
    }
    if let data { head.data.add(data, from: place.path, catalogue.archive) }
    return head.bytes
  }

  /// Names a feed of the whole site, if the site has it.
  mutating func add(feed: Subscription, _ catalogue: Catalogue) {
    guard Subscription.all(catalogue).contains(feed) else { return }
    feeds.append((feed.path, feed.title(catalogue)))
  }

  private func breadcrumbs(_ wording: Wording) -> [UInt8] {
    guard place.path != .home, hasBreadcrumbs else { return [] }
    var html = HTMLWriter(capacity: 512)
    html.raw("<ol>")
    for step in [(path: PagePath.home, name: wording["list.home"])] + trail {
      html.raw("<li>")
      place.link(step.path, step.name, into: &html)
      html.raw("</li>")
    }
    html.raw("<li aria-current=\"page\">")
    html.text(title)
    html.raw("</li></ol>")
    return html.bytes
  }

  private var contents: [UInt8] {
    var html = HTMLWriter(capacity: 1024)
    html.raw("<ol>\n")
    for section in sections {
      html.raw("<li>")
      place.link(place.path, anchor: section.id, section.name, into: &html)
      html.raw("</li>\n")
    }
    html.raw("</ol>")
    return html.bytes
  }
}

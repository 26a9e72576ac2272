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

  /// What the template needs of it.
  func slots(_ wording: Wording) -> PageSlots {
    var slots = PageSlots(title: title, root: root ?? place.path.root)
    slots.description = description
    slots.breadcrumbs = breadcrumbs(wording)
    slots.lead = lead.bytes
    slots.contents = sections.count > 1 ? contents : []
    slots.main = main.bytes
    slots.pager = pager
    return slots
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

internal import Pages
internal import Settings

/// An Atom 1.0 feed as bytes (訂閱來源), written once from front to back.
///
/// Addresses are whole where the site's own is known, else relative to the feed.
struct AtomWriter {
  private let path: PagePath
  private let address: SiteAddress
  private let author: String
  private var xml = HTMLWriter(capacity: 32_768)

  /// The feed's head.
  ///
  /// - Parameters:
  ///   - path: Where the feed lies.
  ///   - page: The page of the site that shows the same.
  ///   - name: What it is about, 會議紀錄.
  ///   - updated: The time of its newest entry.
  ///   - catalogue: The site's words and settings.
  init(
    _ path: PagePath,
    of page: PagePath,
    name: String,
    updated: RecordTime,
    _ catalogue: Catalogue
  ) {
    self.path = path
    let settings = catalogue.registry.site
    address = SiteAddress(settings)
    author = catalogue.publisher ?? settings.title
    xml.raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
    xml.raw("<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"")
    xml.text(settings.language)
    xml.raw("\">\n")
    write(id: StableID.uuid("feed", [catalogue.publisher ?? "", path.path]))
    xml.raw("<title>")
    xml.text(catalogue.siteTitle(with: name))
    xml.raw("</title>\n")
    write(time: updated)
    write(author: author)
    if let own = address.whole(path) { link("self", "application/atom+xml", own) }
    link("alternate", "text/html", address.reference(to: page, from: path))
    guard let licence = settings.licence else { return }
    xml.raw("<rights>")
    xml.text(licence)
    xml.raw("</rights>\n")
  }

  /// Writes an entry.
  ///
  /// - Parameters:
  ///   - id: Its UUID.
  ///   - time: When it became what it is.
  ///   - body: Who says it, where that is not who publishes the site.
  ///   - target: The page, and the place on it, that shows it.
  ///   - title: Writes its title.
  ///   - summary: One sentence; none where it says nothing.
  ///   - content: Writes its content as HTML.
  mutating func entry(
    id: String,
    time: RecordTime,
    body: String?,
    target: (page: PagePath, anchor: String?),
    title: (inout HTMLWriter) -> Void,
    summary: String = "",
    content: (inout HTMLWriter) -> Void
  ) {
    xml.raw("<entry>\n")
    write(id: id)
    xml.raw("<title>")
    title(&xml)
    xml.raw("</title>\n")
    write(time: time)
    if let body, body != author { write(author: body) }
    link(
      "alternate",
      "text/html",
      address.reference(to: target.page, anchor: target.anchor, from: path)
    )
    if !summary.isEmpty {
      xml.raw("<summary>")
      xml.text(summary)
      xml.raw("</summary>\n")
    }
    var html = HTMLWriter(capacity: 2048)
    content(&html)
    if html.count > 0 {
      xml.raw("<content type=\"html\">")
      xml.text(html.bytes)
      xml.raw("</content>\n")
    }
    xml.raw("</entry>\n")
  }

  /// The whole feed.
  ///
  /// U+FFFE and U+FFFF, which a record may hold and XML may not, become U+FFFD.
  var bytes: [UInt8] {
    var bytes = xml.bytes + Array("</feed>\n".utf8)
    for index in bytes.indices.dropFirst(2) where bytes[index] >= 0xBE && bytes[index - 1] == 0xBF {
      if bytes[index] <= 0xBF, bytes[index - 2] == 0xEF { bytes[index] = 0xBD }
    }
    return bytes
  }

  private mutating func write(id: String) {
    xml.raw("<id>urn:uuid:")
    xml.text(id)
    xml.raw("</id>\n")
  }

  private mutating func write(time: RecordTime) {
    xml.raw("<updated>")
    xml.text(time.atom)
    xml.raw("</updated>\n")
  }

  private mutating func write(author: String) {
    xml.raw("<author><name>")
    xml.text(author)
    xml.raw("</name></author>\n")
  }

  private mutating func link(_ relation: StaticString, _ type: StaticString, _ address: String) {
    xml.raw("<link rel=\"")
    xml.raw(relation)
    xml.raw("\" type=\"")
    xml.raw(type)
    xml.raw("\" href=\"")
    xml.text(address)
    xml.raw("\"/>\n")
  }
}

internal import Minutes
internal import Pages

extension RecordPages {
  /// Where a page comes from and how it is cited (出處與引用): the citation, the lines of the source,
  /// the same as Markdown, where the record was published.
  func cite(_ page: Page, element: Int? = nil) -> [UInt8] {
    let place = PagePlace(page.path)
    let lines = lines(of: page.elements)
    var html = HTMLWriter(capacity: 1024)
    html.raw("<p class=\"citation\">")
    let path = element.map { paths.paths[$0] } ?? 0..<0
    citation.write(
      path: paths.bytes[path],
      isPathEmpty: path.isEmpty,
      lines: lines,
      to: &html
    )
    html.raw("</p>\n<ul class=\"plain\">\n<li>")
    let anchor = "L\(lines.lowerBound)"
    place.link(
      .source(record.stem),
      anchor: page.kind == .full ? nil : anchor,
      page.kind == .full
        ? words.page.source : words.page.sourceFrom.filled(String(lines.lowerBound)),
      into: &html
    )
    html.raw("</li>\n<li>")
    place.link(page.path.markdown, words.page.markdown, into: &html)
    html.raw("</li>\n")
    if page.kind != .full {
      html.raw("<li>")
      place.link(.full(record.stem), words.page.full, into: &html)
      html.raw("</li>\n")
    }
    if let address = record.sourceURL, Self.isWebAddress(address) {
      html.raw("<li><a href=\"")
      html.text(address)
      html.raw("\">")
      html.text(words.page.publishedAt)
      html.raw("</a></li>\n")
    }
    html.raw("</ul>")
    return html.bytes
  }

  /// A link leads to the web, and to nothing else that an address could mean.
  private static func isWebAddress(_ address: String) -> Bool {
    address.hasPrefix("https://") || address.hasPrefix("http://")
  }

  /// Links to the page before and the page after.
  func pager(
    _ place: PagePlace,
    previous: (path: PagePath, word: String, name: String)?,
    next: (path: PagePath, word: String, name: String)?
  ) -> [UInt8] {
    var html = HTMLWriter(capacity: 512)
    for (link, isNext) in [(previous, false), (next, true)] {
      guard let link else { continue }
      html.raw(isNext ? "<a rel=\"next\" href=\"" : "<a rel=\"prev\" href=\"")
      place.write(link.path, into: &html)
      html.raw("\"><span class=\"dir\">")
      html.text(link.word)
      html.raw("</span> ")
      html.text(link.name)
      html.raw("</a>\n")
    }
    return html.bytes
  }
}

internal import Pages

/// The way from the home page to a page (目前位置); the last step is the page itself, without a link.
enum Breadcrumbs {
  /// The list: what lies on the way, the home page first, and what the page is called at its end.
  ///
  static func bytes(
    _ steps: [(name: String, path: PagePath)],
    current: String,
    on place: PagePlace
  ) -> [UInt8] {
    var html = HTMLWriter(capacity: 512)
    html.raw("<ol>")
    for step in steps {
      html.raw("<li>")
      place.link(step.path, step.name, into: &html)
      html.raw("</li>")
    }
    html.raw("<li aria-current=\"page\">")
    html.text(current)
    html.raw("</li></ol>")
    return html.bytes
  }
}

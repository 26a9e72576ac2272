internal import Pages

/// Where a page lies (頁面位置), for the links on it.
struct PagePlace: Sendable {
  let path: PagePath
  private let root: String

  init(_ path: PagePath) {
    self.path = path
    root = path.root
  }

  /// Opens a link to another page, or to a place on this one.
  func open(_ target: PagePath, anchor: String? = nil, into html: inout HTMLWriter) {
    html.raw("<a href=\"")
    write(target, anchor: anchor, into: &html)
    html.raw("\">")
  }

  /// Writes a link.
  func link(
    _ target: PagePath,
    anchor: String? = nil,
    _ words: String,
    into html: inout HTMLWriter
  ) {
    open(target, anchor: anchor, into: &html)
    html.text(words)
    html.raw("</a>")
  }

  /// Writes the relative address of another page, by way of the root as the navigation has it; of a
  /// place on this one its anchor alone.
  func write(_ target: PagePath, anchor: String? = nil, into html: inout HTMLWriter) {
    if target != path || anchor == nil {
      html.text(root)
      html.text(target.path)
    }
    if let anchor {
      html.raw("#")
      html.text(anchor)
    }
  }
}

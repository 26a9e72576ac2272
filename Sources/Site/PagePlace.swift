internal import Pages

/// Where a page lies (頁面位置), for the links on it.
struct PagePlace: Sendable {
  let path: PagePath
  private let root: String
  private let folder: Substring.UTF8View

  init(_ path: PagePath) {
    self.path = path
    root = path.root
    let bytes = path.path.utf8
    let end = bytes.lastIndex(of: UInt8(ascii: "/")).map(bytes.index(after:)) ?? bytes.startIndex
    folder = path.path[..<end].utf8
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

  /// Writes the relative address of another page: by its name within the same folder, else from
  /// the root on.
  func write(_ target: PagePath, anchor: String? = nil, into html: inout HTMLWriter) {
    if target != path || anchor == nil {
      let address = target.path.utf8
      if folder.isEmpty {
        html.text(target.path)
      } else if address.starts(with: folder) {
        html.text(address.dropFirst(folder.count))
      } else {
        html.text(root)
        html.text(target.path)
      }
    }
    if let anchor {
      html.raw("#")
      html.text(anchor)
    }
  }
}

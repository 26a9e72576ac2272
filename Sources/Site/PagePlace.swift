internal import Pages

/// Where a page lies (頁面位置), for the links on it.
struct PagePlace: Sendable {
  let path: PagePath
  private let bytes: [UInt8]
  private let depth: Int

  init(_ path: PagePath) {
    self.path = path
    bytes = Array(path.path.utf8)
    depth = bytes.count { $0 == UInt8(ascii: "/") }
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

  /// Writes the relative address of another page, the shortest there is; of a place on this one its
  /// anchor alone.
  func write(_ target: PagePath, anchor: String? = nil, into html: inout HTMLWriter) {
    if target != path || anchor == nil {
      target.path.utf8.withContiguousStorageIfAvailable { address in
        var (shared, start) = (0, 0)
        for index in 0..<min(bytes.count, address.count) {
          guard bytes[index] == address[index] else { break }
          if bytes[index] == UInt8(ascii: "/") { (shared, start) = (shared + 1, index + 1) }
        }
        for _ in shared..<depth { html.raw("../") }
        html.text(address[start...])
      }
    }
    if let anchor {
      html.raw("#")
      html.text(anchor)
    }
  }
}

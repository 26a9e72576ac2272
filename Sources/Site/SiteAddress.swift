internal import Pages
internal import Settings

/// The address at which the site is published (網址), where the owner gives one.
struct SiteAddress: Sendable {
  /// It, with a `/` at its end; nil where nobody knows it yet.
  let base: String?

  init(_ settings: SiteSettings) { base = settings.baseURL }

  /// The whole address of a place of the site; nil where the site's own is unknown.
  func whole(_ path: PagePath, anchor: String? = nil) -> String? {
    base.map { $0 + path.path + (anchor.map { "#" + $0 } ?? "") }
  }

  /// The whole address, or where that is unknown the relative one, as seen from a file.
  func reference(to path: PagePath, anchor: String? = nil, from file: PagePath) -> String {
    whole(path, anchor: anchor) ?? file.link(to: path, anchor: anchor)
  }

  /// The path of the site from its server's root, `/minutes/`; `/` where it is unknown.
  var rootPath: String {
    guard let base else { return "/" }
    let parts = base.split(separator: "/", omittingEmptySubsequences: true).dropFirst(2)
    return parts.isEmpty ? "/" : "/" + parts.joined(separator: "/") + "/"
  }
}

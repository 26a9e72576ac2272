/// Where the links of a page lead (連結去處), as numbers of addresses.
struct LinkTargets {
  private let page: [UInt8]
  /// How much of the page's path is its folder, the slash included.
  private let folder: Int
  private var address: [UInt8] = []

  /// The targets of the links on the page at a path.
  init(from page: [UInt8]) {
    self.page = page
    folder = page.lastIndex(of: UInt8(ascii: "/")).map { $0 + 1 } ?? 0
  }

  /// The number of what a link, as it is written, leads to; nil when it leads off the site.
  mutating func target(of href: UnsafeRawBufferPointer) -> UInt64? {
    var end = 0
    var isBeforeSlash = true
    while end < href.count, href[end] != UInt8(ascii: "#"), href[end] != UInt8(ascii: "?") {
      // A colon before any slash is a scheme: https:, mailto:, data:.
      if href[end] == UInt8(ascii: "/") {
        if end == 0 { return nil }
        isBeforeSlash = false
      } else if isBeforeSlash, href[end] == UInt8(ascii: ":") {
        return nil
      }
      end += 1
    }
    var start = 0
    var folder = folder
    while start + 1 < end, href[start] == UInt8(ascii: ".") {
      if href[start + 1] == UInt8(ascii: "/") {
        start += 2
        continue
      }
      guard start + 2 < end, href[start + 1] == UInt8(ascii: "."),
        href[start + 2] == UInt8(ascii: "/")
      else { break }
      // A link above the site's root leads nowhere.
      guard folder > 0 else { return 0 }
      start += 3
      folder -= 1
      while folder > 0, page[folder - 1] != UInt8(ascii: "/") { folder -= 1 }
    }
    address.removeAll(keepingCapacity: true)
    address += page[..<folder]
    address += href[start..<end]
    let hash = address.withUnsafeBytes { AddressHash.of($0) }
    while end < href.count, href[end] != UInt8(ascii: "#") { end += 1 }
    guard end < href.count else { return hash }
    return AddressHash.of(anchor: .init(rebasing: href[(end + 1)...]), on: hash)
  }
}

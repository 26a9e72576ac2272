/// Where the links of a page lead (連結去處), as numbers of addresses.
struct LinkTargets {
  /// The numbers of the folders that the page lies in, the site's root first.
  private let folders: [UInt64]

  /// The targets of the links on the page at a path.
  init(from page: UnsafeRawBufferPointer) {
    var folders: [UInt64] = [0]
    var start = 0
    for index in page.indices where page[index] == UInt8(ascii: "/") {
      let segment = UnsafeRawBufferPointer(rebasing: page[start..<index])
      folders.append(AddressHash.of(segment: segment, in: folders[folders.count - 1]))
      start = index + 1
    }
    self.folders = folders
  }

  /// The number of what a link, as it is written, leads to; nil when it leads off the site.
  func target(of href: UnsafeRawBufferPointer) -> UInt64? {
    var start = 0
    var level = folders.count - 1
    while start + 1 < href.count, href[start] == UInt8(ascii: ".") {
      if href[start + 1] == UInt8(ascii: "/") {
        start += 2
        continue
      }
      guard start + 2 < href.count, href[start + 1] == UInt8(ascii: "."),
        href[start + 2] == UInt8(ascii: "/")
      else { break }
      // A link above the site's root leads nowhere.
      guard level > 0 else { return 0 }
      start += 3
      level -= 1
    }
    var isBeforeSlash = start == 0
    var hash = folders[level]
    var index = start
    scan: while index < href.count {
      switch href[index] {
      // Letters, which is most.
      case 0x40...: break
      case UInt8(ascii: "#"), UInt8(ascii: "?"): break scan
      case UInt8(ascii: "/"):
        if index == 0 { return nil }
        isBeforeSlash = false
        hash = AddressHash.of(segment: .init(rebasing: href[start..<index]), in: hash)
        start = index + 1
      // A colon before any slash is a scheme: https:, mailto:, data:.
      case UInt8(ascii: ":") where isBeforeSlash: return nil
      default: break
      }
      index += 1
    }
    hash = AddressHash.of(segment: .init(rebasing: href[start..<index]), in: hash)
    // What a query asks for has the page's own anchors.
    while index < href.count, href[index] != UInt8(ascii: "#") { index += 1 }
    guard index < href.count else { return hash }
    return AddressHash.of(anchor: .init(rebasing: href[(index + 1)...]), on: hash)
  }
}

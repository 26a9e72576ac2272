/// An address of the site, with its anchor, as one number (FNV-1a).
struct AddressHash {
  private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

  /// The hash of a path from the site's root.
  init(_ path: ArraySlice<UInt8>) { add(path) }

  private mutating func add(_ bytes: ArraySlice<UInt8>) {
    for byte in bytes { value = (value ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
  }

  /// The hash of an anchor on the page.
  func with(anchor: ArraySlice<UInt8>) -> UInt64 {
    guard !anchor.isEmpty else { return value }
    var hash = self
    hash.value = (hash.value ^ UInt64(UInt8(ascii: "#"))) &* 0x0000_0100_0000_01B3
    hash.add(anchor)
    return hash.value
  }

  /// The hash of what a link, as it is written on the page at a path, leads to; nil when it leads off
  /// the site.
  static func target(of href: ArraySlice<UInt8>, from path: [UInt8]) -> UInt64? {
    // A colon before any slash is a scheme: https:, mailto:, data:.
    let head = href.prefix { $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "#") }
    if head.contains(UInt8(ascii: ":")) || href.first == UInt8(ascii: "/") { return nil }
    var folder = path[..<(path.lastIndex(of: UInt8(ascii: "/")).map { $0 + 1 } ?? 0)]
    var rest = href
    while true {
      if rest.starts(with: [0x2E, 0x2E, 0x2F]) {
        rest = rest.dropFirst(3)
        let parent = folder.dropLast().lastIndex(of: UInt8(ascii: "/")).map { $0 + 1 } ?? 0
        // A link above the site's root leads nowhere.
        if folder.isEmpty { return 0 }
        folder = folder[..<parent]
      } else if rest.starts(with: [0x2E, 0x2F]) {
        rest = rest.dropFirst(2)
      } else {
        break
      }
    }
    let end = rest.firstIndex { $0 == UInt8(ascii: "#") || $0 == UInt8(ascii: "?") }
    var hash = AddressHash(folder)
    hash.add(rest[..<(end ?? rest.endIndex)])
    guard let end, let sign = rest[end...].firstIndex(of: UInt8(ascii: "#")) else {
      return hash.value
    }
    return hash.with(anchor: rest[(sign + 1)...])
  }
}

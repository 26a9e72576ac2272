import SourceText

/// The anchors and internal links of a page (頁內連結), as hashes of their addresses.
///
/// A thousand meetings have millions of them; none is made into text unless it leads nowhere.
struct LinkScan {
  /// The hashes of the page's anchors, each of its address and id.
  private(set) var anchors: [UInt64] = []
  /// The links to other places than this page's own anchors.
  private(set) var links: [(target: UInt64, href: Range<Int>)] = []

  /// Scans a page that lies at a path.
  init(_ page: [UInt8], at path: String) {
    let path = Array(path.utf8)
    let own = AddressHash(path[...])
    var local: [(target: UInt64, href: Range<Int>)] = []
    page.withUnsafeBufferPointer { bytes in
      var index = 4
      while index + 1 < bytes.count {
        // Every attribute of interest ends in =", and few other bytes of a page are an equals sign.
        guard bytes[index] == UInt8(ascii: "="), bytes[index + 1] == UInt8(ascii: "\"") else {
          index = Self.next(bytes, after: index)
          continue
        }
        let start = index + 2
        let attribute = Self.attribute(bytes, endingAt: index)
        index = start
        guard attribute != .other else { continue }
        while index < bytes.count, bytes[index] != UInt8(ascii: "\"") { index += 1 }
        let value = page[start..<index]
        if attribute == .anchor {
          anchors.append(own.with(anchor: value))
        } else if value.first == UInt8(ascii: "#") {
          local.append((own.with(anchor: value.dropFirst()), start..<index))
        } else if let target = AddressHash.target(of: value, from: path) {
          links.append((target, start..<index))
        }
      }
    }
    // Most links of a record's page lead to its own paragraphs; what is found here is done with.
    guard !local.isEmpty else { return }
    let here = HashSet(anchors)
    for link in local where !here.contains(link.target) { links.append(link) }
  }

  /// The next equals sign, sought in eight bytes at a time.
  private static func next(_ bytes: UnsafeBufferPointer<UInt8>, after index: Int) -> Int {
    var index = index + 1
    let ones: UInt64 = 0x0101_0101_0101_0101
    let raw = UnsafeRawBufferPointer(bytes)
    while index + 8 <= bytes.count {
      // A byte of `word` is zero where the page has an equals sign; the rest is the usual trick.
      let word = raw.loadUnaligned(fromByteOffset: index, as: UInt64.self) ^ ones &* 0x3D
      let found = (word &- ones) & ~word & ones &* 0x80
      if found != 0 { return index + UInt64(littleEndian: found).trailingZeroBitCount / 8 }
      index += 8
    }
    while index < bytes.count, bytes[index] != UInt8(ascii: "=") { index += 1 }
    return index
  }

  private enum Attribute {
    case anchor, link, other
  }

  private static func attribute(
    _ bytes: UnsafeBufferPointer<UInt8>,
    endingAt end: Int
  ) -> Attribute {
    switch bytes[end - 1] {
    case UInt8(ascii: "d") where bytes[end - 2] == UInt8(ascii: "i") && bytes[end - 3] == 0x20:
      .anchor
    case UInt8(ascii: "f")
    where end > 4 && bytes[end - 2] == UInt8(ascii: "e") && bytes[end - 3] == UInt8(ascii: "r")
      && bytes[end - 4] == UInt8(ascii: "h") && bytes[end - 5] == 0x20:
      .link
    case UInt8(ascii: "c")
    where bytes[end - 2] == UInt8(ascii: "r") && bytes[end - 3] == UInt8(ascii: "s")
      && bytes[end - 4] == 0x20:
      .link
    default: .other
    }
  }
}

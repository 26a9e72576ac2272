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
    var path = path
    let (own, targets) = path.withUTF8 { path in
      let path = UnsafeRawBufferPointer(path)
      return (AddressHash.of(path), LinkTargets(from: path))
    }
    var local: [(target: UInt64, href: Range<Int>)] = []
    anchors.reserveCapacity(page.count / 512)
    links.reserveCapacity(page.count / 256)
    page.withUnsafeBytes { bytes in
      var index = 4
      // Every attribute of interest ends in =", and few other bytes of a page are an equals sign.
      while let sign = bytes.index(of: UInt8(ascii: "="), from: index) {
        index = sign + 1
        guard index < bytes.count, bytes[index] == UInt8(ascii: "\""),
          Self.endsAttribute(bytes[sign - 1])
        else { continue }
        let attribute = Self.attribute(bytes, endingAt: sign)
        guard attribute != .other else { continue }
        let start = index + 1
        let end = bytes.index(of: UInt8(ascii: "\""), from: start) ?? bytes.count
        index = end
        let value = UnsafeRawBufferPointer(rebasing: bytes[start..<end])
        if attribute == .anchor {
          anchors.append(AddressHash.of(anchor: value, on: own))
        } else if value.first == UInt8(ascii: "#") {
          let anchor = UnsafeRawBufferPointer(rebasing: value.dropFirst())
          local.append((AddressHash.of(anchor: anchor, on: own), start..<end))
        } else if let target = targets.target(of: value) {
          links.append((target, start..<end))
        }
      }
    }
    // Most links of a record's page lead to its own paragraphs; what is found here is done with.
    guard !local.isEmpty else { return }
    let here = HashSet(anchors)
    for link in local where !here.contains(link.target) { links.append(link) }
  }

  private enum Attribute {
    case anchor, link, other
  }

  /// Whether a letter is the last of `id`, `href` or `src`; most attributes end in another.
  private static func endsAttribute(_ letter: UInt8) -> Bool {
    letter == UInt8(ascii: "d") || letter == UInt8(ascii: "f") || letter == UInt8(ascii: "c")
  }

  private static func attribute(
    _ bytes: UnsafeRawBufferPointer,
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

import SourceText

/// The record's characters on a page (頁面上的字): the text of elements with `data-lines`, without
/// that of elements of the class `added` within them.
struct PageSigns {
  /// The characters, in the order of the page.
  private(set) var signs: [Sign] = []
  private var open: [(name: [UInt8], isRecord: Bool)] = []
  private var afterBlank = false

  /// Reads a page that `sitegen` wrote, whose tags are known to be in order.
  init(_ page: [UInt8]) {
    var index = 0
    while index < page.count {
      if page[index] == UInt8(ascii: "<") {
        let end = page[index...].firstIndex(of: UInt8(ascii: ">")) ?? page.count - 1
        tag(page[index + 1..<max(index + 1, end)])
        index = end + 1
      } else if page[index] == UInt8(ascii: "&"),
        let end = page[index...].prefix(12).firstIndex(of: UInt8(ascii: ";"))
      {
        take(Self.scalar(page[index + 1..<end]))
        index = end + 1
      } else {
        let (scalar, width) = UTF8Decoding.scalar(in: page, at: index)
        take(scalar)
        index += width
      }
    }
  }

  private mutating func take(_ scalar: UInt32) {
    guard open.last?.isRecord == true else { return }
    if scalar.isWhitespace {
      afterBlank = true
    } else {
      signs.append(Sign(scalar: scalar, afterBlank: afterBlank, offset: 0))
      afterBlank = false
    }
  }

  private mutating func tag(_ tag: ArraySlice<UInt8>) {
    if tag.first == UInt8(ascii: "/") {
      let name = Array(tag.dropFirst())
      if let index = open.lastIndex(where: { $0.name == name }) {
        open.removeSubrange(index...)
      }
      return
    }
    let name = Array(tag.prefix { $0 != 0x20 && $0 != 0x0A && $0 != UInt8(ascii: "/") })
    guard tag.first != UInt8(ascii: "!"), tag.last != UInt8(ascii: "/"), !Self.isVoid(name) else {
      if name == Array("br".utf8) { afterBlank = true }
      return
    }
    // Added text stays added, whatever it holds.
    let within = open.last
    let isAdded =
      open.contains { $0.isRecord } && within?.isRecord == false || Self.isAdded(tag)
    let isRecord = !isAdded && (within?.isRecord == true || Self.holds(" data-lines=\"", tag))
    open.append((name, isRecord))
  }

  private static func isVoid(_ name: [UInt8]) -> Bool {
    ["area", "base", "br", "col", "hr", "img", "input", "link", "meta", "wbr"]
      .contains(String(decoding: name, as: UTF8.self))
  }

  /// Whether a tag has the class `added` among its classes.
  private static func isAdded(_ tag: ArraySlice<UInt8>) -> Bool {
    let sign = Array(" class=\"".utf8)
    guard let start = tag.indices.first(where: { tag[$0...].starts(with: sign) }) else {
      return false
    }
    let value = tag[(start + sign.count)...].prefix { $0 != UInt8(ascii: "\"") }
    return value.split(separator: 0x20).contains { $0.elementsEqual("added".utf8) }
  }

  private static func holds(_ sign: String, _ tag: ArraySlice<UInt8>) -> Bool {
    let sign = Array(sign.utf8)
    return tag.indices.contains { tag[$0...].starts(with: sign) }
  }

  private static func scalar(_ name: ArraySlice<UInt8>) -> UInt32 {
    let name = String(decoding: name, as: UTF8.self)
    switch name {
    case "amp": return 0x26
    case "lt": return 0x3C
    case "gt": return 0x3E
    case "quot": return 0x22
    default:
      if name.hasPrefix("#x") { return UInt32(name.dropFirst(2), radix: 16) ?? 0xFFFD }
      return UInt32(name.dropFirst()) ?? 0xFFFD
    }
  }
}

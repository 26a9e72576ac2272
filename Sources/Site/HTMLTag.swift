/// One tag of a built page (標籤), read back from its bytes.
struct HTMLTag {
  /// The element's name.
  let name: ArraySlice<UInt8>
  /// Whether it ends its element.
  let isEnd: Bool
  /// Whether it is a comment or a declaration.
  let isDeclaration: Bool
  /// The byte after it.
  let end: Int
  private let attributes: ArraySlice<UInt8>

  /// The tag that begins at a `<`.
  init(_ page: [UInt8], at start: Int) {
    isDeclaration = start + 1 < page.count && page[start + 1] == UInt8(ascii: "!")
    isEnd = start + 1 < page.count && page[start + 1] == UInt8(ascii: "/")
    var index = start + (isEnd ? 2 : 1)
    let nameStart = index
    while index < page.count, !Self.endsName(page[index]) { index += 1 }
    name = page[nameStart..<index]
    let attributeStart = index
    var isQuoted = false
    while index < page.count, isQuoted || page[index] != UInt8(ascii: ">") {
      if page[index] == UInt8(ascii: "\"") { isQuoted.toggle() }
      index += 1
    }
    attributes = page[attributeStart..<index]
    end = min(index + 1, page.count)
  }

  /// The value of an attribute in double quotes.
  func value(of attribute: String) -> ArraySlice<UInt8>? {
    let wanted = Array(" \(attribute)=\"".utf8)
    guard attributes.count > wanted.count else { return nil }
    for start in attributes.startIndex...(attributes.endIndex - wanted.count) {
      guard attributes[start] == 0x20, attributes[start...].starts(with: wanted) else { continue }
      let value = attributes[(start + wanted.count)...]
      return value.prefix { $0 != UInt8(ascii: "\"") }
    }
    return nil
  }

  /// The sign that a character reference stands for, and the byte after it.
  static func reference(_ page: [UInt8], at start: Int) -> (UInt32, end: Int) {
    var end = start + 1
    while end < page.count, end < start + 12, page[end] != UInt8(ascii: ";") { end += 1 }
    let name = String(decoding: page[(start + 1)..<min(end, page.count)], as: UTF8.self)
    end = min(end + 1, page.count)
    switch name {
    case "amp": return (0x26, end)
    case "lt": return (0x3C, end)
    case "gt": return (0x3E, end)
    case "quot": return (0x22, end)
    default:
      let number = name.hasPrefix("#x") ? UInt32(name.dropFirst(2), radix: 16) : nil
      return (number ?? UInt32(name.dropFirst()) ?? 0xFFFD, end)
    }
  }

  private static func endsName(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/")
  }
}

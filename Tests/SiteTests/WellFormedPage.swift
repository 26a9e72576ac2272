/// What is not well-formed in a page of HTML (標記格式): tags that do not close, signs that should have
/// been escaped, an id that stands twice.
struct WellFormedPage {
  /// The first faults, in words.
  private(set) var faults: [String] = []

  private let bytes: [UInt8]
  private var open: [String] = []
  private var ids: Set<String> = []

  private static let void: Set<String> = [
    "area", "base", "br", "col", "hr", "img", "input", "link", "meta", "source", "track", "wbr",
  ]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var index = 0
    while index < bytes.count, faults.count < 5 {
      if bytes[index] == UInt8(ascii: "<") {
        index = tag(at: index)
      } else {
        index = sign(at: index)
      }
    }
    if !open.isEmpty { faults.append("not closed: \(open)") }
  }

  private mutating func fault(_ words: String, _ index: Int) {
    let end = min(bytes.count, index + 60)
    faults.append("\(words): \(String(decoding: bytes[index..<end], as: UTF8.self))")
  }

  /// One sign of the text.
  private mutating func sign(at index: Int) -> Int {
    let byte = bytes[index]
    if byte == UInt8(ascii: "&") {
      let end = bytes[index...].prefix(12).firstIndex(of: UInt8(ascii: ";"))
      guard let end, end > index + 1 else {
        fault("a bare &", index)
        return index + 1
      }
      return end + 1
    }
    if byte < 0x20 && byte != 0x0A && byte != 0x09 || byte == 0x7F {
      fault("a control sign", index)
    }
    return index + 1
  }

  private mutating func tag(at start: Int) -> Int {
    var index = start + 1
    if bytes[index...].starts(with: "!".utf8) {
      let isComment = bytes[index...].starts(with: "!--".utf8)
      return after(isComment ? "-->" : ">", from: index)
    }
    let closes = index < bytes.count && bytes[index] == UInt8(ascii: "/")
    if closes { index += 1 }
    let name = word(from: &index)
    guard !name.isEmpty else {
      fault("a bare <", start)
      return start + 1
    }
    if closes {
      if open.last == name { open.removeLast() } else { fault("</\(name)> closes nothing", start) }
      return after(">", from: index)
    }
    var isEmpty = Self.void.contains(name)
    while index < bytes.count, bytes[index] != UInt8(ascii: ">") {
      switch bytes[index] {
      case 0x20, 0x0A: index += 1
      case UInt8(ascii: "/"):
        isEmpty = true
        index += 1
      default: guard attribute(at: &index) else { return index + 1 }
      }
    }
    index += 1
    if name == "script" || name == "style" { return after("</\(name)>", from: index) }
    if !isEmpty { open.append(name) }
    return index
  }

  private mutating func attribute(at index: inout Int) -> Bool {
    let start = index
    let name = word(from: &index)
    guard !name.isEmpty else {
      fault("no attribute", start)
      return false
    }
    guard index < bytes.count, bytes[index] == UInt8(ascii: "=") else { return true }
    index += 1
    guard index < bytes.count, bytes[index] == UInt8(ascii: "\"") else {
      fault("no quotation marks", start)
      return false
    }
    index += 1
    let value = index
    while index < bytes.count, bytes[index] != UInt8(ascii: "\"") {
      if bytes[index] == UInt8(ascii: "<") { fault("a bare < in an attribute", index) }
      index = sign(at: index)
    }
    if name == "id", !ids.insert(String(decoding: bytes[value..<index], as: UTF8.self)).inserted {
      fault("an id that stands twice", start)
    }
    index += 1
    return true
  }

  private func word(from index: inout Int) -> String {
    let start = index
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: ":"),
        UInt8(ascii: "_"):
        index += 1
      default: return String(decoding: bytes[start..<index], as: UTF8.self)
      }
    }
    return ""
  }

  private mutating func after(_ sign: String, from start: Int) -> Int {
    let wanted = Array(sign.utf8)
    var index = start
    while index + wanted.count <= bytes.count {
      if bytes[index] == wanted[0], bytes[index...].starts(with: wanted) {
        return index + wanted.count
      }
      index += 1
    }
    fault("no \(sign)", start)
    return bytes.count
  }
}

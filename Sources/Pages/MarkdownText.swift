/// Words of a record as CommonMark text (Markdown 跳脫): whatever signs they hold, they are read back
/// as those words.
enum MarkdownText {
  /// Adds a range of a text as one line of Markdown.
  ///
  /// `1. 主席` is no list, `#` no heading, `&amp;` no ampersand: each is escaped where CommonMark
  /// would see more in it than itself, and nowhere else.
  static func append(_ range: Range<Int>, of bytes: [UInt8], to text: inout [UInt8]) {
    var end = range.upperBound
    while end > range.lowerBound, isBlank(bytes[end - 1]) { end -= 1 }
    var index = appendStart(range.lowerBound..<end, of: bytes, to: &text)
    var run = index
    while index < end {
      let byte = bytes[index]
      guard classes[Int(byte)] else {
        index += 1
        continue
      }
      if ShownText.isSuspect(byte) {
        let sign = ShownText.sign(bytes, index, end)
        if case .shown(let width) = sign {
          index += width
          continue
        }
        text += bytes[run..<index]
        index += ShownText.appendReplacement(of: sign, to: &text)
        run = index
        continue
      }
      if byte != UInt8(ascii: "&") || beginsEntity(bytes, index, end) {
        text += bytes[run..<index]
        text.append(UInt8(ascii: "\\"))
        run = index
      }
      index += 1
    }
    text += bytes[run..<max(run, end)]
    for blank in end..<range.upperBound { appendReference(bytes[blank], to: &text) }
  }

  /// The bytes at which the text cannot simply go on.
  private static let classes: [Bool] = (0...255).map { byte in
    ShownText.isSuspect(UInt8(byte)) || "\\`*_[]<&".utf8.contains(UInt8(byte))
  }

  /// Adds what must be escaped at the start of a line; gives the index at which the rest begins.
  private static func appendStart(
    _ range: Range<Int>,
    of bytes: [UInt8],
    to text: inout [UInt8]
  ) -> Int {
    var index = range.lowerBound
    while index < range.upperBound, isBlank(bytes[index]) {
      appendReference(bytes[index], to: &text)
      index += 1
    }
    guard index == range.lowerBound, index < range.upperBound else { return index }
    switch bytes[index] {
    case UInt8(ascii: "#"), UInt8(ascii: ">"), UInt8(ascii: "-"), UInt8(ascii: "+"),
      UInt8(ascii: "="), UInt8(ascii: "~"):
      text.append(UInt8(ascii: "\\"))
      text.append(bytes[index])
      return index + 1
    default: break
    }
    var digits = index
    while digits < range.upperBound, (0x30...0x39).contains(bytes[digits]) { digits += 1 }
    guard digits > index, digits < range.upperBound,
      bytes[digits] == UInt8(ascii: ".") || bytes[digits] == UInt8(ascii: ")"),
      digits + 1 == range.upperBound || bytes[digits + 1] <= 0x20 || bytes[digits + 1] == 0xC2
    else { return index }
    text += bytes[index..<digits]
    text.append(UInt8(ascii: "\\"))
    text.append(bytes[digits])
    return digits + 1
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

  /// A blank that CommonMark would strip, as a character reference.
  private static func appendReference(_ blank: UInt8, to text: inout [UInt8]) {
    text += blank == 0x09 ? Array("&#9;".utf8) : Array("&#32;".utf8)
  }

  private static func beginsEntity(_ bytes: [UInt8], _ index: Int, _ end: Int) -> Bool {
    guard index + 1 < end else { return false }
    switch bytes[index + 1] {
    case UInt8(ascii: "#"), UInt8(ascii: "a")...UInt8(ascii: "z"),
      UInt8(ascii: "A")...UInt8(ascii: "Z"):
      return true
    default: return false
    }
  }
}

/// A JSON object of words by words (文字表), read in one pass over its bytes.
///
/// The program reads its own sentences at every start; the full reader, which knows lines and columns,
/// is for files in which something is wrong.
enum FlatJSON {
  /// The pairs, in order; nil for anything but an object whose values are all words.
  static func pairs(_ text: [UInt8]) -> [(key: String, value: String)]? {
    var index = 0
    var pairs: [(key: String, value: String)] = []
    guard take(UInt8(ascii: "{"), text, &index) else { return nil }
    if take(UInt8(ascii: "}"), text, &index) { return isAtEnd(text, &index) ? pairs : nil }
    while true {
      guard let key = words(text, &index), take(UInt8(ascii: ":"), text, &index),
        let value = words(text, &index)
      else { return nil }
      pairs.append((key, value))
      if take(UInt8(ascii: ","), text, &index) { continue }
      guard take(UInt8(ascii: "}"), text, &index) else { return nil }
      return isAtEnd(text, &index) ? pairs : nil
    }
  }

  private static func skipBlanks(_ text: [UInt8], _ index: inout Int) {
    while index < text.count, text[index] == 0x20 || (0x09...0x0D).contains(text[index]) {
      index += 1
    }
  }

  private static func isAtEnd(_ text: [UInt8], _ index: inout Int) -> Bool {
    skipBlanks(text, &index)
    return index == text.count
  }

  private static func take(_ sign: UInt8, _ text: [UInt8], _ index: inout Int) -> Bool {
    skipBlanks(text, &index)
    guard index < text.count, text[index] == sign else { return false }
    index += 1
    return true
  }

  private static func words(_ text: [UInt8], _ index: inout Int) -> String? {
    guard take(UInt8(ascii: "\""), text, &index) else { return nil }
    let start = index
    while index < text.count, text[index] != UInt8(ascii: "\"") {
      // Escapes are rare in sentences: leave them to the full reader.
      if text[index] == UInt8(ascii: "\\") || text[index] < 0x20 { return nil }
      index += 1
    }
    guard index < text.count else { return nil }
    index += 1
    return String(decoding: text[start..<index - 1], as: UTF8.self)
  }
}

import SourceText

/// What bytes that should be UTF-8 are, when they are not (編碼).
///
/// Minutes of older years come in Big5, and what Windows' Notepad calls Unicode is UTF-16.
enum TextEncoding: String {
  case big5 = "Big5"
  case utf16Little = "UTF-16LE"
  case utf16Big = "UTF-16BE"

  /// The byte-order mark that some editors put before UTF-8.
  static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// The problem of bytes that are no UTF-8.
  static func problem(of bytes: [UInt8], path: String) -> Problem? {
    let fault = firstFault(in: bytes)
    let encoding = wide(bytes, isUTF8: fault == nil)
    guard encoding != nil || fault != nil else { return nil }
    let name = encoding ?? (looksLikeBig5(bytes) ? .big5 : nil)
    let place = place(of: fault ?? 0, in: bytes, path: path, shown: name == nil)
    guard let name else {
      return Problem(
        "not-utf-8",
        .error,
        "The file is not UTF-8: byte 0x\(String(bytes[fault ?? 0], radix: 16, uppercase: true)) "
          + "cannot stand here",
        remedy: "Open the file in the program that made it and save it as UTF-8.",
        at: place
      )
    }
    return Problem(
      "not-utf-8",
      .error,
      "The file is not UTF-8; it looks like \(name.rawValue)",
      remedy: "Convert it: iconv -f \(name.rawValue) -t UTF-8 '\(path)' > utf-8.txt",
      at: place
    )
  }

  /// The first byte that no UTF-8 has there.
  private static func firstFault(in bytes: [UInt8]) -> Int? {
    do throws(UTF8.ValidationError) {
      _ = try UTF8Span(validating: bytes.span)
      return nil
    } catch { return error.byteOffsets.lowerBound }
  }

  /// UTF-16, by its mark or by the zeros that every Latin letter and line end brings.
  ///
  /// What is UTF-8 all the same is UTF-16 only if nearly every other byte is zero: a few zeros are
  /// damage.
  private static func wide(_ bytes: [UInt8], isUTF8: Bool) -> TextEncoding? {
    if bytes.starts(with: [0xFF, 0xFE]) { return .utf16Little }
    if bytes.starts(with: [0xFE, 0xFF]) { return .utf16Big }
    let sample = bytes.prefix(4096)
    var zeros = [0, 0]
    for (index, byte) in sample.enumerated() where byte == 0 { zeros[index & 1] += 1 }
    guard sample.count >= 8, zeros[0] + zeros[1] >= sample.count / (isUTF8 ? 3 : 20) else {
      return nil
    }
    if zeros[1] > 8 * zeros[0] { return .utf16Little }
    if zeros[0] > 8 * zeros[1] { return .utf16Big }
    return nil
  }

  /// Whether nearly all that is not ASCII stands in pairs of Big5, the frequent characters (A4–C6)
  /// foremost and some with a second byte that GB 2312 never has.
  private static func looksLikeBig5(_ bytes: [UInt8]) -> Bool {
    var pairs = 0
    var frequent = 0
    var low = 0
    var others = 0
    var index = 0
    let end = min(bytes.count, 65_536)
    while index < end {
      let byte = bytes[index]
      index += 1
      if byte < 0x80 { continue }
      let next = index < bytes.count ? bytes[index] : 0
      let isTrail = (0x40...0x7E).contains(next) || (0xA1...0xFE).contains(next)
      guard (0xA1...0xF9).contains(byte), isTrail else {
        others += 1
        continue
      }
      index += 1
      pairs += 1
      if (0xA1...0xC6).contains(byte) { frequent += 1 }
      if next < 0x7F { low += 1 }
    }
    return pairs >= 2 && others * 50 <= pairs && frequent * 10 >= pairs * 8 && low > 0
  }

  private static func place(
    of fault: Int,
    in bytes: [UInt8],
    path: String,
    shown: Bool
  ) -> Problem.Place {
    let before = bytes[..<fault]
    let line = before.count { $0 == 0x0A } + 1
    let start = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    let characters = bytes[start..<fault].count { $0 & 0xC0 != 0x80 }
    guard shown else { return Problem.Place(path: path, line: line, column: characters + 1) }
    // Only what is before the fault is known to be text.
    var from = max(start, fault - 512)
    while from < fault, bytes[from] & 0xC0 == 0x80 { from += 1 }
    let to = bytes[fault...].prefix(256).firstIndex { $0 == 0x0A || $0 == 0x0D }
    return Problem.Place(
      path: path,
      line: line,
      column: characters + 1,
      snippet: String(decoding: bytes[from..<(to ?? min(bytes.count, fault + 256))], as: UTF8.self),
      skipped: bytes[start..<from].count { $0 & 0xC0 != 0x80 }
    )
  }
}

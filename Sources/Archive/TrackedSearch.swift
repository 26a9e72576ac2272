internal import Minutes
internal import SourceText

/// The search for numbers of tracked cases in some blocks (列管件數); the first of each kind counts.
struct TrackedSearch {
  private(set) var reported: TrackedItems.Count?
  private(set) var continued: TrackedItems.Count?

  init(_ ranges: [Range<Int>], of record: Record, _ words: TrackedWords) {
    let elements = record.elements
    record.text.bytes.withUnsafeBufferPointer { bytes in
      for element in ranges.joined() where elements.indices.contains(element) {
        if case .table = elements[element].kind { continue }
        let body = elements[element].body
        guard words.mayStand(in: bytes, body) else { continue }
        reported = reported ?? Self.first(words.reported, words, bytes, body, element)
        continued = continued ?? Self.first(words.continued, words, bytes, body, element)
        if reported != nil, continued != nil { return }
      }
    }
  }

  private static func first(
    _ patterns: [TrackedWords.Pattern],
    _ words: TrackedWords,
    _ bytes: UnsafeBufferPointer<UInt8>,
    _ range: SourceRange,
    _ element: Int
  ) -> TrackedItems.Count? {
    let limit = Int(range.upper)
    for index in range.bytes where bytes[index] & 0xC0 != 0x80 && words.begins(bytes, index, limit)
    {
      for pattern in patterns where bytes[index] == pattern.before[0] {
        guard let digits = end(of: pattern.before, bytes, at: index, before: limit) else {
          continue
        }
        let start = FigureReading.skipBlanks(bytes, digits, limit)
        guard let part = FigureReading.Part(at: start, before: limit, bytes), part.isSound,
          part.decimals == 0, part.power == 1,
          end(of: pattern.behind, bytes, at: part.end, before: limit) != nil,
          mayStand(bytes, at: index, from: Int(range.lower), words)
        else { continue }
        let digit = SourceRange(start, part.end)
        return .init(number: part.mantissa, range: digit, element: element)
      }
    }
    return nil
  }

  /// Where words end, blanks between their signs aside.
  private static func end(
    of word: [UInt8],
    _ bytes: UnsafeBufferPointer<UInt8>,
    at index: Int,
    before limit: Int
  ) -> Int? {
    var index = index
    for byte in word {
      if byte & 0xC0 != 0x80 { index = FigureReading.skipBlanks(bytes, index, limit) }
      guard index < limit, bytes[index] == byte else { return nil }
      index += 1
    }
    return index
  }

  /// Whether a pattern begins a clause here, or follows a word that can lead to it.
  private static func mayStand(
    _ bytes: UnsafeBufferPointer<UInt8>,
    at index: Int,
    from start: Int,
    _ words: TrackedWords
  ) -> Bool {
    var index = index
    while index > start, bytes[index - 1] == 0x20 { index -= 1 }
    guard index > start else { return true }
    if index - 3 >= start {
      switch (bytes[index - 3], bytes[index - 2], bytes[index - 1]) {
      case (0xE3, 0x80, 0x80...0x82): return true  // ideographic space 、 。
      case (0xEF, 0xBC, 0x8C), (0xEF, 0xBC, 0x9A), (0xEF, 0xBC, 0x9B), (0xEF, 0xBC, 0x88):
        return true  // ， ： ； （
      default: break
      }
    }
    return words.leads.contains { lead in
      index - lead.count >= start
        && FigureWords.has(lead, bytes, at: index - lead.count, before: index)
    }
  }
}

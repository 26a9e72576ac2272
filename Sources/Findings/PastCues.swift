internal import Minutes
internal import SourceText
internal import Vocabulary

/// The words that speak of the future right before a date (預定用語): 預計114年12月, 預定於….
struct PastCues {
  private let cues: [[UInt8]]
  private let joiners: [[UInt8]]

  init(_ vocabulary: Vocabulary) {
    cues = vocabulary.words(.promiseCues).map { Array($0.utf8) }.sorted { $0.count > $1.count }
    joiners = vocabulary.words(.dateLeads).map { Array($0.utf8) }
  }

  /// Where the word begins that stands before a date, 於 and blanks between them aside.
  func start(of date: RecordDate, in bytes: [UInt8]) -> Int? {
    var end = Self.withoutBlanks(Int(date.range.lower), bytes)
    if let start = Self.start(of: cues, bytes, before: end) { return start }
    guard let joiner = Self.start(of: joiners, bytes, before: end) else { return nil }
    end = Self.withoutBlanks(joiner, bytes)
    return Self.start(of: cues, bytes, before: end)
  }

  private static func withoutBlanks(_ end: Int, _ bytes: [UInt8]) -> Int {
    var end = end
    while end > 0, bytes[end - 1] == 0x20 { end -= 1 }
    return end
  }

  private static func start(of words: [[UInt8]], _ bytes: [UInt8], before end: Int) -> Int? {
    for word in words where end >= word.count {
      if bytes[end - word.count..<end].elementsEqual(word) { return end - word.count }
    }
    return nil
  }
}

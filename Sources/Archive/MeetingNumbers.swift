internal import Minutes
internal import SourceText

/// The meetings of one series by their numbers (會議次別), and the series' own words.
struct MeetingNumbers: Sendable {
  private var records: [Int: Int] = [:]
  private var repeated: Set<Int> = []
  private var numbers: [Int: Int] = [:]
  private let words: EdgeWords

  /// The valid records of a series.
  init(_ series: MeetingSeries, _ all: [Record], supersededBy: [Int?], tails: [String]) {
    var names: [String] = []
    if series.name.unicodeScalars.count >= 3 { names.append(series.name) }
    // 資通安全會報會議 is called 資通安全會報; 部務 alone would say too little.
    for tail in tails where series.name.hasSuffix(tail) {
      let short = series.name.dropLast(tail.count)
      if short.unicodeScalars.count >= 4 { names.append(String(short)) }
    }
    words = EdgeWords(names)
    for record in series.records {
      guard let number = all[record].meeting.ordinal else { continue }
      numbers[record] = number
      guard supersededBy[record] == nil else { continue }
      if records[number] != nil { repeated.insert(number) }
      records[number] = record
    }
  }

  /// The earlier meeting that 第102次部務會議 or 上次部務會議 means, and where its words end.
  func meeting(
    _ text: UnsafeBufferPointer<UInt8>,
    after position: Int,
    before end: Int,
    isPrevious: Bool,
    of record: Int
  ) -> (record: Int, end: Int)? {
    guard let own = numbers[record] else { return nil }
    var next = position
    var number = own - 1
    if !isPrevious {
      guard let written = Self.number(text, &next, before: end) else { return nil }
      number = written
    }
    Self.skipBlanks(text, &next, before: end)
    guard number < own, !repeated.contains(number), let meant = records[number], meant < record,
      let wordsEnd = words.end(in: text, at: next, before: end)
    else { return nil }
    return (meant, wordsEnd)
  }

  /// A number and 次.
  private static func number(
    _ text: UnsafeBufferPointer<UInt8>,
    _ next: inout Int,
    before end: Int
  ) -> Int? {
    skipBlanks(text, &next, before: end)
    var signs: [UInt32] = []
    while next < end, signs.count < 8 {
      let sign = EdgeWords.scalar(text, next)
      guard sign.isDigit || ChineseNumeral.isNumeral(sign) else { break }
      signs.append(sign)
      next += EdgeWords.width(text[next])
    }
    skipBlanks(text, &next, before: end)
    guard next < end, EdgeWords.scalar(text, next) == 0x6B21 else { return nil }
    next += EdgeWords.width(text[next])
    let digits = signs.compactMap(\.digitValue)
    if digits.count == signs.count, !signs.isEmpty { return digits.reduce(0) { $0 * 10 + $1 } }
    return ChineseNumeral.value(signs)
  }

  private static func skipBlanks(
    _ text: UnsafeBufferPointer<UInt8>,
    _ next: inout Int,
    before end: Int
  ) {
    while next < end, EdgeWords.scalar(text, next).isWhitespace {
      next += EdgeWords.width(text[next])
    }
  }
}

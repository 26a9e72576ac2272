/// One clause in which dates stand (子句), asked of each from the first to the last: a list of a thousand
/// days is one clause, and is read once.
struct PromiseClause {
  let sentence: Range<Int>
  let clause: Range<Int>
  private let reading: PromiseReading
  private let text: UnsafeBufferPointer<UInt8>
  /// Whether a later date in it would be found to stand in it too.
  private let isShared: Bool
  private var cue: Range<Int>?
  private var isCueSought = false
  private var deed: (from: Int, start: Int?)?

  /// The clause of a date, and its sentence.
  init(
    of date: Range<Int>,
    in bytes: Range<Int>,
    of text: UnsafeBufferPointer<UInt8>,
    _ reading: PromiseReading
  ) {
    self.reading = reading
    self.text = text
    sentence = PromiseReading.sentence(of: date, in: bytes, of: text)
    clause = PromiseReading.clause(of: date, in: sentence, of: text)
    isShared = !PromiseReading.holdsEnd(date, of: text)
  }

  /// Whether a later date stands in the same clause.
  func holds(_ date: Range<Int>) -> Bool {
    isShared && clause.lowerBound <= date.lowerBound && date.upperBound <= clause.upperBound
      && date.upperBound < sentence.upperBound
  }

  /// Whether a word of the future stands before a byte, and nothing that denies it before it.
  mutating func saysCue(before end: Int) -> Bool {
    if !isCueSought {
      cue = reading.cue(from: clause.lowerBound, before: clause.upperBound, in: clause, text)
      isCueSought = true
    }
    guard let cue, cue.lowerBound < end else { return false }
    // A shorter word may end before the byte where the longest does not.
    return cue.upperBound <= end
      || reading.cue(from: cue.lowerBound, before: end, in: clause, text) != nil
  }

  /// Whether a word of something to be done stands in the rest from a byte on.
  mutating func saysDeed(from start: Int) -> Bool {
    if let deed, deed.from <= start {
      guard let known = deed.start else { return false }
      if known >= start { return true }
    }
    let found = reading.deed(in: start..<clause.upperBound, text)
    deed = (start, found)
    return found != nil
  }
}

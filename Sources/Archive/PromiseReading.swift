internal import Minutes
internal import SourceText

/// Finds what a paragraph promises (期程判讀): a day after the meeting, with a word that speaks of the
/// future or makes it a deadline.
struct PromiseReading: Sendable {
  private let cues: EdgeWords
  private let lateCues: EdgeWords
  private let deadlines: EdgeWords
  private let deeds: EdgeWords
  private let denials: EdgeWords
  private let continuers: EdgeWords
  private let spans: EdgeWords

  /// One promise in its sentence.
  struct Found {
    let sentence: Range<Int>
    let clause: Range<Int>
    var due: RecordDate
    var written: Range<Int>
  }

  init(_ words: SpokenWords) {
    cues = words[.cues]
    lateCues = words[.lateCues]
    deadlines = words[.deadlines]
    deeds = words[.deeds]
    denials = words[.denials]
    continuers = words[.continuers]
    spans = words[.spans]
  }

  /// What a stretch of text promises.
  ///
  /// - Parameters:
  ///   - bytes: The stretch.
  ///   - text: The record's text.
  ///   - dates: The dates that stand in it.
  ///   - day: The day of the meeting.
  /// - Returns: The promises, in the order of the text.
  func promises(
    in bytes: Range<Int>,
    of text: UnsafeBufferPointer<UInt8>,
    _ dates: ArraySlice<RecordDate>,
    after day: CalendarDay
  ) -> [Found] {
    var found: [Found] = []
    var current: PromiseClause?
    for index in dates.indices where dates[index].last > day {
      let date = dates[index]
      let range = date.range.bytes
      guard range.lowerBound >= bytes.lowerBound, range.upperBound <= bytes.upperBound else {
        continue
      }
      var stretch =
        current.flatMap { $0.holds(range) ? $0 : nil }
        ?? PromiseClause(of: range, in: bytes, of: text, self)
      defer { current = stretch }
      let (sentence, clause) = (stretch.sentence, stretch.clause)
      let deadline = deadlines.end(in: text, at: range.upperBound, before: clause.upperBound)
      let written = range.lowerBound..<(deadline ?? range.upperBound)
      if let last = found.indices.last,
        spans.end(in: text, at: found[last].written.upperBound, before: range.lowerBound)
          == range.lowerBound
      {
        // 5月至6月份 is one time.
        found[last] = found[last].reaching(date, until: deadline ?? range.upperBound)
        continue
      }
      let goesOn = found.last?.sentence == sentence
      if isPromised(date, written, deadline != nil, &stretch, goesOn, text) {
        found.append(Found(sentence: sentence, clause: clause, due: date, written: written))
      }
    }
    return found
  }

  private func isPromised(
    _ date: RecordDate,
    _ written: Range<Int>,
    _ isDeadline: Bool,
    _ stretch: inout PromiseClause,
    _ goesOn: Bool,
    _ text: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    let clause = stretch.clause
    let rest = written.upperBound..<clause.upperBound
    // 預估115年成長3% is a forecast, 預計115年完成 a promise.
    let mustSayWhat = date.precision == .year
    if stretch.saysCue(before: written.lowerBound) {
      return !mustSayWhat || stretch.saysDeed(from: rest.lowerBound)
    }
    let isDenied =
      denials.start(in: text, before: written.lowerBound, after: clause.lowerBound) != nil
    if isDenied { return false }
    if lateCues.end(in: text, at: rest.lowerBound, before: rest.upperBound) != nil {
      return stretch.saysDeed(from: rest.lowerBound)
    }
    guard stretch.saysDeed(from: rest.lowerBound) else { return false }
    return isDeadline || (goesOn && opens(clause, with: written.lowerBound, text))
  }

  /// The first word of the future from a byte on, with nothing that denies it before it.
  func cue(
    from start: Int,
    before end: Int,
    in clause: Range<Int>,
    _ text: UnsafeBufferPointer<UInt8>
  ) -> Range<Int>? {
    var position = start
    while position < end {
      if let cueEnd = cues.end(in: text, at: position, before: end),
        denials.start(in: text, before: position, after: clause.lowerBound) == nil
      {
        return position..<cueEnd
      }
      position += EdgeWords.width(text[position])
    }
    return nil
  }

  /// Where the first word of something to be done begins.
  func deed(in range: Range<Int>, _ text: UnsafeBufferPointer<UInt8>) -> Int? {
    deeds.firstStart(in: text, range)
  }

  /// Whether a clause begins with the date, a joining word aside.
  private func opens(
    _ clause: Range<Int>,
    with date: Int,
    _ text: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    clause.lowerBound == date
      || continuers.end(in: text, at: clause.lowerBound, before: date) == date
  }

  // MARK: - Sentences

  /// The sentence of a date, its end with it.
  static func sentence(
    of date: Range<Int>,
    in bytes: Range<Int>,
    of text: UnsafeBufferPointer<UInt8>
  ) -> Range<Int> {
    stretch(around: date, in: bytes, of: text, until: endsSentence)
  }

  /// The clause of a date.
  static func clause(
    of date: Range<Int>,
    in sentence: Range<Int>,
    of text: UnsafeBufferPointer<UInt8>
  ) -> Range<Int> {
    stretch(around: date, in: sentence, of: text, until: endsClause)
  }

  /// Whether a date itself holds a sign that ends a clause.
  static func holdsEnd(_ date: Range<Int>, of text: UnsafeBufferPointer<UInt8>) -> Bool {
    var position = date.lowerBound
    while position < date.upperBound {
      if endsClause(EdgeWords.scalar(text, position)) { return true }
      position += EdgeWords.width(text[position])
    }
    return false
  }

  private static func stretch(
    around range: Range<Int>,
    in bytes: Range<Int>,
    of text: UnsafeBufferPointer<UInt8>,
    until ends: (UInt32) -> Bool
  ) -> Range<Int> {
    var lower = range.lowerBound
    while lower > bytes.lowerBound {
      let start = EdgeWords.start(of: text, before: lower)
      if ends(EdgeWords.scalar(text, start)) { break }
      lower = start
    }
    while lower < range.lowerBound, EdgeWords.scalar(text, lower).isWhitespace {
      lower += EdgeWords.width(text[lower])
    }
    var upper = range.upperBound
    while upper < bytes.upperBound {
      let sign = EdgeWords.scalar(text, upper)
      let next = upper + EdgeWords.width(text[upper])
      if ends(sign) {
        // A sentence has its end with it.
        if !ends(0xFF0C) { upper = next }
        break
      }
      upper = next
    }
    return lower..<upper
  }

  private static func endsSentence(_ sign: UInt32) -> Bool {
    switch sign {
    case 0x3002, 0xFF1B, 0x3B, 0xFF1F, 0xFF01: true
    default: false
    }
  }

  private static func endsClause(_ sign: UInt32) -> Bool {
    switch sign {
    case 0xFF0C, 0x2C, 0xFF1A, 0x3A: true
    default: endsSentence(sign)
    }
  }
}

extension PromiseReading.Found {
  /// The same until a later date, of which the first says when it begins.
  fileprivate func reaching(_ date: RecordDate, until end: Int) -> Self {
    var found = self
    found.written = written.lowerBound..<end
    found.due = RecordDate(
      range: SourceRange(written.lowerBound, Int(date.range.upper)),
      precision: .span,
      calendar: due.calendar,
      first: due.first,
      last: date.last,
      inferred: due.inferred
    )
    return found
  }
}

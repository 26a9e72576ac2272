internal import Minutes
internal import SourceText

/// One record's returning sentence taken apart (子句): its figures, its dates, what each figure counts.
struct FigureClauses {
  let member: RecurringSentence.Member
  private(set) var figures: [FigureReading] = []
  private let words: FigureWords
  private let dates: [RecordDate]
  private let meeting: CalendarDay
  private let bytes: [UInt8]

  init(_ member: RecurringSentence.Member, _ records: [Record], _ words: FigureWords) {
    self.member = member
    self.words = words
    let record = records[member.record]
    bytes = record.text.bytes
    meeting = record.meeting.date
    // The dates stand in the order of the text.
    let all = record.meeting.dates
    var low = 0
    var high = all.count
    while low < high {
      let middle = (low + high) / 2
      if all[middle].range.lower < member.range.lower { low = middle + 1 } else { high = middle }
    }
    dates = Array(all[low...].prefix { $0.range.upper <= member.range.upper })
    let own = dates
    var found: [FigureReading] = []
    var next = 0
    bytes.withUnsafeBufferPointer { bytes in
      _ = SentenceFrame.read(
        member.range,
        dates: own,
        nextDate: &next,
        bytes,
        words,
        figure: { found.append($0) },
        sentence: { _ in }
      )
    }
    figures = found
  }

  /// One figure's value.
  func value(_ number: Int) -> FigureSeries.Value {
    let figure = figures[number]
    let written = asOf
    let isAbout = words.about.contains { ends(with: $0, before: figure.start) }
    return FigureSeries.Value(
      member: member,
      figure: SourceRange(figure.start, figure.end),
      units: figure.units,
      scale: figure.scale,
      isApproximate: figure.isMore || isAbout,
      asOf: written ?? meeting,
      isAsOfWritten: written != nil
    )
  }

  /// The unit of measure behind a figure.
  func measure(of number: Int) -> SourceRange? {
    let figure = figures[number]
    let start = bytes.withUnsafeBufferPointer {
      FigureReading.skipBlanks($0, figure.end, figure.measureEnd)
    }
    return start < figure.measureEnd ? SourceRange(start, figure.measureEnd) : nil
  }

  /// What a figure counts.
  func label(of number: Int) -> [SourceRange] {
    let figure = figures[number]
    let floor =
      number > 0
      ? figures[number - 1].measureEnd : Int(member.range.lower)
    let before = pieces(clauseStart(before: figure.start, from: floor)..<figure.start)
    if !before.isEmpty { return before }
    let ceiling =
      number + 1 < figures.count ? figures[number + 1].start : Int(member.range.upper)
    return pieces(figure.measureEnd..<clauseEnd(after: figure.measureEnd, before: ceiling))
  }

  /// The newest day that the sentence says its data are of, if it says so.
  private var asOf: CalendarDay? {
    var day: CalendarDay?
    for date in dates where date.last <= meeting {
      let start = Int(date.range.lower)
      let end = Int(date.range.upper)
      guard
        words.asOfLeads.contains(where: { ends(with: $0, before: start) })
          || words.asOfTails.contains(where: { has($0, at: end) })
      else { continue }
      day = max(day ?? date.last, date.last)
    }
    return day
  }

  /// A stretch without its dates and what belongs to them.
  private func pieces(_ stretch: Range<Int>) -> [SourceRange] {
    var pieces: [SourceRange] = []
    var start = stretch.lowerBound
    func add(_ upper: Int) {
      var (low, high) = (start, upper)
      bytes.withUnsafeBufferPointer { low = FigureReading.skipBlanks($0, low, high) }
      while high > low, bytes[high - 1] == 0x20 { high -= 1 }
      if low < high { pieces.append(SourceRange(low, high)) }
    }
    for date in dates {
      let (lower, upper) = (Int(date.range.lower), Int(date.range.upper))
      guard lower >= stretch.lowerBound, upper <= stretch.upperBound else { continue }
      var end = lower
      if let lead = words.dateLeads.first(where: { ends(with: $0, before: lower) }) {
        end = max(start, lower - lead.count)
      }
      add(end)
      start = upper
      while let tail = words.dateTails.first(where: { has($0, at: start) }) { start += tail.count }
    }
    if start < stretch.upperBound { add(stretch.upperBound) }
    return pieces
  }

  private func clauseStart(before index: Int, from floor: Int) -> Int {
    var start = index
    while start > floor {
      var sign = start - 1
      while sign > floor, bytes[sign] & 0xC0 == 0x80 { sign -= 1 }
      if isMark(at: sign) { break }
      start = sign
    }
    return start
  }

  private func clauseEnd(after index: Int, before ceiling: Int) -> Int {
    var end = index
    while end < ceiling, !isMark(at: end) {
      end += 1
      while end < ceiling, bytes[end] & 0xC0 == 0x80 { end += 1 }
    }
    return end
  }

  /// ， 、 ： ； 。 ( ) （ ） 「 」 and their like.
  private func isMark(at index: Int) -> Bool {
    switch bytes[index] {
    case 0x28, 0x29, 0x2C, 0x3A, 0x3B: true
    case 0xE3:
      index + 2 < bytes.count && bytes[index + 1] == 0x80
        && [0x81, 0x82, 0x8C, 0x8D, 0x8E, 0x8F].contains(bytes[index + 2])
    case 0xEF:
      index + 2 < bytes.count && bytes[index + 1] == 0xBC
        && [0x88, 0x89, 0x8C, 0x9A, 0x9B].contains(bytes[index + 2])
    default: false
    }
  }

  private func has(_ word: [UInt8], at index: Int) -> Bool {
    index + word.count <= Int(member.range.upper)
      && bytes[index..<index + word.count].elementsEqual(word)
  }

  private func ends(with word: [UInt8], before index: Int) -> Bool {
    index - word.count >= Int(member.range.lower)
      && bytes[index - word.count..<index].elementsEqual(word)
  }
}

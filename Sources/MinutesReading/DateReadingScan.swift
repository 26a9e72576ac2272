import Minutes
import SourceText

/// One pass over a paragraph that collects its dates.
struct DateScan {
  let glyphs: Glyphs
  let scalars: [UInt32]
  let start: Int
  let end: Int
  let meeting: CalendarDay?
  /// Whether the text is a cell, where 115/4 is a month.
  var isCell = false
  /// Whether the first date is enough.
  var stopsAtFirst = false
  var found = DateReading.Found()
  /// The last year that the sentence has named.
  var named: (year: Int, calendar: RecordDate.Calendar)?
  /// The date before the place the scan is at.
  var last: LastDate?

  /// A date just read, for what hangs on to it: 12月1日至5日.
  struct LastDate {
    var end: Int
    var day: CalendarDay
    var calendar: RecordDate.Calendar
    var inferred: Bool
  }

  init(_ glyphs: Glyphs, _ positions: Range<Int>, meeting: CalendarDay?) {
    self.glyphs = glyphs
    scalars = glyphs.scalars
    start = min(max(0, positions.lowerBound), glyphs.scalars.count)
    end = min(max(start, positions.upperBound), glyphs.scalars.count)
    self.meeting = meeting
  }

  mutating func run() {
    var position = start
    while true {
      if stopsAtFirst, !found.dates.isEmpty { return }
      position = opening(from: position)
      guard position < end else { return }
      position = step(position)
    }
  }

  /// The next position at which a date can begin or a sentence ends; most signs are passed over
  /// here.
  private func opening(from position: Int) -> Int {
    Self.openings.withUnsafeBufferPointer { openings in
      scalars.withUnsafeBufferPointer { scalars in
        var position = position
        while position < end {
          let scalar = Int(scalars[position])
          if scalar < 0x10000, openings[scalar >> 6] >> UInt64(scalar & 63) & 1 == 1 { break }
          position += 1
        }
        return position
      }
    }
  }

  /// One bit for each sign of the basic plane.
  private static let openings: [UInt64] = {
    var bits = [UInt64](repeating: 0, count: 1024)
    func open(_ scalar: UInt32) { bits[Int(scalar >> 6)] |= 1 << UInt64(scalar & 63) }
    for sign in "。！？中民西公年月第元".unicodeScalars { open(sign.value) }
    for range: ClosedRange<UInt32> in [0x30...0x39, 0xFF10...0xFF19] { range.forEach(open) }
    for range: ClosedRange<UInt32> in [0x25C0...0x25FF, 0x3000...0x3007, 0x4E00...0x9FFF] {
      for scalar in range where ChineseNumeral.isNumeral(scalar) { open(scalar) }
    }
    return bits
  }()

  /// Reads what begins at a position, and says where to go on.
  private mutating func step(_ position: Int) -> Int {
    switch scalars[position] {
    case 0x3002, 0xFF01, 0xFF1F:
      named = nil
      return position + 1
    case 0x4E2D, 0x6C11, 0x897F, 0x516C: return era(at: position)  // 中 民 西 公
    case 0x5E74: return yearEnd(at: position)
    case 0x6708: return monthEnd(at: position)
    case 0x7B2C: return season(at: position)
    case 0x5143: return firstMonth(at: position)  // 元月
    default:
      let past = DateNumber.pastDigits(position, before: end, in: scalars)
      switch at(skippingBlanks(past)) {
      case DateSign.year, DateSign.month, 0x29, 0xFF09: break
      case let sign where DateSign.isRange(sign) || DateSign.separator(sign) != nil: break
      default: return past
      }
      return number(at: position, from: position, era: nil)
    }
  }

  // MARK: Looking around

  func at(_ position: Int) -> UInt32 {
    position >= start && position < end ? scalars[position] : 0
  }

  /// The position after blanks, line ends and tabs not among them.
  func skippingBlanks(_ position: Int) -> Int {
    var position = position
    while position < end, scalars[position].isWhitespace, !(0x09...0x0D).contains(scalars[position])
    {
      position += 1
    }
    return position
  }

  /// The position of the last sign before one, blanks aside; below `start` when there is none.
  func before(_ position: Int) -> Int {
    var position = position - 1
    while position >= start, scalars[position].isWhitespace { position -= 1 }
    return position
  }

  func numeral(at position: Int) -> DateNumber? {
    DateNumber(at: position, before: end, in: scalars)
  }

  // MARK: Taking down

  mutating func add(
    _ positions: Range<Int>,
    _ precision: RecordDate.Precision,
    _ calendar: RecordDate.Calendar,
    from first: CalendarDay?,
    to last: CalendarDay?,
    inferred: Bool = false
  ) {
    guard let first, let last else {
      found.impossible.append(glyphs.range(positions))
      return
    }
    found.dates.append(
      RecordDate(
        range: glyphs.range(positions),
        precision: precision,
        calendar: calendar,
        first: first,
        last: max(first, last),
        inferred: inferred
      )
    )
    self.last = LastDate(
      end: positions.upperBound,
      day: precision == .day || precision == .span ? max(first, last) : first,
      calendar: calendar,
      inferred: inferred
    )
  }
}

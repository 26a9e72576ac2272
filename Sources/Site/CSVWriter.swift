internal import Minutes
internal import SourceText

/// A table as CSV (逗號分隔檔): UTF-8 with its mark, CRLF, so that a spreadsheet opens it as it is.
///
/// A text cell that a spreadsheet would take for a formula (= + - @) has an apostrophe before it;
/// numbers stay numbers.
struct CSVWriter {
  /// What has been written.
  private(set) var bytes: [UInt8]
  private var isFirst = true

  init(capacity: Int = 4096) {
    bytes = []
    bytes.reserveCapacity(capacity)
    bytes += [0xEF, 0xBB, 0xBF]
  }

  /// Writes a cell of words.
  mutating func text(_ words: some Sequence<UInt8>) {
    separate()
    let isPlain = words.withContiguousStorageIfAvailable { words in
      guard words.allSatisfy({ $0 > 0x2C || $0 != 0x22 && $0 != 0x2C && $0 != 0x0A && $0 != 0x0D })
      else { return false }
      if let first = words.first, Self.opensFormula(first) { bytes.append(UInt8(ascii: "'")) }
      bytes.append(contentsOf: words)
      return true
    }
    if isPlain != true { quoted(words) }
  }

  private mutating func quoted(_ words: some Sequence<UInt8>) {
    let start = bytes.count
    var isQuoted = false
    for byte in words {
      if bytes.count == start, Self.opensFormula(byte) { bytes.append(UInt8(ascii: "'")) }
      switch byte {
      case UInt8(ascii: "\""):
        bytes.append(byte)
        isQuoted = true
      case UInt8(ascii: ","), 0x0A, 0x0D: isQuoted = true
      default: break
      }
      bytes.append(byte)
    }
    guard isQuoted else { return }
    bytes.insert(UInt8(ascii: "\""), at: start)
    bytes.append(UInt8(ascii: "\""))
  }

  /// Writes a cell of words; an empty one for nil.
  mutating func text(_ words: String?) { text((words ?? "").utf8) }

  /// Writes a whole number; an empty cell for nil.
  mutating func number(_ value: Int?) {
    separate()
    if let value { bytes.append(number: value) }
  }

  /// Writes a number exactly as it was printed, without separators: `units` × 10^-`scale`.
  mutating func number(units: Int, scale: Int) {
    separate()
    Decimals.write(units: units, scale: scale, into: &bytes)
  }

  /// Writes a number as digits that are known to be one.
  mutating func number(digits: String?) {
    separate()
    bytes += (digits ?? "").utf8
  }

  /// Writes a date in two cells: ISO, and the Republic's as written.
  mutating func date(_ date: RecordDate?, of record: Record) {
    guard let date else {
      empty()
      empty()
      return
    }
    text(date.iso.utf8)
    if date.calendar == .republic {
      text(record.text.bytes[date.range.bytes])
    } else {
      text(Self.republic(date).utf8)
    }
  }

  /// Writes a day in two cells: ISO, and the Republic's, 115/2/14.
  mutating func days(_ day: CalendarDay?) {
    text(day?.iso)
    if let day { self.day(day) } else { empty() }
  }

  /// Writes an empty cell: a dash, a blank, or nothing to say.
  mutating func empty() { separate() }

  /// Ends a row.
  mutating func endRow() {
    bytes += [0x0D, 0x0A]
    isFirst = true
  }

  /// A date of the common era in the Republic's calendar, no more exact than the record: 115/4.
  static func republic(_ date: RecordDate) -> String {
    let day = date.precision == .end ? date.last : date.first
    switch date.precision {
    case .month: return "\(day.republicYear)/\(day.month)"
    case .year: return "\(day.republicYear)"
    case .day, .span, .end, .quarter: return "\(day.republicYear)/\(day.month)/\(day.day)"
    }
  }

  private mutating func day(_ day: CalendarDay) {
    separate()
    // As before any minus, for a spreadsheet.
    if day.republicYear < 0 { bytes.append(UInt8(ascii: "'")) }
    bytes.append(number: day.republicYear)
    bytes.append(UInt8(ascii: "/"))
    bytes.append(number: day.month)
    bytes.append(UInt8(ascii: "/"))
    bytes.append(number: day.day)
  }

  private mutating func separate() {
    if !isFirst { bytes.append(UInt8(ascii: ",")) }
    isFirst = false
  }

  private static func opensFormula(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), 0x09, 0x0D:
      true
    default: false
    }
  }
}

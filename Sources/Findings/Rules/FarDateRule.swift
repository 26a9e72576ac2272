internal import Archive
internal import Minutes
internal import SourceText

/// A day so far ahead that its year must be a slip (年份疑誤), 151年2月14日 in 115.
///
/// What lies behind is history, a year alone (2050年) is an aim, and a term runs until its end.
enum FarDateRule: Rule {
  static let id = "far-date"
  static let severity = Severity.warning
  static let sayings = [
    Saying(
      "{date} is {years} years after the meeting",
      remedy: "Compare the year with the signed record."
    )
  ]

  private static let years = 30

  static func check(_ record: CheckedRecord, _ findings: inout FindingList) {
    let year = record.meeting.date.year
    let ofTables = record.meeting.tables.compactMap(\.asOf)
    for date in record.meeting.dates + ofTables where date.first.year > year + years {
      switch date.precision {
      case .day, .month, .end: break
      case .span, .quarter, .year: continue
      }
      guard !date.inferred, !endsTerm(date, record.text.bytes) else { continue }
      findings.add(
        Self.self,
        at: [date.range],
        ["date": record.text.string(date.range), "years": String(date.first.year - year)]
      )
    }
  }

  /// 至165年2月28日止 is the end of a lease.
  private static func endsTerm(_ date: RecordDate, _ bytes: [UInt8]) -> Bool {
    var before = bytes[..<Int(date.range.lower)]
    while before.last == 0x20 { before.removeLast() }
    for word in ["民國", "中華"] where before.suffix(6).elementsEqual(word.utf8) {
      before.removeLast(6)
    }
    return ["至", "迄", "到", "～", "—", "－"].contains { before.suffix(3).elementsEqual($0.utf8) }
      || before.last == 0x7E || before.last == 0x2D
  }
}

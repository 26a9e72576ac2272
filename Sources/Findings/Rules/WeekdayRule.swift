internal import Minutes
internal import SourceText

/// The day of the week is not that of the date (星期), 115年2月12日（星期五）: it was a Thursday.
///
/// In the head and wherever else a day is written with its year.
enum WeekdayRule: Rule {
  static let id = "weekday"
  static let severity = Severity.warning
  static let sayings = [
    Saying(
      "{date} is a {actual}, and the record says {written}",
      remedy: "One of the two is wrong; compare them with the signed record."
    )
  ]

  private static let names = ["星期日", "星期一", "星期二", "星期三", "星期四", "星期五", "星期六"]

  static func check(_ record: CheckedRecord, _ findings: inout FindingList) {
    let meetings = [record.meeting] + record.meeting.nested
    for meeting in meetings {
      if let date = meeting.dateText, let written = meeting.weekday {
        compare(date, written, record, &findings)
      }
    }
    let heads = meetings.compactMap(\.dateText?.range)
    for date in record.meeting.dates where !date.inferred && !heads.contains(date.range) {
      check(date, record, &findings)
    }
    for table in record.meeting.tables {
      for (column, head) in table.columns.enumerated() where head.type == .date {
        for row in table.rows where row.cells.indices.contains(column) {
          guard case .date(let date) = row.cells[column].value, !date.inferred else { continue }
          check(date, record, &findings)
        }
      }
    }
  }

  private static func check(
    _ date: RecordDate,
    _ record: CheckedRecord,
    _ findings: inout FindingList
  ) {
    guard date.precision == .day,
      let written = WrittenWeekday(after: Int(date.range.upper), in: record.text.bytes),
      written.day != date.first.weekday, !written.isMark(in: record.text.bytes)
    else { return }
    compare(date, written.day, record, &findings)
  }

  private static func compare(
    _ date: RecordDate,
    _ written: Int,
    _ record: CheckedRecord,
    _ findings: inout FindingList
  ) {
    let actual = date.first.weekday
    guard date.precision == .day, actual != written, names.indices.contains(written) else { return }
    findings.add(
      Self.self,
      at: [date.range],
      [
        "date": record.text.string(date.range), "actual": names[actual],
        "written": names[written],
      ]
    )
  }
}

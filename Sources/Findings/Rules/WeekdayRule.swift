internal import Minutes
internal import SourceText

/// The day of the week is not that of the date (星期), 115年2月12日（星期五）: it was a Thursday.
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
    let meeting = record.meeting
    guard let date = meeting.dateText, let written = meeting.weekday else { return }
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

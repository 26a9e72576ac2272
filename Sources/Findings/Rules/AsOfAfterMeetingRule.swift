internal import Minutes
internal import SourceText
internal import Vocabulary

/// A table's data are younger than the meeting it was shown to (資料日期晚於會議), 115/2/14 in the record
/// of 115年2月12日.
///
/// 日期：115/3/5 over a timetable is the day of what it announces; a bare 日期 counts over figures and
/// faults only.
enum AsOfAfterMeetingRule: Rule {
  static let id = "as-of-after-meeting"
  static let severity = Severity.warning
  static let sayings = [
    Saying(
      "The table is dated {as_of}, after the meeting of {meeting}; days between: {days}",
      remedy: "If the table was renewed before the record was published, say so below it; else "
        + "correct the day."
    )
  ]

  static func check(_ record: CheckedRecord, _ findings: inout FindingList) {
    let meeting = record.meeting
    let last = meeting.furtherDays.last.map { max($0, meeting.date) } ?? meeting.date
    for (index, table) in meeting.tables.enumerated() where !table.isHead {
      guard let asOf = table.asOf, asOf.precision == .day, !asOf.inferred, asOf.first > last,
        isOfData(table, index, record)
      else { continue }
      let days = asOf.first.number - last.number
      findings.add(
        Self.self,
        at: [asOf.range],
        [
          "as_of": record.text.string(asOf.range), "days": String(days),
          "meeting": MeetingTitle.day(of: record.record),
        ]
      )
    }
  }

  private static func isOfData(_ table: ReportTable, _ index: Int, _ record: CheckedRecord) -> Bool
  {
    if record.meeting.outages.contains(where: { $0.isTold(by: index) }) { return true }
    let figures: [ReportTable.ColumnType] = [.integer, .decimal, .percent]
    // The first column's numbers are those of its rows.
    if table.columns.dropFirst().contains(where: { figures.contains($0.type) }) { return true }
    guard let caption = table.caption.first(where: { $0.kind == .asOf }) else { return false }
    let label = record.glyphs(SourceRange(Int(caption.range.lower), Int(caption.valueStart)))
    return record.vocabulary[.dataDateLabels].first(in: label, label.scalars.indices) != nil
  }
}

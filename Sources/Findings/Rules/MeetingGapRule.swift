internal import Archive
internal import Minutes
internal import SourceText

/// Meetings of the series are on no record of the site (缺漏場次): 第23次 after 第21次.
///
/// Only where the site has most of a series.
enum MeetingGapRule: Rule {
  static let id = "meeting-gap"
  static let severity = Severity.info
  static let sayings = [
    Saying(
      "Number {number} follows number {previous} of {previous_day}; meetings between that are not "
        + "here: {missing}",
      remedy: "Add the records that are missing, if they were published."
    )
  ]

  static func check(_ record: CheckedRecord, _ findings: inout FindingList) {
    guard case .gap(let before) = record.relations.ordinal, let number = record.meeting.ordinal,
      let previous = record.archive.records[before].meeting.ordinal
    else { return }
    findings.add(
      Self.self,
      at: [MeetingTitle.ordinal(of: record)],
      [
        "number": String(number), "previous": String(previous),
        "previous_day": MeetingTitle.day(of: record.archive.records[before]),
        "missing": String(number - previous - 1),
      ]
    )
  }
}

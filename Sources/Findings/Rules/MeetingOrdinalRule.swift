internal import Archive
internal import Minutes
internal import SourceText

/// The meeting's number does not go with those of its series (會議次別), 第21次 after 第21次.
enum MeetingOrdinalRule: Rule {
  static let id = "meeting-ordinal"
  static let severity = Severity.warning
  static let sayings = [
    Saying(
      "between",
      "Number {number} stands between number {previous} of {previous_day} and number {next} of "
        + "{next_day}",
      remedy: "The number or the day is wrong; compare them with the signed record."
    ),
    Saying(
      "repeated",
      "The meeting of {previous_day} has number {number} too",
      remedy: "One of the numbers or days is wrong; compare them with the signed records."
    ),
    Saying(
      "lower",
      "Number {number} follows number {previous} of {previous_day}",
      remedy: "The number or the day of one of them is wrong; compare them with the signed records."
    ),
  ]

  static func check(_ record: CheckedRecord, _ findings: inout FindingList) {
    guard let oddity = record.relations.ordinal, let number = record.meeting.ordinal else { return }
    let place = [MeetingTitle.ordinal(of: record)]
    switch oddity {
    case .between(let before, let after):
      let (previous, next) = (record.archive.records[before], record.archive.records[after])
      findings.add(
        Self.self,
        "between",
        at: place,
        [
          "number": String(number), "previous": String(previous.meeting.ordinal ?? 0),
          "previous_day": MeetingTitle.day(of: previous),
          "next": String(next.meeting.ordinal ?? 0), "next_day": MeetingTitle.day(of: next),
        ]
      )
    case .repeated(let before):
      let previous = record.archive.records[before]
      findings.add(
        Self.self,
        "repeated",
        at: place,
        ["number": String(number), "previous_day": MeetingTitle.day(of: previous)]
      )
    case .lower(let before):
      let previous = record.archive.records[before]
      findings.add(
        Self.self,
        "lower",
        at: place,
        [
          "number": String(number), "previous": String(previous.meeting.ordinal ?? 0),
          "previous_day": MeetingTitle.day(of: previous),
        ]
      )
    case .gap: break
    }
  }
}

internal import Archive
internal import Minutes
internal import SourceText
internal import Vocabulary

/// Something is still expected for a day that has passed (期程已過), 預計114年12月完成 in a record of
/// 115年2月.
///
/// 原預計 and a sentence that goes on to say what became of it look back; a year ago is history.
enum PromisePastRule: Rule {
  static let id = "promise-past"
  static let severity = Severity.info
  static let sayings = [
    Saying(
      "{promise} lies before the meeting of {meeting}",
      remedy: "If it is done by now, or put off, say so in the draft."
    )
  ]

  static func check(_ record: CheckedRecord, _ findings: inout FindingList) {
    let day = record.meeting.date
    let nested = record.meeting.nested.flatMap(\.dates).map(\.range)
    var cues: PastCues?
    for date in record.meeting.dates where date.last < day {
      guard !date.inferred, day.number - date.last.number <= 366, !nested.contains(date.range)
      else { continue }
      let known = cues ?? PastCues(record.vocabulary)
      cues = known
      guard let cue = known.start(of: date, in: record.text.bytes),
        !looksBack(date, from: cue, record)
      else { continue }
      let range = SourceRange(cue, Int(date.range.upper))
      findings.add(
        Self.self,
        at: [range],
        [
          "promise": record.text.string(range), "meeting": MeetingTitle.day(of: record.record),
        ]
      )
    }
  }

  /// Whether the sentence tells of what was once expected.
  private static func looksBack(_ date: RecordDate, from cue: Int, _ record: CheckedRecord) -> Bool
  {
    let bytes = record.text.bytes
    var lower = cue
    while lower > 0, bytes[lower - 1] != 0x0A, !endsSentence(bytes, at: lower) { lower -= 1 }
    var upper = Int(date.range.upper)
    while upper < bytes.count, bytes[upper] != 0x0A, !endsSentence(bytes, at: upper) { upper += 1 }
    let others = record.meeting.dates.contains {
      $0.range.lower > date.range.lower && Int($0.range.lower) < upper && $0.last > date.last
    }
    if others { return true }
    let before = record.glyphs(SourceRange(lower, cue))
    let after = record.glyphs(SourceRange(Int(date.range.upper), upper))
    let words = record.vocabulary
    return words[.lookingBack].first(in: before, before.scalars.indices) != nil
      || words[.promiseDenials].first(in: before, before.scalars.indices) != nil
      || words[.lookingBack].first(in: after, after.scalars.indices) != nil
  }

  /// Whether 。 or ； ends before a byte.
  private static func endsSentence(_ bytes: [UInt8], at end: Int) -> Bool {
    guard end >= 3 else { return false }
    let last = bytes[end - 3..<end]
    return last.elementsEqual([0xE3, 0x80, 0x82]) || last.elementsEqual([0xEF, 0xBC, 0x9B])
  }
}

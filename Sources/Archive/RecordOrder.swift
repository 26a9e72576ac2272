internal import Minutes

/// The order of records (紀錄次序) and which of them correct others.
enum RecordOrder {
  /// Records by day, time, number, then stem, whatever order the file system gave.
  static func sorted(_ records: [Record]) -> [Record] {
    records.indices.sorted { precedes(records[$0], records[$1]) }.map { records[$0] }
  }

  private static func precedes(_ left: Record, _ right: Record) -> Bool {
    let (one, two) = (left.meeting, right.meeting)
    if one.date != two.date { return one.date < two.date }
    let starts = (one.start.map(minutes) ?? -1, two.start.map(minutes) ?? -1)
    if starts.0 != starts.1 { return starts.0 < starts.1 }
    if one.ordinal != two.ordinal { return (one.ordinal ?? -1) < (two.ordinal ?? -1) }
    return left.stem.utf8.lexicographicallyPrecedes(right.stem.utf8)
  }

  private static func minutes(_ time: ClockTime) -> Int { time.hour * 60 + time.minute }

  /// For each record the one that corrects it: the one whose front matter says so, else a later
  /// edition of the same meeting (same series, number and day).
  static func corrections(of records: [Record]) -> [Int?] {
    var corrected = [Int?](repeating: nil, count: records.count)
    var byStem: [String: Int] = [:]
    for (index, record) in records.enumerated() { byStem[record.stem] = index }
    var byMeeting: [String: Int] = [:]
    for (index, record) in records.enumerated() {
      if let stem = record.supersedes, let older = byStem[stem], older != index {
        corrected[older] = index
      }
      let meeting = record.meeting
      guard let ordinal = meeting.ordinal, let edition = meeting.edition else { continue }
      let key = MeetingSeries.key(of: meeting) + "\n\(ordinal)\n\(meeting.date.iso)"
      guard let other = byMeeting[key] else {
        byMeeting[key] = index
        continue
      }
      guard records[other].meeting.edition != edition else { continue }
      let (older, newer) =
        isPublished(records[other], after: record) ? (index, other) : (other, index)
      if corrected[older] == nil, corrected[newer] != older { corrected[older] = newer }
      byMeeting[key] = newer
    }
    return corrected
  }

  private static func isPublished(_ left: Record, after right: Record) -> Bool {
    guard let one = left.published, let two = right.published else { return false }
    return two < one
  }
}

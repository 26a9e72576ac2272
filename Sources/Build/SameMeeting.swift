import Minutes
import SourceText

/// One meeting told by two files (同一會議重複): a copy that was forgotten, most of the time.
///
/// The same series, number, day and edition make a meeting; 公告版 and 更正版 of it are two editions,
/// and may both stand. So may a record that says it supersedes the other.
enum SameMeeting {
  /// An error for each file after the first.
  static func problems(_ records: [Record]) -> [Problem] {
    var first: [String: Record] = [:]
    return records.compactMap { record in
      let meeting = record.meeting
      let name = meeting.ordinal.map(String.init) ?? meeting.title
      // Two bodies may each hold their third 會議 on one day.
      let body = meeting.organisation ?? ""
      let key = [body, meeting.series, name, meeting.date.iso, meeting.edition ?? ""]
        .joined(separator: "\n")
      guard let other = first[key] else {
        first[key] = record
        return nil
      }
      if record.supersedes == other.stem || other.supersedes == record.stem { return nil }
      let path = record.text.source.path
      return Problem(
        "same-meeting",
        .error,
        "This is the meeting that \(other.text.source.path) tells of: "
          + "the same series, number, day and edition",
        remedy: "Remove one of the two, or tell them apart by `edition:` in the front matter.",
        at: record.elements.first.map { record.text.place(of: $0.range) } ?? .init(path: path)
      )
    }
  }
}

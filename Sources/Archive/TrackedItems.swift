internal import Minutes
public import SourceText

/// How many tracked cases (列管案件) a meeting took up and how many stay tracked, as its record prints it.
///
/// 本次提報歷次列管案件計12案；繼續追蹤計9案。 That the next record reports 9, or does not, is shown side by
/// side and never judged.
public struct TrackedItems: Sendable, Equatable {
  /// A number as printed.
  public struct Count: Sendable, Equatable {
    /// The number.
    public let number: Int
    /// Its digits.
    public let range: SourceRange
    /// The block it stands in, as an index of the record's elements.
    public let element: Int
  }

  /// The record.
  public let record: Int
  /// The case that takes them up, as an index of the meeting's cases.
  public let item: Int?
  /// How many were reported (提報).
  public let reported: Count?
  /// How many stay tracked (繼續追蹤).
  public let continued: Count?

  /// How many are closed (解除列管): those reported less those that stay; computed, in no record.
  public var closed: Int? {
    guard let reported, let continued, continued.number <= reported.number else { return nil }
    return reported.number - continued.number
  }

  /// What all records that no other corrects say, the oldest first.
  static func all(
    in records: [Record],
    corrected: [Int?],
    _ words: TrackedWords
  ) -> [TrackedItems] {
    guard !words.reported.isEmpty || !words.continued.isEmpty else { return [] }
    var all: [TrackedItems] = []
    for (number, record) in records.enumerated() where corrected[number] == nil {
      let meeting = record.meeting
      for (item, matter) in meeting.cases.enumerated() {
        let decided = matter.decisions.filter(meeting.decisions.indices.contains)
        let ranges = decided.map { meeting.decisions[$0].elements } + [matter.elements]
        let search = TrackedSearch(ranges, of: record, words)
        guard search.reported != nil || search.continued != nil else { continue }
        all.append(
          TrackedItems(
            record: number,
            item: item,
            reported: search.reported,
            continued: search.continued
          )
        )
      }
      for decision in meeting.decisions where decision.agendaItem == nil {
        let search = TrackedSearch([decision.elements], of: record, words)
        guard search.reported != nil || search.continued != nil else { continue }
        all.append(
          TrackedItems(
            record: number,
            item: nil,
            reported: search.reported,
            continued: search.continued
          )
        )
      }
    }
    return all
  }
}

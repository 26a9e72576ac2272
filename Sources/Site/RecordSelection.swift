/// Some records, those of a year (選定紀錄), for asking of many things whether theirs is one.
struct RecordSelection {
  private let all: Set<Int>
  private let bounds: Range<Int>

  init(_ records: [Int]) {
    all = Set(records)
    bounds = (records.min() ?? 0)..<((records.max() ?? -1) + 1)
  }

  /// Whether a record is one of them; most lie outside of the year, and need no looking up.
  func contains(_ record: Int) -> Bool { bounds.contains(record) && all.contains(record) }
}

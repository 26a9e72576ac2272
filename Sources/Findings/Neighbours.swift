internal import Archive
internal import Minutes

/// The records before and after each in its series (前後次會議), those that another corrects left out.
struct Neighbours: Sendable {
  private(set) var previous: [Int?]
  private(set) var next: [Int?]

  init(_ archive: Archive) {
    previous = [Int?](repeating: nil, count: archive.records.count)
    next = previous
    for series in archive.series {
      var before: Int?
      for record in series.records {
        previous[record] = before
        guard archive.supersededBy[record] == nil else { continue }
        if let before { next[before] = record }
        before = record
      }
    }
  }

  /// Whether a record comes after another of its series and no number between them is missing.
  func follows(_ record: Int, _ other: Int, in archive: Archive) -> Bool {
    var current = record
    while let before = previous[current], before >= other {
      let numbers = (
        archive.records[before].meeting.ordinal, archive.records[current].meeting.ordinal
      )
      if let one = numbers.0, let two = numbers.1, two > one + 1 { return false }
      if before == other { return true }
      current = before
    }
    return false
  }
}

internal import Archive

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
}

internal import Archive
internal import Minutes

/// What is odd about a meeting's number (次別異常) beside those of its series.
///
/// Numbers begin anew with a year, a term or a session; that is no oddity.
enum OrdinalOddity: Sendable {
  /// The one before and the one after are two apart, and it is not the one between.
  case between(before: Int, after: Int)
  /// The one before has the same number and another day.
  case repeated(Int)
  /// The one before has a greater number.
  case lower(Int)
  /// Numbers between the one before and it are on no record of the site.
  case gap(Int)

  /// The oddities of all series, by record.
  static func all(in archive: Archive, _ neighbours: Neighbours) -> [(Int, OrdinalOddity)] {
    archive.series.flatMap { series -> [(Int, OrdinalOddity)] in
      let numbered = series.records.filter {
        archive.supersededBy[$0] == nil && archive.records[$0].meeting.ordinal != nil
      }
      guard numbered.count > 1 else { return [] }
      return all(of: numbered, in: archive)
    }
  }

  private static func all(of records: [Int], in archive: Archive) -> [(Int, OrdinalOddity)] {
    let meetings = records.map { archive.records[$0].meeting }
    let numbers = meetings.map { $0.ordinal ?? 0 }
    var found: [(Int, OrdinalOddity)] = []
    var gaps: [(Int, OrdinalOddity)] = []
    var missing = 0
    var isOdd = [Bool](repeating: false, count: records.count)
    for place in records.indices.dropFirst() {
      let (before, number) = (numbers[place - 1], numbers[place])
      let next = place + 1 < numbers.count ? numbers[place + 1] : nil
      if number != before + 1, next == before + 2 {
        isOdd[place] = true
        found.append(
          (records[place], .between(before: records[place - 1], after: records[place + 1]))
        )
      } else if isOdd[place - 1] || number == before + 1 {
        continue
      } else if number > before {
        // One that comes later is only out of order.
        if let next, (before + 1..<number).contains(next) { continue }
        missing += number - before - 1
        gaps.append((records[place], .gap(records[place - 1])))
      } else if number > 1, meetings[place].date.year == meetings[place - 1].date.year {
        let days = meetings[place].date.number - meetings[place - 1].date.number
        if number < before {
          // Where the first of a session is not on the site, the second or third begins it.
          if number > 3 { found.append((records[place], .lower(records[place - 1]))) }
        } else if days > 4 {
          // Within some days it is one meeting that went on.
          found.append((records[place], .repeated(records[place - 1])))
        }
      }
    }
    // A site that only has some of the meetings has no gaps.
    return missing <= records.count ? found + gaps : found
  }
}

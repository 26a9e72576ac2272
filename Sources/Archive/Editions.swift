/// The editions of each meeting's record (版次): 公告版, then 更正版.
public struct Editions: Sendable {
  /// For each record the first edition of its meeting's; it keeps its place whatever comes later.
  public let first: [Int]
  /// For each record how many editions came before the one that is valid.
  public let corrections: [Int]

  /// The editions of an archive's records.
  public init(_ archive: Archive) {
    let next = archive.supersededBy
    var first = Array(next.indices)
    var corrections = [Int](repeating: 0, count: next.count)
    let corrected = Set(next.compactMap(\.self))
    // Those that correct no other come first: a correction's stem may sort before its draft's.
    let order = next.indices.filter { !corrected.contains($0) } + corrected.sorted()
    var isFound = [Bool](repeating: false, count: next.count)
    for record in order where next[record] != nil {
      var (valid, steps) = (record, 0)
      while let newer = next[valid], steps < next.count { (valid, steps) = (newer, steps + 1) }
      guard next[valid] == nil else { continue }
      if !isFound[valid] { first[valid] = record }
      isFound[valid] = true
      corrections[valid] += 1
      first[record] = first[valid]
    }
    self.first = first
    self.corrections = corrections
  }
}

/// The name that was probably meant by a misspelt one.
public enum NearestName {
  /// The candidate with the fewest edits from `name`, if it is near enough to be meant.
  public static func of(_ name: String, among candidates: [String]) -> String? {
    let wanted = Array(name.unicodeScalars)
    var best: (distance: Int, name: String)?
    for candidate in candidates.sorted() {
      let distance = edits(wanted, Array(candidate.unicodeScalars))
      if distance < best?.distance ?? .max { best = (distance, candidate) }
    }
    guard let best, best.distance <= max(2, wanted.count / 2) else { return nil }
    return best.name
  }

  /// How many letters must be added, dropped, changed or exchanged with their neighbour.
  private static func edits(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
    var beforeLast = [Int](repeating: 0, count: right.count + 1)
    var last = Array(0...right.count)
    for i in left.indices {
      var row = [i + 1] + [Int](repeating: 0, count: right.count)
      for j in right.indices {
        let cost = left[i] == right[j] ? 0 : 1
        row[j + 1] = min(last[j + 1] + 1, row[j] + 1, last[j] + cost)
        if i > 0, j > 0, left[i] == right[j - 1], left[i - 1] == right[j] {
          row[j + 1] = min(row[j + 1], beforeLast[j - 1] + 1)
        }
      }
      (beforeLast, last) = (last, row)
    }
    return last[right.count]
  }
}

/// The pairs of paragraphs left over that are likest each other (相似配對), one to one.
///
/// How like two are is told by the pairs of neighbouring signs that both have, figures aside. Only
/// paragraphs of one unit, or one part, are compared, each with a bounded number of others.
struct LikestPairs {
  /// One pair.
  struct Pair {
    let old: Int
    let new: Int
    let likeness: Int
    let isInPlace: Bool
    let isSameFigure: Bool

    /// What goes first: the place, the words, the figure that is often its number, the order.
    var order: (Int, Int, Int, Int, Int) {
      (isInPlace ? 0 : 1, -likeness, isSameFigure ? 0 : 1, new, old)
    }
  }

  private(set) var pairs: [Pair] = []

  /// How many of a unit's paragraphs one is compared with, those nearest to its own place.
  private static let reach = 12
  /// How much of a paragraph is looked at.
  private static let length = 500
  /// The share in thousandths from which two are one, under the same heading and elsewhere.
  private static let least = (inPlace: 500, elsewhere: 650)

  init(
    _ old: RecordParagraphs,
    _ oldLeft: [Int],
    _ new: RecordParagraphs,
    _ newLeft: [Int]
  ) {
    var groups: [UInt64: [Int]] = [:]
    for index in oldLeft { groups[old.all[index].place.group, default: []].append(index) }
    var oldSigns: [Int: [UInt64]] = [:]
    var ranks: [UInt64: Int] = [:]
    var found: [Pair] = []
    for newer in newLeft {
      let two = new.all[newer]
      guard let others = groups[two.place.group] else { continue }
      let rank = ranks[two.place.group, default: 0]
      ranks[two.place.group] = rank + 1
      let signs = Self.neighbours(two, new.signs)
      let near = max(0, min(rank, others.count) - Self.reach)..<min(others.count, rank + Self.reach)
      for older in others[near] {
        let one = old.all[older]
        let isInPlace = one.place.context == two.place.context
        guard one.isTable == two.isTable,
          one.folded?.text != two.folded?.text || one.label != two.label,
          isInPlace || !(one.isDecision || two.isDecision)
        else { continue }
        let known = oldSigns[older] ?? Self.neighbours(one, old.signs)
        oldSigns[older] = known
        let likeness = Self.likeness(known, signs)
        guard likeness >= (isInPlace ? Self.least.inPlace : Self.least.elsewhere) else { continue }
        found.append(
          Pair(
            old: older,
            new: newer,
            likeness: likeness,
            isInPlace: isInPlace,
            isSameFigure: one.folded?.figure == two.folded?.figure
          )
        )
      }
    }
    found.sort { $0.order < $1.order }
    var taken: (old: Set<Int>, new: Set<Int>) = ([], [])
    for pair in found where !taken.old.contains(pair.old) && !taken.new.contains(pair.new) {
      taken.old.insert(pair.old)
      taken.new.insert(pair.new)
      pairs.append(pair)
    }
  }

  /// The pairs of neighbouring signs, in order of their values.
  private static func neighbours(
    _ paragraph: RecordParagraphs.Paragraph,
    _ folded: FoldedText
  ) -> [UInt64] {
    guard let piece = paragraph.folded?.piece else { return [] }
    let signs = folded.frame[piece.frame].prefix(length)
    return zip(signs, signs.dropFirst()).map { UInt64($0) << 32 | UInt64($1) }.sorted()
  }

  /// Twice what both have by what each has, in thousandths.
  private static func likeness(_ left: [UInt64], _ right: [UInt64]) -> Int {
    guard !left.isEmpty, !right.isEmpty else { return 0 }
    var (one, two, shared) = (0, 0, 0)
    while one < left.count, two < right.count {
      if left[one] == right[two] {
        (one, two, shared) = (one + 1, two + 1, shared + 1)
      } else if left[one] < right[two] {
        one += 1
      } else {
        two += 1
      }
    }
    return 2000 * shared / (left.count + right.count)
  }
}

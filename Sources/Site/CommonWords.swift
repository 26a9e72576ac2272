/// How many words two texts have in common from any two of their places on (共同詞數).
///
/// The longest common subsequence by the bits of Hyyrö's algorithm: a step of the newer text takes it
/// one word further or not, and 64 steps are worked out at once.
struct CommonWords {
  private let rows: Int
  private let columns: Int
  /// How many numbers of 64 bits a row takes.
  private let width: Int
  /// For each place of the older text a row: a bit for each place of the newer, from its end.
  private var steps: [UInt64]

  init(_ old: ArraySlice<WordTokens.Token>, _ new: ArraySlice<WordTokens.Token>) {
    (rows, columns, width) = (old.count, new.count, (new.count + 63) / 64)
    steps = [UInt64](repeating: 0, count: rows * width)
    let keys = new.reversed().map(\.key)
    // Where in the newer text words stand whose keys begin with the same six bits.
    var places = [UInt64](repeating: 0, count: 64 * width)
    for (place, key) in keys.enumerated() {
      places[Int(key >> 58) * width + place / 64] |= 1 << UInt64(place % 64)
    }
    for row in (0..<rows).reversed() {
      let key = old[old.startIndex + row].key
      var carry: UInt64 = 0
      for number in 0..<width {
        var same: UInt64 = 0
        var left = places[Int(key >> 58) * width + number]
        while left != 0 {
          if keys[number * 64 + left.trailingZeroBitCount] == key { same |= left & (~left + 1) }
          left &= left - 1
        }
        let level = row + 1 < rows ? ~steps[(row + 1) * width + number] : .max
        let (sum, isOver) = level.addingReportingOverflow(level & same)
        let (carried, isOverToo) = sum.addingReportingOverflow(carry)
        carry = isOver || isOverToo ? 1 : 0
        steps[row * width + number] = ~(carried | level & ~same)
      }
    }
  }

  /// How many words the texts have in common from two places on.
  func count(_ row: Int, _ column: Int) -> Int {
    guard row < rows else { return 0 }
    let places = columns - column
    var count = 0
    for number in 0..<width where number * 64 < places {
      let rest = places - number * 64
      let bits = steps[row * width + number]
      count += (rest < 64 ? bits & (1 << UInt64(rest) - 1) : bits).nonzeroBitCount
    }
    return count
  }

  /// Whether the newer text's word at a place is needed for what they have in common from there on.
  func isStep(_ row: Int, _ column: Int) -> Bool {
    guard row < rows else { return false }
    let place = columns - 1 - column
    return steps[row * width + place / 64] >> UInt64(place % 64) & 1 == 1
  }
}

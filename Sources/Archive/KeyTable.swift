/// Places by a 64-bit key (鍵值表), made once and emptied without cost for each pair of records.
///
/// The keys are hashes already; the standard dictionary would hash each of them again.
struct KeyTable {
  private var keys: [UInt64] = []
  private var heads: [Int32] = []
  private var rounds: [UInt32] = []
  private var following: [Int32] = []
  private var round: UInt32 = 0
  private var mask = 0
  /// How many places of one key are tried; more have nothing to tell them apart.
  private static let tries = 16

  /// Empties the table, for places below `count`.
  mutating func begin(_ count: Int) {
    round &+= 1
    if following.count < count { following = [Int32](repeating: -1, count: count) }
    guard keys.count < 2 * count || round == 0 else { return }
    var size = 64
    while size < 2 * count { size *= 2 }
    keys = [UInt64](repeating: 0, count: size)
    heads = [Int32](repeating: -1, count: size)
    rounds = [UInt32](repeating: 0, count: size)
    mask = size - 1
    round = 1
  }

  /// Puts a place before those that its key has already.
  mutating func add(_ place: Int, for key: UInt64) {
    let slot = slot(of: key)
    if rounds[slot] != round {
      (rounds[slot], keys[slot], heads[slot]) = (round, key, -1)
    }
    following[place] = heads[slot]
    heads[slot] = Int32(truncatingIfNeeded: place)
  }

  /// Takes out the first place of a key that is accepted.
  mutating func take(_ key: UInt64, where accepts: (Int) -> Bool) -> Int? {
    let slot = slot(of: key)
    guard rounds[slot] == round else { return nil }
    var (before, current) = (Int32(-1), heads[slot])
    for _ in 0..<Self.tries {
      guard current >= 0 else { return nil }
      let next = following[Int(current)]
      if accepts(Int(current)) {
        if before < 0 { heads[slot] = next } else { following[Int(before)] = next }
        return Int(current)
      }
      (before, current) = (current, next)
    }
    return nil
  }

  private func slot(of key: UInt64) -> Int {
    var slot = Int(truncatingIfNeeded: key &* 0x9E37_79B9_7F4A_7C15 >> 32) & mask
    while rounds[slot] == round, keys[slot] != key { slot = (slot + 1) & mask }
    return slot
  }
}

/// A set of numbers that are hashes already (雜湊集合): a table to look them up in, nothing more.
struct HashSet {
  private var table: [UInt64]
  private let mask: Int
  private var hasZero = false

  /// The set of some hashes.
  init(_ hashes: some Collection<UInt64>) {
    var size = 16
    while size < hashes.count * 2 { size *= 2 }
    table = [UInt64](repeating: 0, count: size)
    mask = size - 1
    for hash in hashes { insert(hash) }
  }

  private mutating func insert(_ hash: UInt64) {
    if hash == 0 {
      hasZero = true
      return
    }
    var index = Int(truncatingIfNeeded: hash ^ hash >> 32) & mask
    while table[index] != 0, table[index] != hash { index = (index + 1) & mask }
    table[index] = hash
  }

  /// Whether a hash is in the set.
  func contains(_ hash: UInt64) -> Bool { hash == 0 ? hasZero : place(of: hash) != nil }

  /// Those of the set that are in none of some lists.
  func subtracting(_ lists: [[UInt64]]) -> Set<UInt64> {
    var isFound = [Bool](repeating: false, count: table.count)
    for list in lists {
      for hash in list {
        if let place = place(of: hash) { isFound[place] = true }
      }
    }
    var rest = Set(table.indices.lazy.filter { table[$0] != 0 && !isFound[$0] }.map { table[$0] })
    if hasZero { rest.insert(0) }
    return rest
  }

  private func place(of hash: UInt64) -> Int? {
    var index = Int(truncatingIfNeeded: hash ^ hash >> 32) & mask
    while table[index] != 0 {
      if table[index] == hash { return index }
      index = (index + 1) & mask
    }
    return nil
  }
}

/// The addresses of a record's blocks (條目代號): the official path, and what stands under it counted.
///
/// A published record does not change, so neither do they: `a-2-4-2-1` is 附錄 二 (四) 2 (1), a
/// repeated number gets `~2`.
struct ElementIDs {
  /// What is counted under a block besides its numbers.
  enum Count: String {
    /// Paragraphs.
    case paragraph = "p"
    /// Tables.
    case table = "t"
    /// Decisions.
    case decision = "d"
    /// Sections such as 說明.
    case section = "s"
    /// Cases without a number.
    case unnumbered = "c"
    /// Lines of the head.
    case head = "h"
    /// Whole records read into this one.
    case nested = "n"
  }

  private var used: [String: Int] = [:]
  private var counts: [String: Int] = [:]

  /// No address yet, with room for those of so many lines.
  init(lines: Int) { used.reserveCapacity(lines) }

  /// The next of its kind under a block.
  mutating func next(_ count: Count, under parent: String) -> String {
    // Lines of the head are h-1; all else hangs on its parent: a-2-p1.
    var stem = parent.isEmpty ? count.rawValue : parent + "-" + count.rawValue
    if count == .head { stem += "-" }
    return unique(stem + String(Self.counted(&counts[stem, default: 0])))
  }

  private static func counted(_ count: inout Int) -> Int {
    count += 1
    return count
  }

  /// An address that no other block has.
  mutating func unique(_ id: String) -> String {
    let times = Self.counted(&used[id, default: 0])
    return times == 1 ? id : unique("\(id)~\(times)")
  }
}

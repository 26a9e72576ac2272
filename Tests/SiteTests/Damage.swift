/// What happens to a text on its way (損毀): lines lost, doubled, moved, cut, marks and signs put in.
///
/// The same seed makes the same damage.
struct Damage {
  private var state: UInt64

  init(seed: Int) { state = UInt64(truncatingIfNeeded: seed) &* 0x9E37_79B9_7F4A_7C15 | 1 }

  private static let pieces = [
    "\t", "\t\t", "|", "一、", "1、", "(一)", "壹、", "甲、", "第一案", "案由：", "案由一：", "決議：", "說明：", "附錄",
    "附件一 ", "散會", "主席：", "出席人員：", "日期：115年2月30日", "115年2月12日", "- ", "^^", "<<", "```", "註：", "合計",
    "單位：千元", "第 3 頁", "（", "）", "。", "：", "\n", "\n\n", "\r", "　", "  ", "\u{200B}", "\u{202E}",
    "\u{FEFF}",
    "\u{0}", "<b>", "&amp;", "#", "*", "\\", "|---|---|", "--------", "會議紀錄", "第5次會議紀錄", "1", "12",
    "2月",
  ]

  mutating func next(_ limit: Int) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return limit > 0 ? Int(state % UInt64(limit)) : 0
  }

  /// A damaged copy of a text; another text lends it lines.
  mutating func applied(to text: String, from other: String) -> String {
    var lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
      .map { Array($0) }
    let lent = other.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
    for _ in 0...next(8) where !lines.isEmpty {
      let line = next(lines.count)
      let place = next(lines[line].count + 1)
      switch next(10) {
      case 0: lines.remove(at: line)
      case 1: lines.insert(lines[line], at: next(lines.count + 1))
      case 2: lines.swapAt(line, next(lines.count))
      case 3: lines.removeSubrange(line..<min(lines.count, line + next(12)))
      case 4: lines.removeLast(next(lines.count))
      case 5: lines[line].removeSubrange(place...)
      case 6: lines.insert(Array(lent[next(lent.count)]), at: line)
      case 7 where line + 1 < lines.count: lines[line] += lines.remove(at: line + 1)
      default:
        let piece = Self.pieces[next(Self.pieces.count)]
        lines[line].insert(contentsOf: Array(piece.unicodeScalars), at: place)
      }
    }
    var damaged = String.UnicodeScalarView()
    damaged.append(contentsOf: lines.joined(separator: ["\n"]))
    return String(damaged)
  }
}

/// The words of a line with other widths: brackets, colons, digits of marks, stretched labels,
/// blanks round numbers.
struct Rewording {
  private(set) var words: [UInt32]

  init(_ line: TidyRecord.Line, _ setting: Setting) {
    words = line.words
    if setting.fullDigitsInMarks, line.level != nil {
      var index = 0
      while index < words.count, (0x28...0x39).contains(words[index]) {
        if (0x30...0x39).contains(words[index]) { words[index] += 0xFEE0 }
        index += 1
      }
    }
    if let full = setting.fullBrackets {
      replace(full ? [0x28: 0xFF08, 0x29: 0xFF09] : [0xFF08: 0x28, 0xFF09: 0x29])
    }
    if let full = setting.fullColons { recolon(full) }
    if setting.stretched > 0, line.isHead { stretch(setting.stretched) }
    if setting.spacedNumbers, !line.isHead || line.words.count < 60 { space(from: line) }
  }

  private mutating func replace(_ signs: [UInt32: UInt32]) {
    for index in words.indices { words[index] = signs[words[index]] ?? words[index] }
  }

  /// A colon between digits is a clock's.
  private mutating func recolon(_ full: Bool) {
    for index in words.indices where words[index] == (full ? 0x3A : 0xFF1A) {
      let left = index > 0 ? words[index - 1] : 0
      let right = index + 1 < words.count ? words[index + 1] : 0
      if Self.isDigit(left), Self.isDigit(right) { continue }
      words[index] = full ? 0xFF1A : 0x3A
    }
  }

  /// 時間：→ 時　　間：, two Han before the first colon.
  private mutating func stretch(_ how: Int) {
    guard words.count > 3, words[2] == 0xFF1A || words[2] == 0x3A,
      words[0] >= 0x4E00, words[1] >= 0x4E00
    else { return }
    words.insert(contentsOf: how == 1 ? [0x3000, 0x3000] : [0x20], at: 1)
  }

  private mutating func space(from line: TidyRecord.Line) {
    var spaced: [UInt32] = []
    var columns = 0
    for scalar in words {
      if let last = spaced.last, columns > line.markWidth,
        Self.isDigit(last) && scalar >= 0x4E00 && scalar < 0xA000
          || Self.isDigit(scalar) && last >= 0x4E00 && last < 0xA000
      {
        spaced.append(0x20)
      }
      spaced.append(scalar)
      columns += TidyRecord.width(scalar)
    }
    words = spaced
  }

  private static func isDigit(_ scalar: UInt32) -> Bool { (0x30...0x39).contains(scalar) }
}

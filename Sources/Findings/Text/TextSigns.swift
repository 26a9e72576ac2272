internal import SourceText

/// A record's text with the places in it that the rules of words and signs look at (文字記號), gathered
/// in one pass: each rule then looks at a few places, not at every sign.
struct TextSigns: Sendable {
  let glyphs: Glyphs
  /// The first of two equal signs side by side: 有有關, 。。.
  private(set) var doubles: [Int] = []
  /// 「 」 『 』 《 》 【 】 and round brackets.
  private(set) var brackets: [Int] = []
  /// 臺 and 台.
  private(set) var tais: [Int] = []
  /// A digit that opens a number with 09 or 886.
  private(set) var phones: [Int] = []
  /// A capital letter that opens a run of letters and digits, before a digit or one more letter.
  private(set) var codes: [Int] = []
  /// @.
  private(set) var ats: [Int] = []
  /// l or O beside a digit or behind 第, and every Cyrillic letter.
  private(set) var lookAlikes: [Int] = []

  init(_ text: RecordText) {
    glyphs = Glyphs(text.bytes)
    glyphs.scalars.withUnsafeBufferPointer { gather($0) }
  }

  private mutating func gather(_ scalars: UnsafeBufferPointer<UInt32>) {
    var before: UInt32 = 0
    for position in scalars.indices {
      let scalar = scalars[position]
      if scalar == before, scalar > 0x3000 { doubles.append(position - 1) }
      let previous = before
      before = scalar
      if scalar >= 0x4E00, scalar <= 0x9FFF {
        if scalar == 0x53F0 || scalar == 0x81FA { tais.append(position) }
        continue
      }
      // 、 and 。 and what stands before letters: nothing is looked for among them.
      if scalar < 0x28 || (0x3001...0x3009).contains(scalar) { continue }
      let sign = scalar.halfWidth
      switch sign {
      case 0x28, 0x29, 0x300A...0x300F, 0x3010, 0x3011: brackets.append(position)
      case 0x30, 0x38: if !previous.isDigit, isPhone(position, sign) { phones.append(position) }
      case 0x40: ats.append(position)
      case 0x41...0x5A, 0x61...0x7A: addLetter(position, sign, previous)
      case 0x0410...0x044F: lookAlikes.append(position)
      default: break
      }
    }
  }

  /// The half-width form of a sign; 0 beyond the text.
  func sign(_ position: Int) -> UInt32 {
    glyphs.scalars.indices.contains(position) ? glyphs.scalars[position].halfWidth : 0
  }

  /// Whether a letter or digit stands at a position.
  func isCode(_ position: Int) -> Bool {
    let sign = sign(position)
    return sign.isDigit || sign.isLatinLetter
  }

  /// The positions of at most so many signs before a position, on its line.
  func before(_ position: Int, count: Int) -> Range<Int> {
    var start = position
    while start > 0, position - start < count, !glyphs.scalars[start - 1].isLineEnd { start -= 1 }
    return start..<position
  }

  /// The positions of at most so many signs from a position on, on its line.
  func after(_ position: Int, count: Int) -> Range<Int> {
    var end = position
    while end < glyphs.scalars.count, end - position < count, !glyphs.scalars[end].isLineEnd {
      end += 1
    }
    return position..<end
  }

  private func isPhone(_ position: Int, _ sign: UInt32) -> Bool {
    let next = self.sign(position + 1)
    return sign == 0x30 ? next == 0x39 : next == 0x38 && self.sign(position + 2) == 0x36
  }

  private mutating func addLetter(_ position: Int, _ sign: UInt32, _ previous: UInt32) {
    if sign <= 0x5A, !previous.isDigit, !previous.isLatinLetter, isCode(position + 1) {
      codes.append(position)
    }
    if sign == 0x6C || sign == 0x4F || sign == 0x6F,
      previous.isDigit || previous == 0x7B2C || self.sign(position + 1).isDigit
    {
      lookAlikes.append(position)
    }
  }
}

extension UInt32 {
  /// A line feed or a carriage return.
  var isLineEnd: Bool { self == 0x0A || self == 0x0D }
}

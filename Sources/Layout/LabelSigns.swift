public import SourceText

/// The signs that may stand about a label (標籤記號): 【決議】, ◎裁示：.
public struct LabelSigns: Sendable {
  /// Where the label's word begins.
  public let start: Int
  /// Whether the word stands in a frame, which then closes it as a colon does.
  public let isFramed: Bool

  /// The signs at the start of a line.
  public init(opening line: Range<Int>, of glyphs: Glyphs) {
    guard let first = line.first else {
      (start, isFramed) = (line.lowerBound, false)
      return
    }
    let sign = glyphs.scalars[first]
    isFramed = Self.frames(sign)
    start =
      isFramed || Self.points(sign)
      ? glyphs.trimmed(first + 1..<line.upperBound).lowerBound : first
  }

  /// Where a label ends whose word ends at a position, its colon or frame included.
  public func end(of word: Int, _ line: Range<Int>, _ glyphs: Glyphs) -> Int? {
    guard isFramed else {
      return LineOpener.closing(start..<word, line, glyphs, wideSpaceCloses: false)?.end
    }
    let close = glyphs.trimmed(word..<line.upperBound)
    guard let first = close.first, Self.frames(glyphs.scalars[first]) else { return nil }
    let rest = glyphs.trimmed(first + 1..<line.upperBound)
    guard let colon = rest.first, LineOpener.isColon(glyphs.scalars[colon]) else {
      return first + 1
    }
    return colon + 1
  }

  /// 【 】 〔 〕 ［ ］ 〖 〗, which frame a word.
  public static func frames(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x3010, 0x3011, 0x3014, 0x3015, 0x3016, 0x3017, 0xFF3B, 0xFF3D, 0x5B, 0x5D: true
    default: false
    }
  }

  /// ◎ ● ※ ★ ◆ ■ ▲ ► ➤ → ＊ •, which point at what follows.
  private static func points(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x2A, 0xB7, 0x2022, 0x2192, 0x203B, 0x25A0...0x25CF, 0x2605, 0x2606, 0x2714, 0x2756,
      0x27A2...0x27A4, 0xFF0A, 0x25EF:
      true
    default: false
    }
  }
}

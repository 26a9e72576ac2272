internal import SourceText

/// A record's text as it is shown (顯示文字): as written, but that what cannot be seen is made visible.
///
/// A control character becomes its picture (U+0007 → ␇), a sign that turns the direction of writing
/// its number (⟦U+202E⟧); a line end within a block becomes a blank.
public enum ShownText {
  /// Whether a byte is a control character, a line end, or the first of a sign that may be hidden.
  @inlinable
  public static func isSuspect(_ byte: UInt8) -> Bool {
    byte < 0x20 && byte != 0x09 || byte == 0x7F || byte == 0xC2 || byte == 0xD8 || byte == 0xE2
  }

  /// Whether a text holds a sign that would be shown as a mark.
  public static func hidesSign(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    for index in text.indices where isSuspect(text[index]) {
      if case .mark = sign(text, index, text.count) { return true }
    }
    return false
  }

  /// What stands at the place of a suspect byte.
  public enum Sign: Equatable, Sendable {
    /// An ordinary character of so many bytes.
    case shown(width: Int)
    /// A line end, shown as a blank.
    case blank(width: Int)
    /// A hidden character, shown as a mark.
    case mark(scalar: UInt32, width: Int)
  }

  /// What stands at an index, before `end`.
  public static func sign(_ bytes: [UInt8], _ index: Int, _ end: Int) -> Sign {
    bytes.withUnsafeBufferPointer { sign($0, index, end) }
  }

  private static func sign(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, _ end: Int) -> Sign {
    let byte = bytes[index]
    let next = index + 1 < end ? bytes[index + 1] : 0
    let third = index + 2 < end ? bytes[index + 2] : 0
    switch byte {
    case 0x0A...0x0D: return .blank(width: byte == 0x0D && next == 0x0A ? 2 : 1)
    case 0x09: return .shown(width: 1)
    case 0x00..<0x20, 0x7F: return .mark(scalar: UInt32(byte), width: 1)
    case 0xC2 where next == 0x85: return .blank(width: 2)
    case 0xC2 where next < 0xA0: return .mark(scalar: UInt32(next), width: 2)
    case 0xD8 where next == 0x9C: return .mark(scalar: 0x061C, width: 2)
    case 0xE2:
      let isDirection =
        next == 0x80 && (third == 0x8E || third == 0x8F || (0xAA...0xAE).contains(third))
        || next == 0x81 && (0xA6...0xA9).contains(third)
      guard isDirection else { return .shown(width: 3) }
      return .mark(scalar: 0x2000 | UInt32(next & 0x3F) << 6 | UInt32(third & 0x3F), width: 3)
    case 0xC0..<0xE0: return .shown(width: 2)
    case 0xE0..<0xF0: return .shown(width: 3)
    case 0xF0...: return .shown(width: 4)
    default: return .shown(width: 1)
    }
  }

  /// The visible mark of a hidden character.
  public static func mark(_ scalar: UInt32) -> [UInt8] { scalar.visibleMark }

  /// Adds a range of a text as it is shown, without any escaping.
  public static func append(_ range: Range<Int>, of bytes: [UInt8], to text: inout [UInt8]) {
    var index = range.lowerBound
    var run = index
    while index < range.upperBound {
      guard isSuspect(bytes[index]) else {
        index += 1
        continue
      }
      let sign = sign(bytes, index, range.upperBound)
      if case .shown(let width) = sign {
        index += width
        continue
      }
      text += bytes[run..<index]
      index += appendReplacement(of: sign, to: &text)
      run = index
    }
    text += bytes[run..<max(run, range.upperBound)]
  }

  /// Adds what is shown in the place of a sign, and says how many bytes the sign has.
  public static func appendReplacement(of sign: Sign, to text: inout [UInt8]) -> Int {
    switch sign {
    case .shown(let width): return width
    case .blank(let width):
      text.append(0x20)
      return width
    case .mark(let scalar, let width):
      text += mark(scalar)
      return width
    }
  }
}

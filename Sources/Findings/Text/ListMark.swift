internal import SourceText

/// How the number that opens a line is written (編號寫法): （一）, (一), 1., 1、.
struct ListMark {
  /// What is counted with.
  enum Count: Hashable {
    case formal, chinese, arabic, stem, latin
  }

  /// The sign that frames or ends the number, whatever its width.
  enum Frame: Hashable {
    /// (一)
    case brackets
    /// 1)
    case closing
    /// 1. or 1、
    case stop
  }

  let count: Count
  let frame: Frame
  let number: Int
  /// Whether the number has more than one digit: １ and 10 side by side are a habit of typesetting.
  let isLong: Bool
  /// The signs around the number; 0 where none opens it.
  private let opening: UInt32
  private let closing: UInt32
  /// Whether digits or letters are full width.
  private let isFullWidth: Bool

  /// The mark that a lead is, blanks aside; nil for one that is no plain mark (案由一：, ①).
  init?(_ lead: Range<Int>, of glyphs: Glyphs) {
    let scalars = glyphs.scalars
    var inner = glyphs.trimmed(lead)
    guard inner.count > 1 else { return nil }
    if scalars[inner.upperBound - 1] == 0x3001, Self.isClosing(scalars[inner.upperBound - 2]) {
      inner = inner.lowerBound..<inner.upperBound - 1
    }
    let (first, last) = (scalars[inner.lowerBound], scalars[inner.upperBound - 1])
    let isOpen = first.halfWidth == 0x28
    guard Self.isClosing(last) || !isOpen && Self.isStop(last) else { return nil }
    (opening, closing) = (isOpen ? first : 0, last)
    frame = isOpen ? .brackets : Self.isClosing(last) ? .closing : .stop
    inner = glyphs.trimmed(inner.lowerBound + (isOpen ? 1 : 0)..<inner.upperBound - 1)
    guard let sign = inner.first.map({ scalars[$0] }) else { return nil }
    isLong = inner.count > 1
    isFullWidth = sign != sign.halfWidth
    if sign.isDigit, inner.count < 5, inner.allSatisfy({ scalars[$0].isDigit }) {
      count = .arabic
      number = inner.reduce(0) { $0 * 10 + (scalars[$1].digitValue ?? 0) }
    } else if let value = Self.value(scalars[inner]) {
      count = ChineseNumeral.isFormal(sign) ? .formal : .chinese
      number = value
    } else if inner.count == 1, let stem = Self.stems.firstIndex(of: sign) {
      count = .stem
      number = stem + 1
    } else if inner.count == 1, sign.isLatinLetter {
      count = .latin
      number = Int(sign.halfWidth)
    } else {
      return nil
    }
  }

  /// Whether both are written with the same signs.
  func isWritten(as other: ListMark) -> Bool {
    opening == other.opening && closing == other.closing
      && (isFullWidth == other.isFullWidth || isLong != other.isLong)
  }

  private static func value(_ numeral: ArraySlice<UInt32>) -> Int? {
    guard let first = numeral.first, ChineseNumeral.isNumeral(first) else { return nil }
    if numeral.count == 1, let digit = ChineseNumeral.digit(first) { return digit }
    return ChineseNumeral.value(numeral)
  }

  private static func isClosing(_ sign: UInt32) -> Bool { sign.halfWidth == 0x29 }

  private static func isStop(_ sign: UInt32) -> Bool {
    sign == 0x3001 || sign.halfWidth == 0x2E || sign == 0xFE52
  }

  private static let stems = "甲乙丙丁戊己庚辛壬癸".unicodeScalars.map(\.value)
}

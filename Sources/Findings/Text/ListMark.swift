internal import SourceText

/// How the number that opens a line is written (編號寫法): （一）, (一), 1., 1、.
struct ListMark: Equatable {
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
  /// The signs around the number, and, for digits, whether they are full width.
  let around: [UInt32]
  let isFullWidth: Bool

  /// The mark that a lead is, blanks aside; nil for one that is no plain mark (案由一：, ①).
  init?(_ lead: ArraySlice<UInt32>) {
    var signs = lead.filter { !$0.isWhitespace }
    var around: [UInt32] = []
    if signs.count > 2, signs[signs.count - 1] == 0x3001, Self.isClosing(signs[signs.count - 2]) {
      signs.removeLast()
    }
    let isOpen = signs.first?.halfWidth == 0x28
    if isOpen { around.append(signs.removeFirst()) }
    guard let last = signs.last, Self.isClosing(last) || Self.isStop(last) else { return nil }
    guard !isOpen || Self.isClosing(last) else { return nil }
    around.append(signs.removeLast())
    guard !signs.isEmpty else { return nil }
    frame = isOpen ? .brackets : Self.isClosing(last) ? .closing : .stop
    if signs.allSatisfy(\.isDigit), signs.count < 5 {
      count = .arabic
      number = signs.reduce(0) { $0 * 10 + ($1.digitValue ?? 0) }
    } else if let value = ChineseNumeral.value(signs[...]) {
      count = ChineseNumeral.isFormal(signs[0]) ? .formal : .chinese
      number = value
    } else if signs.count == 1, let stem = Self.stems.firstIndex(of: signs[0]) {
      count = .stem
      number = stem + 1
    } else if signs.count == 1, signs[0].isLatinLetter {
      count = .latin
      number = Int(signs[0].halfWidth)
    } else {
      return nil
    }
    isLong = signs.count > 1
    isFullWidth = signs[0] != signs[0].halfWidth
    self.around = around
  }

  /// Whether both are written with the same signs.
  func isWritten(as other: ListMark) -> Bool {
    around == other.around
      && (isFullWidth == other.isFullWidth || isLong != other.isLong)
  }

  private static func isClosing(_ sign: UInt32) -> Bool { sign.halfWidth == 0x29 }

  private static func isStop(_ sign: UInt32) -> Bool {
    sign == 0x3001 || sign.halfWidth == 0x2E || sign == 0xFE52
  }

  private static let stems = "甲乙丙丁戊己庚辛壬癸".unicodeScalars.map(\.value)
}

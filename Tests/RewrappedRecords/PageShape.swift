/// How the pages of a paper are numbered (頁碼).
public struct PageShape: Sendable {
  /// What stands between two pages.
  public enum Style: String, CaseIterable, Sendable {
    /// 第 1 頁，共 4 頁
    case chineseOf
    /// 第 1/4 頁
    case slash
    /// - 1 -
    case dashes
    /// 第 1 頁
    case chinese
    /// 1
    case lone
  }

  /// What a number looks like.
  public let style: Style
  /// How many lines a page holds.
  public let length: Int
  /// How far the number is set in.
  public let indent: Int
  /// Whether the title runs over the pages after the first.
  public let hasRunningHead: Bool
  /// Whether blank lines stand around the number.
  public let isSpaced: Bool

  init(_ dice: inout SeededDice) {
    style = dice.pick(Style.allCases)
    length = dice.roll(style == .lone ? 12...40 : 9...40)
    indent = dice.pick([0, 0, 18, 34])
    hasRunningHead = dice.oneIn(4)
    isSpaced = dice.oneIn(3)
  }

  /// How many numbers tell that they number pages: two, or three that stand alone.
  public var fewest: Int { style == .lone ? 3 : 2 }

  /// The line with a page's number.
  func mark(_ number: Int, of count: Int) -> String {
    let blanks = String(repeating: " ", count: indent)
    let words =
      switch style {
      case .chineseOf: "第 \(number) 頁，共 \(count) 頁"
      case .slash: "第 \(number)/\(count) 頁"
      case .dashes: "- \(number) -"
      case .chinese: "第 \(number) 頁"
      case .lone: "\(number)"
      }
    return blanks + words
  }

  var description: String {
    "\(style.rawValue)/\(length) at \(indent)\(hasRunningHead ? " head" : "")\(isSpaced ? " spaced" : "")"
  }
}

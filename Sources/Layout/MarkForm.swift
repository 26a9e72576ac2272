/// The forms in which minutes number their items.
public enum MarkForm: Hashable, Sendable {
  /// 壹、
  case formal
  /// 一、
  case chinese
  /// (一) （一） ㈠
  case chineseInBrackets
  /// 1、 1. １．
  case arabic
  /// (1) （1） ⑴
  case arabicInBrackets
  /// 1) １）
  case arabicBeforeBracket
  /// 1 and a tab before a sentence, as a list pasted from a web page has it
  case arabicBeforeTab
  /// 甲、
  case stem
  /// (甲)
  case stemInBrackets
  /// 子、
  case branch
  /// ①
  case circled
  /// A. A、
  case latin
  /// a. a、, which stand below A.
  case latinSmall
  /// (A)
  case latinInBrackets
  /// (a)
  case latinSmallInBrackets
  /// A) a)
  case latinBeforeBracket
  /// 第2款：, 第7項：, 第3目：; a name rather than a count, so any number opens one.
  case named(UInt32)
  /// 案由一：, 討論事項二、, 第三案: a case's own mark.
  case agenda

  /// Where the form stands in the official order, outermost 0; nil for one that is not in it.
  public var officialLevel: Int? {
    switch self {
    case .formal: 0
    case .chinese: 1
    case .chineseInBrackets: 2
    case .arabic: 3
    case .arabicInBrackets: 4
    case .stem: 5
    case .stemInBrackets: 6
    case .branch: 7
    default: nil
    }
  }

  /// Whether a number that does not follow the one before is no jump.
  public var isName: Bool {
    if case .named = self { return true }
    return false
  }

  /// Whether the form is so common in running text that only a first or a next one counts.
  public var mustFollow: Bool {
    switch self {
    case .latin, .latinSmall, .latinInBrackets, .latinSmallInBrackets, .latinBeforeBracket,
      .circled, .arabicBeforeBracket, .arabicBeforeTab, .branch:
      true
    default: false
    }
  }
}

import SourceText
import Vocabulary

/// A stretch of a list of people without a blank in it, or what stands in one pair of brackets.
struct NameToken {
  /// What stands in a list of people and is no part of a name.
  enum Aside {
    /// 計57位.
    case count
    /// 下午2時20至2時30分.
    case time
    /// The number before an entry, 一、 or (1).
    case number
  }

  /// Its signs.
  var signs: Range<Int>
  /// What stands before it.
  var gap: NameSigns.Gap
  /// Whether it is a bracket and what it holds.
  var isBracket: Bool
  /// What it is when it is no part of a name.
  var aside: Aside?
  /// Whether 、 stands on its line, so that the line's end parts nothing.
  var isAmongMarks = false

  /// How many signs it has.
  var count: Int { signs.count }

  /// The tokens of a list, in order.
  static func all(in signs: NameSigns, settingAside counts: [StatedCount]) -> [NameToken] {
    var tokens: [NameToken] = []
    var place = 0
    var next = 0
    while place < signs.scalars.count {
      while next < counts.count, counts[next].signs.upperBound <= place { next += 1 }
      let count = next < counts.count ? counts[next].signs : nil
      var token = NameToken(at: place, in: signs, before: count)
      if let count, count.lowerBound <= place, !token.isBracket {
        token.signs = place..<count.upperBound
        token.aside = .count
      } else if !token.isBracket, let end = timeEnd(at: place, in: signs) {
        token.signs = place..<max(end, token.signs.upperBound)
        token.aside = .time
      } else if isNumber(token, in: signs), token.gap.mark || !endsInFragment(tokens) {
        token.aside = .number
      }
      tokens.append(token)
      place = token.signs.upperBound
    }
    markLines(&tokens)
    return tokens
  }

  private init(at place: Int, in signs: NameSigns, before count: Range<Int>?) {
    let opens = signs.depths[place] > 0
    var end = place + 1
    while end < signs.scalars.count, opens || count.map({ place < $0.lowerBound }) ?? true {
      if opens {
        if signs.depths[end] == 0 { break }
        if signs.depths[end] == 1, NameSigns.opens(signs.scalars[end]) { break }
      } else {
        if signs.depths[end] > 0 || !signs.gaps[end].isNone { break }
        if let count, end == count.lowerBound { break }
      }
      end += 1
    }
    self.signs = place..<end
    gap = signs.gaps[place]
    isBracket = opens
  }

  /// What stands between the brackets.
  func content(in signs: NameSigns) -> Range<Int> {
    guard isBracket, let last = self.signs.last, self.signs.count > 1,
      NameSigns.closes(signs.scalars[last])
    else { return self.signs.dropFirst(isBracket ? 1 : 0) }
    return self.signs.dropFirst().dropLast()
  }

  /// Where the times that begin at a place end: 下午2時20至2時30分.
  private static func timeEnd(at place: Int, in signs: NameSigns) -> Int? {
    let first = signs.scalars[place]
    guard first.isDigit || [0x4E0A, 0x4E0B, 0x4E2D, 0x665A, 0x65E9].contains(first) else {
      return nil
    }
    var end: Int?
    var start = place
    while start < signs.scalars.count,
      let clock = ClockReading(in: signs.scalars, at: start, before: signs.scalars.count)
    {
      end = clock.range.upperBound
      start = clock.range.upperBound
      while start < signs.scalars.count,
        [0x81F3, 0x5230, 0x8D77, 0x7E, 0x2D, 0x301C, 0x2013].contains(signs.scalars[start])
      {
        start += 1
      }
    }
    return end
  }

  /// A number before an entry: 一 of 一、王大明, (1), ②.
  private static func isNumber(_ token: NameToken, in signs: NameSigns) -> Bool {
    let content = token.isBracket ? token.content(in: signs) : token.signs
    guard !content.isEmpty, content.count <= 4 else { return false }
    return content.allSatisfy {
      let sign = signs.scalars[$0]
      return sign.isDigit || sign == 0x2E || (0x2460...0x2473).contains(sign)
        || (ChineseNumeral.isNumeral(sign) && sign != 0x25CB && sign != 0x25EF)
    }
      && (content.count > 1 || token.isBracket || signs.scalars[content.lowerBound].isDigit
        || nextIsMark(content.upperBound, signs))
  }

  /// Whether the tokens so far end in a single character, the beginning of a name: 趙⏎六.
  private static func endsInFragment(_ tokens: [NameToken]) -> Bool {
    guard let last = tokens.last else { return false }
    return last.count == 1 && last.aside == nil
  }

  private static func nextIsMark(_ place: Int, _ signs: NameSigns) -> Bool {
    place < signs.gaps.count && signs.gaps[place].mark
  }

  private static func markLines(_ tokens: inout [NameToken]) {
    var start = 0
    var isGoingOn = false
    while start < tokens.count {
      var end = start + 1
      while end < tokens.count, !tokens[end].gap.line { end += 1 }
      let marked =
        isGoingOn || tokens[start..<end].contains { $0.gap.mark }
        || (end < tokens.count && tokens[end].gap.mark)
      if marked {
        for index in start..<end { tokens[index].isAmongMarks = true }
      }
      isGoingOn = marked
      start = end
    }
  }
}

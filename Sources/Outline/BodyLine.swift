import Layout
import SourceText
import Vocabulary

/// What a line of the body says it is, by its own words alone.
struct BodyLine {
  enum Kind {
    /// 附錄
    case annex
    /// 散會：17 時 30 分
    case adjourned
    /// 報告事項, without a number.
    case part
    /// A number, 一、 or 案由一：.
    case mark(Marker)
    /// 案由： without a number; where the label ends.
    case unnumberedCase(Int)
    /// 動議人：, 編號：, which may stand above 案由：; where the label ends.
    case caseOpener(Int)
    /// 決議：; where the label ends.
    case decision(Int)
    /// 說明：; where the label ends.
    case section(Int)
    /// （報告單位：…）; where the label ends.
    case reporting(Int)
    /// Anything else.
    case text
  }

  let kind: Kind

  init(_ line: Range<Int>, glyphs: Glyphs, opener: LineOpener) {
    kind = Self.kind(line, glyphs, opener)
  }

  private static func kind(
    _ line: Range<Int>,
    _ glyphs: Glyphs,
    _ opener: LineOpener
  ) -> Kind {
    let words = opener.words
    if let mark = Marker(opening: line, of: glyphs) { return .mark(mark) }
    if isAnnex(line, glyphs, words.annexes) { return .annex }
    if let mark = opener.agendaMark(line, glyphs) ?? opener.partMark(line, glyphs) {
      return .mark(mark)
    }
    if let label = decision(line, glyphs, words) { return .decision(label) }
    if let label = label(words.caseLabels, line, glyphs) { return .unnumberedCase(label) }
    if let label = label(words.caseOpeners, line, glyphs) { return .caseOpener(label) }
    if let label = label(words.reporting, line, glyphs) { return .reporting(label) }
    if let first = line.first, isBracket(glyphs.scalars[first]) {
      let inner = glyphs.trimmed(first + 1..<line.upperBound)
      if let label = label(words.reporting, inner, glyphs) { return .reporting(label) }
    }
    if let label = label(words.sections, line, glyphs) { return .section(label) }
    if isAdjourned(line, glyphs, words.adjourned) { return .adjourned }
    if opener.isAgendaTitle(line, glyphs) { return .part }
    return .text
  }

  /// Where a label ends, its colon included, when it opens a line.
  static func label(_ words: WordSet, _ line: Range<Int>, _ glyphs: Glyphs) -> Int? {
    let signs = LabelSigns(opening: line, of: glyphs)
    return words.match(glyphs, at: signs.start, before: line.upperBound)
      .flatMap { signs.end(of: $0.end, line, glyphs) }
  }

  /// Where the label of a decision ends, its colon included, when it opens a line.
  static func decision(_ line: Range<Int>, _ glyphs: Glyphs, _ words: OpeningWords) -> Int? {
    let signs = LabelSigns(opening: line, of: glyphs)
    return DecisionWord.end(glyphs, at: signs.start, before: line.upperBound, words)
      .flatMap { signs.end(of: $0, line, glyphs) }
  }

  /// Whether a line is the bare word 附錄 or 附件, perhaps with a number or a colon.
  private static func isAnnex(
    _ line: Range<Int>,
    _ glyphs: Glyphs,
    _ words: WordSet
  ) -> Bool {
    guard let found = words.match(glyphs, at: line.lowerBound, before: line.upperBound)
    else { return false }
    let rest = glyphs.scalars[found.end..<line.upperBound].filter { !$0.isWhitespace }
    let number = rest.last.map(LineOpener.isColon) == true ? rest.dropLast() : rest[...]
    return number.count <= 3
      && number.allSatisfy { $0.isDigit || ChineseNumeral.isNumeral($0) }
  }

  /// Where the word and the number of an annex end that has a title: 附件1：…, 附件一 ….
  static func annexLead(_ line: Range<Int>, _ glyphs: Glyphs, _ words: WordSet) -> Int? {
    guard let found = words.match(glyphs, at: line.lowerBound, before: line.upperBound) else {
      return nil
    }
    var next = found.end
    while next < line.upperBound,
      glyphs.scalars[next].isWhitespace || glyphs.scalars[next].isDigit
        || ChineseNumeral.isNumeral(glyphs.scalars[next])
    {
      next += 1
    }
    guard next < line.upperBound else { return nil }
    let sign = glyphs.scalars[next]
    // 附件一：…, 附錄、….
    if LineOpener.isColon(sign) || sign == 0x3001 || sign == 0x2E { return next + 1 }
    return next > found.end && glyphs.scalars[next - 1].isWhitespace ? next : nil
  }

  /// Whether a line says that the meeting closed: 散會：17 時 30 分, 下午5時散會.
  private static func isAdjourned(
    _ line: Range<Int>,
    _ glyphs: Glyphs,
    _ words: WordSet
  ) -> Bool {
    guard line.count <= 24, let found = words.first(in: glyphs, line) else { return false }
    let before = found.lowerBound - line.lowerBound
    return before == 0
      || found.upperBound + 2 >= line.upperBound && before <= 14
        && glyphs.scalars[line.lowerBound..<found.lowerBound].contains { $0 == 0x6642 }  // 時
  }

  static func isBracket(_ scalar: UInt32) -> Bool { scalar == 0x28 || scalar == 0xFF08 }

  /// Whether a sign at the end of a text says that something follows.
  static func leadsOn(_ scalar: UInt32) -> Bool { LineOpener.isColon(scalar) }

  /// Whether a sign ends a sentence or leaves it open, so that its line is no heading.
  static func endsSentence(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x3002, 0xFF01, 0xFF1F, 0xFF1B, 0x21, 0x3F, 0x3B, 0xFF0C, 0x2C, 0x3001, 0xFF1A, 0x3A,
      0x2026:
      true
    default: false
    }
  }
}

import Layout
import Minutes
import SourceText
import Vocabulary

/// Labels within a line of the body, such as that of （報告單位：數位策略司）.
enum BodyLabels {
  /// Where a label of a list ends, its colon included, when it opens a range.
  static func end(
    _ list: Vocabulary.List,
    _ range: Range<Int>,
    _ glyphs: Glyphs,
    _ vocabulary: Vocabulary
  ) -> Int? {
    let signs = LabelSigns(opening: range, of: glyphs)
    return vocabulary[list].match(glyphs, at: signs.start, before: range.upperBound)
      .flatMap { signs.end(of: $0.end, range, glyphs) }
  }

  /// A value without white space and the closing bracket behind it.
  static func value(_ range: Range<Int>, _ glyphs: Glyphs) -> Range<Int> {
    let value = glyphs.trimmed(range)
    guard let last = value.last, glyphs.scalars[last] == 0x29 || glyphs.scalars[last] == 0xFF09
    else { return value }
    return glyphs.trimmed(value.lowerBound..<last)
  }

  static func opensBracket(_ scalar: UInt32) -> Bool { scalar == 0x28 || scalar == 0xFF08 }
}

/// What stands in brackets at the end of a part's title: 討論事項（略）.
struct Disposition {
  /// The title without it.
  let title: Range<Int>
  /// What it says.
  let disposition: Part.Disposition?
  /// What a line that is nothing else says, （略）.
  let alone: Part.Disposition?

  init(of line: Range<Int>, _ glyphs: Glyphs, _ vocabulary: Vocabulary) {
    let line = glyphs.trimmed(line)
    var found: Part.Disposition?
    var end = line.upperBound
    if let open = line.last(where: { BodyLabels.opensBracket(glyphs.scalars[$0]) }) {
      let inner = BodyLabels.value(open + 1..<line.upperBound, glyphs)
      found = Self.meaning(inner, glyphs, vocabulary)
      // 散會（下午3時25分）: a time is no part of the title either.
      if found != nil || MeetingTime(reading: inner, in: glyphs) != nil { end = open }
    }
    if found != nil {
      // （略） behind the colon says enough.
    } else if let colon = line.last(where: { LineOpener.isColon(glyphs.scalars[$0]) }),
      let meaning = Self.meaning(colon + 1..<line.upperBound, glyphs, vocabulary)
    {
      (found, end) = (meaning, colon)
    } else if end < line.upperBound {
      // 散會（下午3時25分）
    } else if let colon = line.first(where: { LineOpener.isColon(glyphs.scalars[$0]) }) {
      found = Self.meaning(colon + 1..<line.upperBound, glyphs, vocabulary)
      if found != nil || colon + 1 == line.upperBound { end = colon }
    }
    title = Self.title(line.lowerBound..<end, glyphs)
    disposition = found
    var bare = line
    if let first = bare.first, BodyLabels.opensBracket(glyphs.scalars[first]) {
      bare = BodyLabels.value(first + 1..<bare.upperBound, glyphs)
    }
    alone = Self.meaning(bare, glyphs, vocabulary)
  }

  /// A title without what is told behind its colon: 散會：15：20, 主席報告出席人數：….
  private static func title(_ line: Range<Int>, _ glyphs: Glyphs) -> Range<Int> {
    var end = line.upperBound
    for position in line {
      let scalar = glyphs.scalars[position]
      if scalar == 0x300C || BodyLabels.opensBracket(scalar) { break }
      if LineOpener.isColon(scalar) {
        end = position
        break
      }
    }
    // 散會 21:40
    if let blank = line.first(where: { glyphs.scalars[$0].isWhitespace }), blank < end,
      line.upperBound - blank <= 18,
      MeetingTime(reading: glyphs.trimmed(blank..<line.upperBound), in: glyphs)?.latest != nil
    {
      end = blank
    }
    let title = glyphs.trimmed(line.lowerBound..<end)
    guard let last = title.last, glyphs.scalars[last] == 0x3002 else { return title }
    return title.lowerBound..<last
  }

  private static func meaning(
    _ range: Range<Int>,
    _ glyphs: Glyphs,
    _ vocabulary: Vocabulary
  ) -> Part.Disposition? {
    var range = glyphs.trimmed(range)
    if let last = range.last, glyphs.scalars[last] == 0x3002 {
      range = range.lowerBound..<last
    }
    if vocabulary[.withheldWords].isWhole(glyphs, range) { return .withheld }
    if vocabulary[.noneWords].isWhole(glyphs, range) { return Part.Disposition.none }
    if vocabulary[.deferredWords].isWhole(glyphs, range) { return .deferred }
    return nil
  }
}

/// An outcome in brackets at the end of a line: (予以確定), （無異議通過）.
enum Outcome {
  /// The words of the outcome, without brackets.
  static func range(
    at line: Range<Int>,
    _ glyphs: Glyphs,
    _ vocabulary: Vocabulary
  ) -> Range<Int>? {
    guard let last = line.last, glyphs.scalars[last] == 0x29 || glyphs.scalars[last] == 0xFF09,
      let open = line.last(where: { BodyLabels.opensBracket(glyphs.scalars[$0]) })
    else { return nil }
    let inner = glyphs.trimmed(open + 1..<last)
    return vocabulary[.outcomes].isWhole(glyphs, inner) ? inner : nil
  }
}

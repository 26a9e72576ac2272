public import SourceText
import Vocabulary

/// The word that announces a decision (決定、裁示): 決議, 主席裁示, 市長裁示, 林部長綜合裁示.
///
/// Besides the words of the vocabulary it is whoever rules, by post or as the chair, and what he
/// does: any 市長, 指揮官 or 校長 may 裁示.
public enum DecisionWord {
  /// Where the word ends that stands at a position; nil when none does.
  public static func end(
    _ glyphs: Glyphs,
    at position: Int,
    before end: Int,
    _ words: OpeningWords
  ) -> Int? {
    if let found = words.decisions.match(glyphs, at: position, before: end) { return found.end }
    guard let start = ruling(glyphs, at: position, before: end, words) else { return nil }
    return words.rulings.match(glyphs, at: start, before: end)?.end
  }

  /// Whether a title is such a word and nothing else: 會議結論, 指揮官裁示, 主席裁示事項.
  public static func isWhole(
    _ glyphs: Glyphs,
    _ title: Range<Int>,
    _ words: OpeningWords
  ) -> Bool {
    let title = glyphs.trimmed(title)
    if words.decisions.isWhole(glyphs, title) { return true }
    guard let start = ruling(glyphs, at: title.lowerBound, before: title.upperBound, words)
    else { return false }
    return words.rulingTitles.match(glyphs, at: start, before: title.upperBound)?.end
      == title.upperBound
      || words.rulings.match(glyphs, at: start, before: title.upperBound)?.end == title.upperBound
  }

  /// Where what someone does begins behind who he is.
  private static func ruling(
    _ glyphs: Glyphs,
    at position: Int,
    before end: Int,
    _ words: OpeningWords
  ) -> Int? {
    ruler(glyphs, at: position, before: end, words).map { glyphs.trimmed($0..<end).lowerBound }
  }

  /// Where the name of a post ends, a surname and 副 or 代理 before it included.
  private static func ruler(
    _ glyphs: Glyphs,
    at position: Int,
    before end: Int,
    _ words: OpeningWords
  ) -> Int? {
    if let chair = words.chairs.match(glyphs, at: position, before: end) { return chair.end }
    if let post = post(glyphs, at: position, before: end, words) { return post }
    if let name = words.compoundSurnames.match(glyphs, at: position, before: end),
      let post = post(glyphs, at: name.end, before: end, words)
    {
      return post
    }
    guard let name = words.surnames.match(glyphs, at: position, before: end) else { return nil }
    return post(glyphs, at: name.end, before: end, words)
  }

  private static func post(
    _ glyphs: Glyphs,
    at position: Int,
    before end: Int,
    _ words: OpeningWords
  ) -> Int? {
    if let post = words.posts.match(glyphs, at: position, before: end) { return post.end }
    guard let modifier = words.postModifiers.match(glyphs, at: position, before: end)
    else { return nil }
    return words.posts.match(glyphs, at: modifier.end, before: end)?.end
  }
}

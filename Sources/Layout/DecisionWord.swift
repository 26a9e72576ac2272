public import SourceText
public import Vocabulary

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
    _ vocabulary: Vocabulary
  ) -> Int? {
    if let found = vocabulary[.decisionWords].match(glyphs, at: position, before: end) {
      return found.end
    }
    return ruling(.rulingWords, glyphs, at: position, before: end, vocabulary)
  }

  /// Whether a title is such a word and nothing else: 會議結論, 指揮官裁示, 主席裁示事項.
  public static func isWhole(
    _ glyphs: Glyphs,
    _ title: Range<Int>,
    _ vocabulary: Vocabulary
  ) -> Bool {
    let title = glyphs.trimmed(title)
    return vocabulary[.decisionWords].isWhole(glyphs, title)
      || [.rulingTitles, .rulingWords].contains { list in
        ruling(list, glyphs, at: title.lowerBound, before: title.upperBound, vocabulary)
          == title.upperBound
      }
  }

  private static func ruling(
    _ list: Vocabulary.List,
    _ glyphs: Glyphs,
    at position: Int,
    before end: Int,
    _ vocabulary: Vocabulary
  ) -> Int? {
    guard let ruler = ruler(glyphs, at: position, before: end, vocabulary) else { return nil }
    let start = glyphs.trimmed(ruler..<end).lowerBound
    return vocabulary[list].match(glyphs, at: start, before: end)?.end
  }

  /// Where the name of a post ends, a surname and 副 or 代理 before it included.
  private static func ruler(
    _ glyphs: Glyphs,
    at position: Int,
    before end: Int,
    _ vocabulary: Vocabulary
  ) -> Int? {
    if let chair = vocabulary[.chairLabels].match(glyphs, at: position, before: end) {
      return chair.end
    }
    if let post = post(glyphs, at: position, before: end, vocabulary) { return post }
    for list in [Vocabulary.List.compoundSurnames, .surnames] {
      if let name = vocabulary[list].match(glyphs, at: position, before: end),
        let post = post(glyphs, at: name.end, before: end, vocabulary)
      {
        return post
      }
    }
    return nil
  }

  private static func post(
    _ glyphs: Glyphs,
    at position: Int,
    before end: Int,
    _ vocabulary: Vocabulary
  ) -> Int? {
    if let post = vocabulary[.posts].match(glyphs, at: position, before: end) { return post.end }
    guard let modifier = vocabulary[.postModifiers].match(glyphs, at: position, before: end)
    else { return nil }
    return vocabulary[.posts].match(glyphs, at: modifier.end, before: end)?.end
  }
}

import SourceText
import Vocabulary

/// A post with what belongs to it (職稱): 司長, 代理副局長, 審計官兼處長.
struct PostPhrase {
  /// Where it stands.
  var range: Range<Int>
  /// Whether it is a form of address (先生) and no post.
  var isHonorific: Bool

  /// The last post in an entry: what stands before are a unit and perhaps a surname, what stands
  /// behind is a name.
  ///
  /// A post that a unit's ending follows is a part of that unit's name: 秘書處, 委員會.
  static func last(in range: Range<Int>, of signs: NameSigns, _ words: PeopleWords) -> PostPhrase? {
    var last: PostPhrase?
    var place = range.lowerBound
    while place < range.upperBound {
      guard let found = phrase(at: place, before: range.upperBound, signs, words) else {
        place += 1
        continue
      }
      if let former = last, joins(former.range, found.range, signs, words) {
        last = PostPhrase(
          range: former.range.lowerBound..<found.range.upperBound,
          isHonorific: false
        )
      } else {
        last = found
      }
      place = found.range.upperBound
    }
    return last
  }

  private static func phrase(
    at place: Int,
    before end: Int,
    _ signs: NameSigns,
    _ words: PeopleWords
  ) -> PostPhrase? {
    let post = postEnd(at: place, before: end, signs, words, depth: 0)
    let honorific = words.honorifics.end(in: signs.scalars, at: place, before: end)
    guard let upper = post ?? honorific else { return nil }
    if words.unitEndings.end(in: signs.scalars, at: upper, before: end) != nil,
      words.compoundSurnames.end(in: signs.scalars, at: upper, before: end) == nil,
      !signs.gaps[upper].isBlank
    {
      return nil
    }
    return PostPhrase(range: place..<upper, isHonorific: post == nil)
  }

  /// Where the longest post that stands at a place ends, its modifiers included.
  private static func postEnd(
    at place: Int,
    before end: Int,
    _ signs: NameSigns,
    _ words: PeopleWords,
    depth: Int
  ) -> Int? {
    var best = words.posts.end(in: signs.scalars, at: place, before: end)
    if let upper = best, upper == place + 3, end == upper + 1, signs.scalars[upper - 1] == 0x9577,
      signs.scalars[place] == 0x59D4
    {
      best = upper - 1  // 王委員長青: 委員 and 長青, while 許委員長志仁 is a 委員長.
    }
    guard depth < 4 else { return best }
    if let modified = words.modifiers.end(in: signs.scalars, at: place, before: end),
      let upper = postEnd(at: modified, before: end, signs, words, depth: depth + 1),
      upper > best ?? 0
    {
      best = upper
    }
    return best
  }

  /// Whether two posts are one: 副局長兼處長, 組長兼人事室主任.
  private static func joins(
    _ former: Range<Int>,
    _ latter: Range<Int>,
    _ signs: NameSigns,
    _ words: PeopleWords
  ) -> Bool {
    let between = former.upperBound..<latter.lowerBound
    guard let first = between.first else { return true }
    return signs.scalars[first] == 0x517C && between.count <= 12  // 兼
      && words.endsAsUnit(signs, between)
  }
}

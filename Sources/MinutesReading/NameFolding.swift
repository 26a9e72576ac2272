import SourceText
import Vocabulary

/// The tokens of a list of people, put together entry by entry.
///
/// A post or unit that stands alone takes the name that follows (簡任秘書　秦素蓉), a label with a colon
/// what stands behind it (教育局局長：湯志民), a group's label the lines below (市政府：).
struct NameFolding {
  /// A unit or post that waits for a name, or was given by a label.
  struct Office {
    var unit: Range<Int>?
    var post: Range<Int>?
    /// Where it begins.
    var start: Int
    /// The end of its own signs.
    var end: Int
    /// Whether those behind it did not come (請假人員：).
    var isOnLeave = false
    /// How many names it was given to.
    var names = 0
    /// Whether it stays over line ends until another takes its place.
    var isSticky = false
    /// Whether it is for the next name only: 教育局局長：湯志民、林科長美玉.
    var isForOne = false
    /// Whether it could as well be a person's name and post.
    var isDoubtful = false
    /// That name, where the value names one person.
    var name: Range<Int>?
  }

  let signs: NameSigns
  let words: PeopleWords
  let tokens: [NameToken]
  let counts: [StatedCount]
  let isWrapped: Bool
  /// Whether it says who presided or recorded, so that what waits is somebody.
  let namesOne: Bool

  var drafts: [NameDraft] = []
  var unread: [Range<Int>] = []
  var byReference = false

  var pending: Office?
  var label: Office?
  var group: Range<Int>?
  /// The tokens between two separators, and the drafts there were before them.
  var chunk = (start: 0, drafts: 0)

  /// Whether posts stand below or behind their names: the list begins with a name and ends in a post.
  lazy var endsInOffices = listEndsInOffices()
  /// How many drafts there were before the line.
  var beforeLine = 0

  /// Puts the tokens of a list together.
  init(of signs: NameSigns, _ words: PeopleWords, isWrapped: Bool, namesOne: Bool) {
    counts = StatedCount.all(in: signs, words)
    tokens = NameToken.all(in: signs, settingAside: counts)
    self.signs = signs
    self.words = words
    self.isWrapped = isWrapped
    self.namesOne = namesOne
    var index = 0
    while index < tokens.count { index = max(index + 1, step(index)) }
    flush()
    if byReference { unread.removeAll { $0.count < 2 } }
  }

  /// Takes the token at an index and those that belong to it.
  mutating func step(_ index: Int) -> Int {
    let token = tokens[index]
    enter(token, index)
    if let aside = token.aside {
      if aside == .time, !token.gap.mark, let last = drafts.indices.last {
        drafts[last].signs = drafts[last].signs.lowerBound..<token.signs.upperBound
      }
      return index + 1
    }
    if token.isBracket {
      remark(token, index)
      return index + 1
    }
    if let last = labelEnd(from: index), take(label: index...last) { return last + 1 }
    let (range, next) = joined(from: index)
    if let reference = reference(in: range) {
      byReference = true
      let before = range.lowerBound..<reference
      if before.count > 1 {
        let form = PersonForm(reading: before, in: signs, words)
        if form.parts.shape == .sure { take(form, token, index, next: next) }
      }
      return next
    }
    if words.isWhole(words.nones, signs, range) { return next }
    if words.isWhole(words.leaves, signs, range) {
      flush()
      if !token.gap.separates, let last = drafts.indices.last {
        drafts[last].isOnLeave = true
        drafts[last].signs = drafts[last].signs.lowerBound..<range.upperBound
      }
      return next
    }
    if isCrowd(before: next) {
      flush()
      unread.append(range)
      return next
    }
    take(PersonForm(reading: range, in: signs, words), token, index, next: next)
    return next
  }

  /// 公民 3 人: a number of people without names.
  private func isCrowd(before next: Int) -> Bool {
    guard next < tokens.count, tokens[next].aside == .count, tokens[next].gap.isBlank else {
      return false
    }
    let place = tokens[next].signs.lowerBound
    return counts.contains { $0.signs.lowerBound == place && !$0.hasWord }
  }

  /// What a separator or line end before a token closes.
  mutating func enter(_ token: NameToken, _ index: Int) {
    let gap = token.gap
    if gap.mark || gap.hard { flush() }
    if gap.hard { label = nil }
    if gap.line, index > 0, let label, !label.isSticky, !gap.mark, label.names < 2,
      label.names > 0
    {
      self.label = nil
    }
    if gap.line { beforeLine = drafts.count }
    if gap.separates || (gap.line && !token.isAmongMarks) {
      chunk = (index, drafts.count)
    }
  }

  /// Where the words begin that say that a list is elsewhere, 詳簽到表.
  func reference(in range: Range<Int>) -> Int? {
    guard let found = words.first(words.references, signs, range) else { return nil }
    return found.count > 1 || found == range ? found.lowerBound : nil
  }

  mutating func take(_ form: PersonForm, _ token: NameToken, _ index: Int, next: Int) {
    let parts = form.parts
    switch parts.kind {
    case .person, .name:
      if parts.shape < .sure,
        words.crowds.end(
          in: signs.scalars,
          at: form.range.lowerBound,
          before: form.range.upperBound
        ) != nil
      {
        unread.append(form.range)
      } else {
        name(form, token, index, next: next)
      }
    case .office, .unit:
      wait(form, token, index, next: next)
    case .surnameAndPost:
      var draft = draft(form, token, .person)
      draft.name = []
      add(draft)
    case .beginning:
      add(draft(form, token, .raw))
    case .fragment:
      unread.append(form.range)
    case .unknown:
      keep(form, token)
    }
  }

  /// Keeps an entry that does not divide, or sets it aside as no person.
  mutating func keep(_ form: PersonForm, _ token: NameToken) {
    let range = form.range
    guard range.contains(where: { signs.scalars[$0].isHan || signs.scalars[$0].isLatinLetter })
    else { return }
    let isSentence = range.contains {
      [0x3002, 0x21, 0x3F, 0x3A].contains(signs.scalars[$0])
    }
    let isCrowd =
      words.crowds.end(in: signs.scalars, at: range.lowerBound, before: range.upperBound) != nil
    let isAgenda = words.first(words.agenda, signs, range).map { $0.count > 3 } ?? false
    flush()
    if isSentence || isCrowd || isAgenda || range.count > 8 {
      unread.append(range)
    } else {
      add(draft(form, token, .raw))
    }
  }
}

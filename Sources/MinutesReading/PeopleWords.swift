import Vocabulary

/// The word lists by which people are read, taken from a vocabulary once.
final class PeopleWords: Sendable {
  let posts: WordSet
  let modifiers: WordSet
  let honorifics: WordSet
  let surnames: WordSet
  let compoundSurnames: WordSet
  let unitEndings: WordSet
  let weakUnitEndings: WordSet
  let standIns: WordSet
  let standInNotes: WordSet
  let leaves: WordSet
  let company: WordSet
  let references: WordSet
  let counts: WordSet
  let crowds: WordSet
  let absences: WordSet
  let nones: WordSet
  let agenda: WordSet
  /// Labels that say what a person is at the meeting, 總紀錄.
  let titles: [WordSet]

  init(_ vocabulary: Vocabulary) {
    posts = vocabulary[.posts]
    modifiers = vocabulary[.postModifiers]
    honorifics = vocabulary[.honorifics]
    surnames = vocabulary[.surnames]
    compoundSurnames = vocabulary[.compoundSurnames]
    unitEndings = vocabulary[.unitEndings]
    weakUnitEndings = vocabulary[.weakUnitEndings]
    standIns = vocabulary[.standInWords]
    standInNotes = vocabulary[.standInNotes]
    leaves = vocabulary[.leaveWords]
    company = vocabulary[.companyWords]
    references = vocabulary[.referenceWords]
    counts = vocabulary[.countWords]
    crowds = vocabulary[.crowdWords]
    absences = vocabulary[.absentLabels]
    nones = vocabulary[.noneWords]
    agenda = vocabulary[.agendaTitles]
    titles = [vocabulary[.recorderLabels], vocabulary[.staffLabels], vocabulary[.chairLabels]]
  }

  /// Whether a range of signs ends as the names of units do, 數位策略司.
  func endsAsUnit(_ signs: NameSigns, _ range: Range<Int>, weak: Bool = true) -> Bool {
    if let start = unitEndings.start(in: signs.scalars, endOf: range) {
      // 社會 before 局長 is no 會.
      guard start + 1 == range.upperBound, start > range.lowerBound,
        signs.scalars[start] == 0x6703, signs.scalars[start - 1] == 0x793E
      else { return true }
      return false
    }
    return weak && weakUnitEndings.start(in: signs.scalars, endOf: range) != nil
  }

  /// Whether a surname of one character stands at a place.
  func isSurname(_ signs: NameSigns, _ place: Int) -> Bool {
    surnames.end(in: signs.scalars, at: place, before: place + 1) != nil
  }

  /// Whether a range is a word of a list, all of it.
  func isWhole(_ list: WordSet, _ signs: NameSigns, _ range: Range<Int>) -> Bool {
    list.end(in: signs.scalars, at: range.lowerBound, before: range.upperBound) == range.upperBound
  }

  /// Whether a range is the label of someone who serves the meeting, 總紀錄.
  func isTitle(_ signs: NameSigns, _ range: Range<Int>) -> Bool {
    titles.contains { isWhole($0, signs, range) }
  }

  /// Whether a post names those whom someone speaks for, or whom he is of: 勞方代表, 專家學者,
  /// 法律顧問.
  func isGroup(_ signs: NameSigns, _ post: Range<Int>) -> Bool {
    guard post.count > 1 else { return false }
    let end = (signs.scalars[post.upperBound - 2], signs.scalars[post.upperBound - 1])
    return end == (0x4EE3, 0x8868) || end == (0x5B78, 0x8005) || end == (0x5C08, 0x5BB6)
      || end == (0x9867, 0x554F)
  }

  /// Where a word of a list first stands in a range.
  func first(_ list: WordSet, _ signs: NameSigns, _ range: Range<Int>) -> Range<Int>? {
    for place in range {
      if let end = list.end(in: signs.scalars, at: place, before: range.upperBound) {
        return place..<end
      }
    }
    return nil
  }
}

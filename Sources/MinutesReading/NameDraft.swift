import Minutes
import SourceText
import Vocabulary

/// A person while the list is still being read, in signs.
struct NameDraft {
  /// What an entry is known to be.
  enum Kind {
    case person
    /// A name that could be a unit's; the others of the list decide.
    case doubtful
    case unit
    /// An office whose holder is not named.
    case office
    /// What could not be split.
    case raw
  }

  var kind: Kind
  /// The whole entry, states included.
  var signs: Range<Int>
  var unit: Range<Int>?
  var post: Range<Int>?
  var name: [Range<Int>] = []
  var standIns: [Range<Int>] = []
  var isOnLeave = false
  /// What is said of the leave.
  var leave: Range<Int>?

  /// Decides what is in doubt by what most of the list's entries are.
  mutating func settle(amongUnits: Bool, in signs: NameSigns, _ words: PeopleWords) {
    switch kind {
    case .doubtful where amongUnits:
      kind = .unit
      unit = name.first ?? self.signs
      name = []
    case .doubtful:
      kind = .person
    case .raw where amongUnits && standIns.isEmpty:
      guard self.signs.allSatisfy({ signs.scalars[$0].isHan || signs.scalars[$0].isLatinLetter })
      else { return }
      kind = .unit
      unit = self.signs
    default:
      break
    }
  }

  /// The person, with ranges of the record and the name in one piece.
  func person(in signs: NameSigns, _ glyphs: Glyphs) -> Person {
    var person = Person(range: signs.range(self.signs, in: glyphs))
    if !name.isEmpty {
      person.name = name.map { signs.string($0, in: glyphs) }.joined()
    }
    person.post = post.map { signs.string($0, in: glyphs) }
    person.unit = unit.map { signs.string($0, in: glyphs) }
    if let first = standIns.first {
      person.state = .represented(by: signs.range(first, in: glyphs))
      person.furtherStandIns = standIns.dropFirst().map { signs.range($0, in: glyphs) }
    } else if isOnLeave {
      person.state = .onLeave
      person.leave = leave.map { signs.range($0, in: glyphs) }
    }
    return person
  }
}

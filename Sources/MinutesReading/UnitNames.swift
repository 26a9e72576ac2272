import Layout
import Minutes
import Settings
import SourceText
import Vocabulary

/// The units (單位) whose names a record may use: those the owner lists, those it seats.
struct UnitNames {
  private let known: WordSet
  private let everyone: WordSet
  private let endings: WordSet

  init(registry: Registry, attendance: [AttendanceList], vocabulary: Vocabulary) {
    var names = registry.units.flatMap { [$0.name] + $0.short + $0.earlier.map(\.name) }
    names += attendance.flatMap(\.people).compactMap(\.unit).filter { $0.unicodeScalars.count >= 3 }
    known = WordSet(names)
    everyone = vocabulary[.everyoneWords]
    endings = vocabulary[.organisationEndings]
  }

  /// Whether a heading is the name of a unit.
  func isUnit(_ name: Range<Int>, _ glyphs: Glyphs) -> Bool {
    if known.isWhole(glyphs, name) { return true }
    guard name.count >= 2, name.count <= 24,
      glyphs.scalars[name].allSatisfy({ $0.isHan || $0.isWhitespace || $0.isLatinLetter })
    else { return false }
    return endings.words.contains { ending in
      ending.count < name.count
        && glyphs.has(ending, at: name.upperBound - ending.count, before: name.upperBound)
    }
  }

  /// The units that a text names, each once, in order; 各單位 counts as one.
  func mentioned(in text: Range<Int>, _ glyphs: Glyphs) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var seen: Set<[UInt32]> = []
    var position = text.lowerBound
    while position < text.upperBound {
      if let match = known.match(glyphs, at: position, before: text.upperBound)
        ?? everyone.match(glyphs, at: position, before: text.upperBound)
      {
        if seen.insert(match.word).inserted { found.append(position..<match.end) }
        position = match.end
      } else {
        position += 1
      }
    }
    return found
  }

  /// The names of a list of units: 數位策略司、韌性建設司.
  func split(_ value: Range<Int>, _ glyphs: Glyphs) -> [SourceRange] {
    var found: [SourceRange] = []
    var start = value.lowerBound
    for position in value.lowerBound...value.upperBound {
      let isEnd = position == value.upperBound
      let separators: Set<UInt32> = [0x3001, 0xFF0C, 0x2C, 0xFF1B]
      guard isEnd || separators.contains(glyphs.scalars[position]) else { continue }
      let name = glyphs.trimmed(start..<position)
      if !name.isEmpty { found.append(glyphs.range(name)) }
      start = position + 1
    }
    return found
  }
}

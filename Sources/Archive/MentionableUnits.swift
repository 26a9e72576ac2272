internal import Settings
internal import SourceText

/// The names by which a body's records may mention units (可提及的單位名稱): the owner's full, short and
/// earlier ones, and those that the records themselves use and that look like a unit's.
struct MentionableUnits {
  private let listed: [String]
  private let endings: [String]
  private let ownWords: [String]

  init(_ registry: Registry, _ words: SpokenWords) {
    listed = registry.units.flatMap { [$0.name] + $0.short + $0.earlier.map(\.name) }
    endings = words.plain(.unitEndings) + words.plain(.organisationEndings)
    ownWords = words.plain(.ownWords)
  }

  /// The names in a body's records and the units they mean.
  func names(of body: String?, _ index: UnitIndex) -> [String: Int] {
    var names: [String: Int] = [:]
    for (name, unit) in index.names(of: body) where isTelling(name) { names[name] = unit }
    for name in listed where name.unicodeScalars.count >= 2 {
      if let unit = index.index(of: name, of: body) { names[name] = unit }
    }
    for (name, unit) in names {
      for (one, other) in [("臺", "台"), ("台", "臺")] where name.contains(one) {
        let spelling = name.split(separator: one, omittingEmptySubsequences: false)
          .joined(separator: other)
        if names[spelling] == nil { names[spelling] = unit }
      }
    }
    return names
  }

  /// Whether a name that nobody listed is one that no other words can be: not 本部, 各組, 會計.
  private func isTelling(_ name: String) -> Bool {
    name.unicodeScalars.count >= 3
      && name.unicodeScalars.allSatisfy { $0.value.isHan || $0.value.isLatinLetter }
      && !endings.contains(name) && endings.contains(where: name.hasSuffix)
      && !ownWords.contains(where: name.hasPrefix)
  }
}

import SourceText
import Yams

/// What a settings file's values are: each reading tells of a value of the wrong type and goes on.
extension SettingsFile {
  /// Whether a key was left empty, which is as good as leaving it out.
  func isNull(_ node: Node) -> Bool {
    guard let scalar = node.scalar, scalar.style == .plain || scalar.style == .any else {
      return false
    }
    return ["", "~", "null"].contains(scalar.string)
  }

  /// The values of a mapping by key; a key that is not known is an error.
  mutating func mapping(_ node: Node?, of what: String, keys: [String]) -> [String: Node] {
    var values: [String: Node] = [:]
    for (key, value) in pairs(node, of: what) {
      let name = key.scalar?.string ?? ""
      guard keys.contains(name) else {
        let nearest = NearestName.of(name, among: keys)
        wrong(
          "\(what) has no key `\(name)`",
          as: "unknown-key",
          remedy: nearest.map { "Did you mean `\($0)`?" }
            ?? "The keys are \(keys.joined(separator: ", ")).",
          at: key
        )
        continue
      }
      if !isNull(value) { values[name] = value }
    }
    return values
  }

  /// The pairs of a mapping whose keys are the owner's own.
  mutating func pairs(_ node: Node?, of what: String) -> [(key: Node, value: Node)] {
    guard let node, !isNull(node) else { return [] }
    guard let mapping = node.mapping else {
      wrong("\(what) must be `key: value` lines", remedy: "Write one key a line.", at: node)
      return []
    }
    return mapping.map { ($0.key, $0.value) }
  }

  /// The items of a list.
  mutating func list(_ node: Node?, of what: String) -> [Node] {
    guard let node, !isNull(node) else { return [] }
    guard let sequence = node.sequence else {
      wrong("\(what) must be a list", remedy: "Begin each entry with `- `.", at: node)
      return []
    }
    return Array(sequence)
  }

  /// Words.
  mutating func words(_ node: Node?, _ key: String) -> String? {
    guard let node else { return nil }
    guard let words = node.scalar?.string else {
      wrong("`\(key)` must be words", remedy: "Write `\(key): …` on one line.", at: node)
      return nil
    }
    return words
  }

  /// Several words, as a list or as one.
  mutating func wordList(_ node: Node?, _ key: String) -> [String] {
    guard let node else { return [] }
    if let words = node.scalar?.string { return [words] }
    guard let sequence = node.sequence else {
      wrong("`\(key)` must be a list of words", remedy: "Write `\(key): [甲, 乙]`.", at: node)
      return []
    }
    return sequence.compactMap { words($0, key) }
  }

  /// Yes or no.
  mutating func flag(_ node: Node?, _ key: String) -> Bool? {
    guard let node else { return nil }
    switch node.scalar?.string {
    case "true", "True", "yes", "Yes", "on", "On": return true
    case "false", "False", "no", "No", "off", "Off": return false
    default:
      wrong("`\(key)` must be true or false", remedy: "Write `\(key): true`.", at: node)
      return nil
    }
  }

  /// A whole number from 1.
  mutating func number(_ node: Node?, _ key: String) -> Int? {
    guard let node else { return nil }
    guard let number = node.scalar.flatMap({ Int($0.string) }), number > 0 else {
      wrong("`\(key)` must be a number", remedy: "Write `\(key): 21`.", at: node)
      return nil
    }
    return number
  }

  /// A day in the ISO form.
  mutating func day(_ node: Node?, _ key: String) -> String? {
    guard let node else { return nil }
    guard let words = node.scalar?.string, ISODay.isValid(words) else {
      wrong(
        "`\(key)` must be a day of the calendar, year-month-day",
        remedy: "Write `\(key): 2026-02-12`; 民國115年 is 2026.",
        at: node
      )
      return nil
    }
    return words
  }

  /// One of a few words.
  mutating func choice<Choice: RawRepresentable & CaseIterable>(
    _ node: Node?,
    _ key: String
  ) -> Choice? where Choice.RawValue == String {
    guard let node else { return nil }
    let word = node.scalar?.string ?? ""
    if let choice = Choice(rawValue: word) { return choice }
    let choices = Choice.allCases.map(\.rawValue)
    wrong(
      "`\(key)` must be one of \(choices.joined(separator: ", "))",
      remedy: NearestName.of(word, among: choices).map { "Did you mean `\($0)`?" }
        ?? "Write `\(key): \(choices.first ?? "")`.",
      at: node
    )
    return nil
  }

  /// A place on the site, in small letters, digits and hyphens.
  mutating func slug(_ node: Node?, _ key: String = "slug") -> String? {
    guard let node, let slug = words(node, key) else { return nil }
    if Slug.reserved.contains(slug) {
      wrong(
        "The slug `\(slug)` is the name of a page that every site has",
        as: "reserved-slug",
        remedy: "Choose another, such as `\(slug)-unit`.",
        at: node
      )
      return nil
    }
    guard Slug.isValid(slug) else {
      wrong(
        "The slug `\(slug)` may hold only small letters, digits and hyphens",
        as: "bad-slug",
        remedy: "Write `\(key): \(Slug.suggestion(for: slug) ?? "acs")`.",
        at: node
      )
      return nil
    }
    return slug
  }
}

public import SourceText
import Yams

/// Names that must not be told of two entries, and who has them.
private struct Taken {
  private var owners: [String: (entry: Node, name: String)] = [:]

  /// Claims a name for an entry; an error when another one has it.
  mutating func claim(
    _ name: String?,
    as kind: String,
    for entry: (node: Node, name: String),
    at node: Node?,
    _ yaml: inout SettingsFile
  ) {
    guard let name else { return }
    let key = kind + "\n" + name
    guard let other = owners[key] else {
      owners[key] = (entry.node, entry.name)
      return
    }
    let line = other.entry.mark.map { ", line \($0.line + yaml.linesBefore)" } ?? ""
    yaml.wrong(
      "The \(kind) `\(name)` is taken by `\(other.name)`\(line)",
      as: "twice",
      remedy: "Give each entry a \(kind) of its own.",
      at: node ?? entry.node
    )
  }
}

extension UnitEntry {
  /// The entries of `content/units.yml`.
  public static func reading(_ file: OwnFile, problems: inout [Problem]) -> [UnitEntry] {
    guard let text = file.text(problems: &problems) else { return [] }
    var yaml = SettingsFile(path: file.path, text: text)
    var taken = Taken()
    var entries: [UnitEntry] = []
    for node in yaml.list(yaml.root, of: "The list of units") {
      let keys = ["name", "short", "slug", "english", "earlier"]
      let values = yaml.mapping(node, of: "A unit", keys: keys)
      let slug = yaml.slug(values["slug"])
      guard let name = yaml.words(values["name"], "name") else {
        if values["name"] == nil {
          yaml.wrong("A unit needs `name`", remedy: "Write `- name: 資通安全署`.", at: node)
        }
        continue
      }
      if values["slug"] == nil {
        yaml.wrong("The unit \(name) needs `slug`", remedy: "Write `slug: acs` below.", at: node)
      }
      guard let slug else { continue }
      let short = yaml.wordList(values["short"], "short")
      taken.claim(name, as: "name", for: (node, name), at: values["name"], &yaml)
      for other in short {
        taken.claim(other, as: "name", for: (node, name), at: values["short"], &yaml)
      }
      taken.claim(slug, as: "slug", for: (node, name), at: values["slug"], &yaml)
      var entry = UnitEntry(name: name, short: short, slug: slug)
      entry.english = yaml.words(values["english"], "english")
      for node in yaml.list(values["earlier"], of: "`earlier`") {
        let values = yaml.mapping(node, of: "An earlier name", keys: ["name", "since"])
        guard let name = yaml.words(values["name"], "name") else { continue }
        entry.earlier.append(.init(name: name, since: yaml.day(values["since"], "since")))
      }
      entries.append(entry)
    }
    problems += yaml.problems
    return entries
  }
}

extension AssetEntry {
  /// The entries of `content/cables.yml`.
  public static func reading(_ file: OwnFile, problems: inout [Problem]) -> [AssetEntry] {
    guard let text = file.text(problems: &problems) else { return [] }
    var yaml = SettingsFile(path: file.path, text: text)
    var taken = Taken()
    var entries: [AssetEntry] = []
    for node in yaml.list(yaml.root, of: "The list of cables") {
      let keys = ["name", "code", "also", "slug", "english"]
      let values = yaml.mapping(node, of: "A cable", keys: keys)
      guard let name = yaml.words(values["name"], "name") else {
        if values["name"] == nil {
          yaml.wrong("A cable needs `name`", remedy: "Write `- name: 東亞交匯一號`.", at: node)
        }
        continue
      }
      let code = yaml.words(values["code"], "code")
      let given = yaml.slug(values["slug"])
      guard let slug = given ?? code.flatMap(Slug.suggestion) else {
        if values["slug"] == nil {
          yaml.wrong("The cable \(name) needs `slug`", remedy: "Write `slug: eac1`.", at: node)
        }
        continue
      }
      let also = yaml.wordList(values["also"], "also")
      taken.claim(name, as: "name", for: (node, name), at: values["name"], &yaml)
      for other in also {
        taken.claim(other, as: "name", for: (node, name), at: values["also"], &yaml)
      }
      taken.claim(code, as: "code", for: (node, name), at: values["code"], &yaml)
      taken.claim(slug, as: "slug", for: (node, name), at: values["slug"], &yaml)
      let english = yaml.words(values["english"], "english")
      entries.append(.init(name: name, code: code, also: also, slug: slug, english: english))
    }
    problems += yaml.problems
    return entries
  }
}

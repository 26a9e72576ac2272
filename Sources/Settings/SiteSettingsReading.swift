public import SourceText
import Yams

extension SiteSettings {
  private static let keys = [
    "title", "organisation", "logo", "language", "base_url", "licence", "contact", "attendance",
    "noindex",
    "accesskeys", "profiles", "outage_tables",
  ]

  /// The settings of `sitegen.yml`; what cannot be read keeps its default.
  public init(reading file: OwnFile, problems: inout [Problem]) {
    self.init()
    guard let text = file.text(problems: &problems) else { return }
    var yaml = SettingsFile(path: file.path, text: text)
    let values = yaml.mapping(yaml.root, of: file.path, keys: Self.keys)
    title = yaml.words(values["title"], "title") ?? title
    organisation = yaml.words(values["organisation"], "organisation")
    logo = yaml.words(values["logo"], "logo")
    language = yaml.words(values["language"], "language") ?? language
    licence = yaml.words(values["licence"], "licence")
    attendance = yaml.choice(values["attendance"], "attendance") ?? attendance
    noindex = yaml.flag(values["noindex"], "noindex") ?? noindex
    accesskeys = yaml.flag(values["accesskeys"], "accesskeys") ?? accesskeys
    contact = Self.contact(values["contact"], &yaml)
    baseURL = Self.address(values["base_url"], &yaml)
    for (series, node) in yaml.pairs(values["profiles"], of: "`profiles`") {
      profiles[series.scalar?.string ?? ""] = Profile(reading: node, &yaml)
    }
    if let tables = values["outage_tables"] {
      outageTables = yaml.list(tables, of: "`outage_tables`").compactMap {
        OutageTable(reading: $0, &yaml)
      }
    }
    problems += yaml.problems
  }

  private static func contact(_ node: Node?, _ yaml: inout SettingsFile) -> Contact? {
    guard let node, let words = yaml.words(node, "contact") else { return nil }
    if let contact = Contact(words) { return contact }
    yaml.wrong(
      "`contact` must be a mail address or the address of a page",
      remedy:
        "Write `contact: service@example.gov.tw` or `contact: https://example.gov.tw/contact`.",
      at: node
    )
    return nil
  }

  private static func address(_ node: Node?, _ yaml: inout SettingsFile) -> String? {
    guard let node, let address = yaml.words(node, "base_url") else { return nil }
    let rest = ["https://", "http://"].first { address.hasPrefix($0) }
      .map { address.dropFirst($0.count) }
    let isClean = address.utf8.allSatisfy { (0x21...0x7E).contains($0) }
    guard let rest, !rest.isEmpty, isClean, !rest.contains("?"), !rest.contains("#") else {
      yaml.wrong(
        "`base_url` must be the address of the site",
        remedy: "Write `base_url: https://example.gov.tw/minutes/`.",
        at: node
      )
      return nil
    }
    return address.hasSuffix("/") ? address : address + "/"
  }
}

extension OutageTable {
  private static let keys = [
    "name", "asset", "occurred", "situation", "alternatives", "expected", "repaired",
  ]

  /// One entry of `outage_tables`; nil when it lacks what makes it one.
  init?(reading node: Node, _ yaml: inout SettingsFile) {
    let values = yaml.mapping(node, of: "An outage table", keys: Self.keys)
    for key in ["name", "asset", "occurred"] where values[key] == nil {
      yaml.wrong(
        "An outage table needs `\(key)`",
        remedy: "Write `\(key): …`, the words of the table's head.",
        at: node
      )
    }
    guard let name = yaml.words(values["name"], "name") else { return nil }
    self.init(
      name: name,
      asset: yaml.wordList(values["asset"], "asset"),
      occurred: yaml.wordList(values["occurred"], "occurred"),
      situation: yaml.wordList(values["situation"], "situation"),
      alternatives: yaml.wordList(values["alternatives"], "alternatives"),
      expected: yaml.wordList(values["expected"], "expected"),
      repaired: yaml.wordList(values["repaired"], "repaired")
    )
  }
}

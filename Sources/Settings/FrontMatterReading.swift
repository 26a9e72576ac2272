import SourceText
import Yams

extension FrontMatter {
  private static let keys = [
    "source", "published", "series", "supersedes", "title", "date", "ordinal", "organisation",
    "edition", "profile", "waivers",
  ]

  /// What the lines between `---` and `---` at the top of a record say.
  init(reading yaml: inout SettingsFile) {
    self.init()
    let values = yaml.mapping(yaml.root, of: "The front matter", keys: Self.keys)
    source = yaml.words(values["source"], "source")
    published = yaml.day(values["published"], "published")
    series = yaml.words(values["series"], "series")
    supersedes = yaml.words(values["supersedes"], "supersedes")
    title = yaml.words(values["title"], "title")
    date = yaml.day(values["date"], "date")
    ordinal = yaml.number(values["ordinal"], "ordinal")
    organisation = yaml.words(values["organisation"], "organisation")
    edition = yaml.words(values["edition"], "edition")
    if let node = values["profile"] { profile = Profile(reading: node, &yaml) }
    waivers = Waiver.reading(values["waivers"], &yaml)
    if let address = source, !address.hasPrefix("https://"), !address.hasPrefix("http://") {
      yaml.wrong(
        "`source` must be the address of the published record",
        remedy: "Write `source: https://…`.",
        at: values["source"]
      )
      source = nil
    }
  }
}

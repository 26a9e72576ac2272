import Archive
import Settings
import Site
import SourceText
import Templating
import Vocabulary

/// What is known before the first record is read (設定與佈景).
struct Inputs: Sendable {
  let registry: Registry
  let vocabulary: Vocabulary
  let theme: Theme
  /// The owner's own pages, and those about the site that he has not replaced.
  let own: [OwnDocument]
  /// What is wrong with it; records are read all the same, so that one run tells everything.
  let problems: [Problem]

  /// Reads settings, words, templates and own pages.
  init(_ content: Content) throws(InputsMissing) {
    var problems: [Problem] = []
    var registry = Registry()
    if let file = content.settings { registry.site = .init(reading: file, problems: &problems) }
    if let file = content.units { registry.units = UnitEntry.reading(file, problems: &problems) }
    if let file = content.cables { registry.assets = AssetEntry.reading(file, problems: &problems) }
    self.registry = registry

    let files = ThemeFiles(
      builtIn: content.builtInTemplates,
      own: content.templates,
      logo: registry.site.logo,
      problems: &problems
    )
    let site = registry.site
    let (words, look) = InParallel.both {
      var problems: [Problem] = []
      let vocabulary = files.vocabulary(over: content.builtInVocabulary, problems: &problems)
      return (vocabulary, problems)
    } and: {
      var problems: [Problem] = []
      let wording = files.wording(language: site.language, problems: &problems)
      let theme = Theme(files, site: site, wording: wording, problems: &problems)
      let written = content.pages.compactMap { OwnDocument($0, problems: &problems) }
      let builtIn = files.pages(language: site.language)
        .compactMap { OwnDocument($0, problems: &problems) }
        .filter { page in !written.contains { $0.name == page.name } }
      return (theme, written + builtIn, problems)
    }
    problems += words.1 + look.2
    guard let vocabulary = words.0 else { throw InputsMissing(problems: problems) }
    self.vocabulary = vocabulary
    (theme, own) = (look.0, look.1)
    self.problems = problems
  }
}

/// There are no words to read minutes by, so no record can be read.
struct InputsMissing: Error {
  let problems: [Problem]
}

import Archive
import Settings
import SourceText
import Templating
import Vocabulary

/// What is known before the first record is read (設定與詞彙).
struct Inputs: Sendable {
  let registry: Registry
  let vocabulary: Vocabulary
  /// The files that the site looks by.
  let files: ThemeFiles
  /// What is wrong with it; records are read all the same, so that one run tells everything.
  let problems: [Problem]

  /// Reads settings and words.
  init(_ content: Content) throws(InputsMissing) {
    var problems: [Problem] = []
    var registry = Registry()
    if let file = content.settings { registry.site = .init(reading: file, problems: &problems) }
    if let file = content.units { registry.units = UnitEntry.reading(file, problems: &problems) }
    if let file = content.cables { registry.assets = AssetEntry.reading(file, problems: &problems) }
    self.registry = registry
    files = ThemeFiles(
      builtIn: content.builtInTemplates,
      own: content.templates,
      logo: registry.site.logo,
      problems: &problems
    )
    let words = files.vocabulary(over: content.builtInVocabulary, problems: &problems)
    guard let words else {
      problems += Look(files, content.pages, registry.site).problems
      throw InputsMissing(problems: problems)
    }
    vocabulary = words
    self.problems = problems
  }
}

/// There are no words to read minutes by, so no record can be read.
struct InputsMissing: Error {
  let problems: [Problem]
}

import Settings
import Site
import SourceText
import Templating

/// How the site looks, and what it says about itself (佈景與網站說明): no record is read by it.
struct Look: Sendable {
  let theme: Theme
  /// The owner's own pages, and those about the site that he has not replaced.
  let own: [OwnDocument]
  /// What is wrong with it.
  let problems: [Problem]

  /// Reads templates, wording and own pages.
  init(_ files: ThemeFiles, _ written: [OwnFile], _ site: SiteSettings) {
    var problems: [Problem] = []
    let wording = files.wording(language: site.language, problems: &problems)
    theme = Theme(files, site: site, wording: wording, problems: &problems)
    let written = written.compactMap { OwnDocument($0, problems: &problems) }
    let builtIn = files.pages(language: site.language)
      .compactMap { OwnDocument($0, problems: &problems) }
      .filter { page in !written.contains { $0.name == page.name } }
    own = written + builtIn
    self.problems = problems
  }
}

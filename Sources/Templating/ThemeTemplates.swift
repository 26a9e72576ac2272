import Mustache
import Settings
import SourceText

extension ThemeFiles {
  /// The templates, checked, as mustache keeps them: pages by their kind, partials by their file's
  /// name without folder and ending.
  func templates(
    _ site: SiteSettings,
    _ wording: Wording,
    problems: inout [Problem]
  ) -> MustacheLibrary {
    let trees = trees(problems: &problems)
    let kinds = PageKind.allCases.map(\.rawValue)
    let found = TemplateCheck(trees, roots: kinds, wording: wording).problems
    problems += found
    var library = MustacheLibrary()
    // Mustache's own complaints are less exact: they count only where the check has none.
    for (name, tree) in trees.sorted(by: { $0.key < $1.key }) where found.isEmpty {
      let source = tree.text.source
      let marked = PageFrame.marked(source.bytes, tree.text.tags) { constant($0, site, wording) }
      do {
        try library.register(String(decoding: marked, as: UTF8.self), named: name)
      } catch { problems.append(problem(of: error, source.path)) }
    }
    return library
  }

  private func trees(problems: inout [Problem]) -> [String: TemplateTree] {
    let kinds = Set(PageKind.allCases.map(\.rawValue))
    let partials = "partials/"
    var trees: [String: TemplateTree] = [:]
    for path in names(in: "") where path.hasSuffix(".mustache") {
      guard let file = files[path] else { continue }
      let isPartial = path.hasPrefix(partials)
      let name = String(path.dropFirst(isPartial ? partials.count : 0).dropLast(9))
      if isPartial, kinds.contains(name) {
        problems.append(
          Problem(
            "bad-template",
            .error,
            "A partial cannot be called `\(name)`: a kind of page is",
            remedy: "Rename it to \(Self.folder)\(partials)\(name)-body.mustache",
            at: .init(path: file.path)
          )
        )
      } else if isPartial || kinds.contains(name), let text = file.text(problems: &problems) {
        trees[name] = TemplateTree(path: file.path, bytes: text)
      }
    }
    return trees
  }

  /// The words of a name that means the same on every page; nil for those that mustache must find, and
  /// for words that it would take for a tag.
  private func constant(_ name: String, _ site: SiteSettings, _ wording: Wording) -> String? {
    let words: String?
    switch name {
    case "site.title": words = site.title
    case "language": words = site.language
    case _ where name.hasPrefix("t."): words = wording[String(name.dropFirst(2))]
    default: words = nil
    }
    return words.flatMap { $0.utf8.contains(UInt8(ascii: "{")) ? nil : $0 }
  }

  /// What the tree of tags did not notice and mustache did.
  private func problem(of error: any Error, _ path: String) -> Problem {
    let context = (error as? MustacheTemplate.ParserError)?.context
    return Problem(
      "bad-template",
      .error,
      "The template cannot be read from here on",
      remedy: "Documentation/Templates.md lists the tags there are.",
      at: .init(
        path: path,
        line: context?.lineNumber ?? 0,
        column: context?.columnNumber ?? 0,
        snippet: context?.line ?? ""
      )
    )
  }
}

import Settings
import SourceText

extension ThemeFiles {
  /// The templates, checked.
  func templates(_ wording: Wording, problems: inout [Problem]) -> ShellTemplates {
    let trees = trees(problems: &problems)
    let kinds = PageKind.allCases.map(\.rawValue)
    let found = TemplateCheck(trees, roots: kinds, wording: wording).problems
    problems += found
    var templates = ShellTemplates()
    // Mustache's own complaints are less exact: they count only where the check has none.
    for (name, tree) in trees.sorted(by: { $0.key < $1.key }) where found.isEmpty {
      if let problem = templates.add(tree.text, named: name) { problems.append(problem) }
    }
    return templates
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
}

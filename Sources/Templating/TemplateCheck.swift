import Settings
import SourceText

/// The strictness that mustache lacks: it prints nothing for a misspelt `{{titel}}`.
///
/// Every tag of every template is looked up, in branches that no page takes too.
struct TemplateCheck {
  /// What was found.
  private(set) var problems: [Problem] = []
  private let trees: [String: TemplateTree]
  private let wording: Wording
  private var done: Set<String> = []

  /// Checks the templates of all kinds of page, and the partials they include.
  ///
  /// - Parameters:
  ///   - trees: The templates by name, partials included.
  ///   - roots: The names of those that are pages.
  ///   - wording: The sentences of the interface.
  init(_ trees: [String: TemplateTree], roots: [String], wording: Wording) {
    self.trees = trees
    self.wording = wording
    problems = trees.sorted { $0.key < $1.key }.flatMap(\.value.problems)
    guard problems.isEmpty else { return }
    // What no page includes is checked too, after the pages: it may be included from a list.
    for name in roots.sorted() + trees.keys.sorted()
    where !done.contains(where: { $0.hasPrefix(name + "\n") }) {
      template(name, Scope())
    }
  }

  /// The names that are known at a place: the page's, and those of the lists round it.
  private struct Scope {
    var names = [TemplateName.page]
    var label = ""
    /// The templates that are being included, to notice one that includes itself.
    var within: [String] = []
  }

  private mutating func template(_ name: String, _ scope: Scope) {
    guard let tree = trees[name], done.insert("\(name)\n\(scope.label)").inserted else { return }
    var scope = scope
    scope.within.append(name)
    for node in tree.nodes { check(node, tree.text, scope) }
  }

  private mutating func check(_ node: TemplateTree.Node, _ text: TemplateText, _ scope: Scope) {
    switch node.tag.kind {
    case .words, .html: value(node.tag, text, scope)
    case .section, .inverted: section(node, text, scope)
    case .block: for child in node.children { check(child, text, scope) }
    case .partial: include(node.tag, text, scope)
    case .parent:
      guard include(node.tag, text, scope) else { return }
      inherit(node, text, scope)
    case .close, .comment: break
    }
  }

  private mutating func value(_ tag: TemplateTag, _ text: TemplateText, _ scope: Scope) {
    if tag.name == ".", scope.names.count > 1 { return }
    guard let meaning = meaning(of: tag, text, scope) else { return }
    switch (meaning, tag.kind) {
    case (.words, _), (.html, .html): return
    case (.html, _):
      tell(text, "`\(tag.name)` is HTML", "Write {{{\(tag.name)}}}", tag)
    case (.flag, _):
      let remedy = "Write {{#\(tag.name)}}…{{/\(tag.name)}}"
      tell(text, "`\(tag.name)` is yes or no, not words", remedy, tag)
    case (.list, _):
      let remedy = "Write {{#\(tag.name)}}{{label}}{{/\(tag.name)}}"
      tell(text, "`\(tag.name)` is a list, not words", remedy, tag)
    case (.group, _), (.wording, _):
      let names = TemplateName.spelled([tag.name: meaning], wording)
      let remedy = "Name one of its words, such as `\(names.last ?? tag.name)`."
      tell(text, "`\(tag.name)` is a group of names, not words", remedy, tag)
    }
  }

  private mutating func section(_ node: TemplateTree.Node, _ text: TemplateText, _ scope: Scope) {
    guard let meaning = meaning(of: node.tag, text, scope) else { return }
    var inner = scope
    if node.tag.kind == .section {
      switch meaning {
      case .list(let names), .group(let names):
        inner.names.append(names)
        inner.label += "/" + node.tag.name
      case .words, .html, .flag, .wording: break
      }
    }
    for child in node.children { check(child, text, inner) }
  }

  @discardableResult
  private mutating func include(
    _ tag: TemplateTag,
    _ text: TemplateText,
    _ scope: Scope
  ) -> Bool {
    if scope.within.contains(tag.name) {
      tell(text, "`\(tag.name)` includes itself", "Break the circle.", tag)
      return false
    }
    guard trees[tag.name] != nil else {
      let nearest = NearestName.of(tag.name, among: Array(trees.keys))
      let remedy = nearest.map { "Did you mean `\($0)`?" } ?? "Add partials/\(tag.name).mustache"
      tell(text, "There is no partial `\(tag.name)`", remedy, tag, "unknown-partial")
      return false
    }
    template(tag.name, scope)
    return true
  }

  private mutating func inherit(_ node: TemplateTree.Node, _ text: TemplateText, _ scope: Scope) {
    let known = blocks(of: node.tag.name, [])
    for child in node.children {
      guard child.tag.kind == .block else {
        let message = "Between {{<\(node.tag.name)}} and its end only {{$blocks}} count"
        tell(text, message, "Put it into a block.", child.tag)
        continue
      }
      if known.contains(child.tag.name) {
        check(child, text, scope)
      } else {
        let nearest = NearestName.of(child.tag.name, among: known)
        let remedy =
          nearest.map { "Did you mean `\($0)`?" }
          ?? "Its blocks are \(known.joined(separator: ", "))."
        let message = "`\(node.tag.name)` has no block `\(child.tag.name)`"
        tell(text, message, remedy, child.tag, "unknown-block")
      }
    }
  }

  /// The blocks that a template opens for others to fill, those of its partials included.
  private func blocks(of name: String, _ within: [String]) -> [String] {
    guard !within.contains(name), let tree = trees[name] else { return [] }
    func names(_ nodes: [TemplateTree.Node]) -> [String] {
      nodes.flatMap { node in
        let own = node.tag.kind == .block ? [node.tag.name] : []
        let isInclusion = node.tag.kind == .partial || node.tag.kind == .parent
        let included = isInclusion ? blocks(of: node.tag.name, within + [name]) : []
        return own + included + names(node.children)
      }
    }
    return Array(Set(names(tree.nodes))).sorted()
  }

  // MARK: - Names

  private mutating func meaning(
    of tag: TemplateTag,
    _ text: TemplateText,
    _ scope: Scope
  ) -> TemplateName? {
    let steps = tag.name.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    let first = steps.first ?? ""
    if let names = scope.names.last(where: { $0[first] != nil }), let meaning = names[first] {
      if let found = follow(steps.dropFirst(), from: meaning) { return found }
    }
    let spelled = scope.names.flatMap { TemplateName.spelled($0, wording) }
    let list = TemplateName.page.sorted { $0.key < $1.key }.first { _, meaning in
      if case .list(let names) = meaning { return names[tag.name] != nil }
      return false
    }
    let remedy =
      list.map { "It is known between {{#\($0.key)}} and {{/\($0.key)}}." }
      ?? NearestName.of(tag.name, among: spelled).map { "Did you mean `\($0)`?" }
      ?? "Documentation/Templates.md lists the names there are."
    tell(text, "Nothing is called `\(tag.name)`", remedy, tag, "unknown-name")
    return nil
  }

  private func follow(_ steps: ArraySlice<String>, from meaning: TemplateName) -> TemplateName? {
    guard let step = steps.first else { return meaning }
    switch meaning {
    case .group(let names):
      return names[step].flatMap { follow(steps.dropFirst(), from: $0) }
    case .wording: return wording.contains(steps.joined(separator: ".")) ? .words : nil
    case .words, .html, .flag, .list: return nil
    }
  }

  private mutating func tell(
    _ text: TemplateText,
    _ message: String,
    _ remedy: String,
    _ tag: TemplateTag,
    _ id: String = "bad-template"
  ) {
    problems.append(text.problem(id, message, remedy: remedy, at: tag.range))
  }
}

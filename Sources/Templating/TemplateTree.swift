import SourceText

/// The tags of a template, each with those that stand between it and its end.
struct TemplateTree {
  /// A tag and what it encloses.
  struct Node {
    let tag: TemplateTag
    var children: [Node] = []
  }

  let text: TemplateText
  /// The outermost tags.
  let nodes: [Node]
  /// Tags that do not close, or close what was not open.
  let problems: [Problem]

  /// The tree of a template.
  init(path: String, bytes: [UInt8]) {
    text = TemplateText(path: path, bytes: bytes)
    var problems = text.problems
    var open: [Node] = []
    var levels: [[Node]] = [[]]
    for tag in text.tags {
      switch tag.kind {
      case .words, .html, .partial: levels[levels.count - 1].append(Node(tag: tag))
      case .section, .inverted, .parent, .block:
        open.append(Node(tag: tag))
        levels.append([])
      case .comment: break
      case .close:
        guard let last = open.last, last.tag.name == tag.name else {
          problems.append(Self.mismatch(tag, open.last?.tag, text))
          continue
        }
        open.removeLast()
        let children = levels.removeLast()
        levels[levels.count - 1].append(Node(tag: last.tag, children: children))
      }
    }
    for node in open where problems.isEmpty {
      let name = node.tag.name
      problems.append(
        text.problem(
          "bad-template",
          "`\(name)` is opened here and never closed",
          remedy: "Close it with {{/\(name)}}",
          at: node.tag.range
        )
      )
    }
    nodes = levels[0]
    self.problems = problems
  }

  private static func mismatch(
    _ tag: TemplateTag,
    _ open: TemplateTag?,
    _ text: TemplateText
  ) -> Problem {
    let message =
      open.map { "This closes `\(tag.name)`, but `\($0.name)` is open" }
      ?? "This closes `\(tag.name)`, which is not open"
    let remedy = open.map { "Did you mean {{/\($0.name)}}?" } ?? "Remove it."
    return text.problem("bad-template", message, remedy: remedy, at: tag.range)
  }
}

import Settings

/// The names that a template can use (可用名稱), and what each stands for.
///
/// Documentation/Templates.md lists them for the owner; a test keeps the two in step.
public indirect enum TemplateName: Sendable {
  /// Words: `{{title}}`, escaped.
  case words
  /// HTML that the program makes: `{{{main}}}`.
  case html
  /// Yes or no: `{{#noindex}}…{{/noindex}}`.
  case flag
  /// Further names after a point: `{{site.title}}`.
  case group([String: TemplateName])
  /// A list, its names known between its tags: `{{#navigation}}{{label}}{{/navigation}}`.
  case list([String: TemplateName])
  /// The sentences of the interface: `{{t.layout.skip}}`.
  case wording

  /// The names of a page.
  public static let page: [String: TemplateName] = [
    "title": .words, "description": .words, "root": .words,
    "breadcrumbs": .html, "lead": .html, "contents": .html, "main": .html, "cite": .html,
    "pager": .html, "head": .html,
    "site": .group([
      "title": .words, "organisation": .words, "publisher": .words, "licence": .words,
      "as_of": .words, "contact": .words, "contact_address": .words,
    ]),
    "language": .words, "base_url": .words, "noindex": .flag, "accesskeys": .flag,
    "stylesheet": .words, "custom_stylesheet": .words, "favicon": .words,
    "logo": .words, "logo_width": .words, "logo_height": .words,
    "navigation": .list(["label": .words, "path": .words, "current": .flag, "exact": .flag]),
    "footer": .list(["label": .words, "path": .words]),
    "t": .wording,
  ]

  /// The names that are known between the tags of a list or a group.
  static let inner: Set<String> = Set(
    page.values.flatMap { meaning -> [String] in
      switch meaning {
      case .list(let names), .group(let names): Array(names.keys)
      case .words, .html, .flag, .wording: []
      }
    }
  )

  /// Every name that can be written, with its points, for finding the nearest.
  static func spelled(_ names: [String: TemplateName], _ wording: Wording) -> [String] {
    names.sorted { $0.key < $1.key }.flatMap { name, meaning -> [String] in
      switch meaning {
      case .group(let inner): [name] + spelled(inner, wording).map { "\(name).\($0)" }
      case .wording: wording.keys.map { "\(name).\($0)" }
      case .words, .html, .flag, .list: [name]
      }
    }
  }
}

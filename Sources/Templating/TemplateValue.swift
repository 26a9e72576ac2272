import Mustache
import Settings

/// A value of a template, of one type for all of them: the only place where values lose their types.
///
/// Mustache asks each value what it can do; the answers for a type that is new to the process cost a
/// search through the whole program, so words, groups and what is absent are one class.
final class TemplateValue: MustacheParent, MustacheCustomRenderable {
  /// What it prints.
  let renderText: String
  /// Whether its section is skipped.
  let isNull: Bool
  private let child: (String) -> Any?

  /// Words; without any, a value that is known and not there.
  init(_ words: String?) {
    renderText = words ?? ""
    isNull = renderText.isEmpty
    child = { _ in nil }
  }

  /// Yes or no.
  init(_ flag: Bool) {
    renderText = ""
    isNull = !flag
    child = { _ in nil }
  }

  /// A group of values by their names.
  init(_ values: [String: Any]) {
    renderText = ""
    isNull = false
    child = { values[$0] }
  }

  /// The sentences of the interface by the points of their keys: `t.layout.skip`.
  init(_ wording: Wording, under prefix: String = "") {
    renderText = ""
    isNull = false
    child = { name in
      let key = prefix + name
      return wording.contains(key)
        ? TemplateValue(wording[key]) : TemplateValue(wording, under: key + ".")
    }
  }

  func child(named name: String) -> Any? { child(name) }
}

/// A part of a template (樣板片段) that mustache need not read.
enum ShellPart: Sendable {
  /// What a name leads to.
  enum Name: Sendable {
    /// A part of the page.
    case slot(PageSlots.Name)
    /// What is the same on every page of a kind, by the steps of its name.
    case value([String])

    init(_ name: String) {
      self =
        PageSlots.Name(rawValue: name).map { .slot($0) }
        ?? .value(name.split(separator: ".", omittingEmptySubsequences: false).map(String.init))
    }
  }

  case text(ArraySlice<UInt8>)
  /// `{{name}}`, or with `isHTML` `{{{name}}}`.
  case value(Name, isHTML: Bool)
  /// `{{#name}}` or `{{^name}}`; what it encloses follows, up to its end.
  case section(Name, isInverted: Bool)
  case end
}

extension ShellPart {
  /// What a tag is; nil where mustache must read it.
  init?(_ tag: TemplateTag, endsSection: Bool) {
    switch tag.kind {
    case .words: self = .value(Name(tag.name), isHTML: false)
    case .html: self = .value(Name(tag.name), isHTML: true)
    case .section: self = .section(Name(tag.name), isInverted: false)
    case .inverted: self = .section(Name(tag.name), isInverted: true)
    case .close where endsSection: self = .end
    case .close, .partial, .parent, .block, .comment: return nil
    }
  }
  /// The part with words in place of a name that means the same on every page.
  func filled(with values: [String: ShellValue]) -> ShellPart {
    guard case .value(.value(let steps), let isHTML) = self,
      // Between the tags of a list or a group its names may mean something else.
      let first = steps.first, !TemplateName.inner.contains(first),
      let value = ShellValue.named(steps, in: [values])
    else { return self }
    var text: [UInt8] = []
    value.print(into: &text, isHTML: isHTML)
    return .text(text[...])
  }
}

import Mustache
import SourceText

/// The templates of all kinds of page (樣板), put together by mustache: pages by their kind, partials by
/// their file's name without folder and ending.
struct ShellTemplates: Sendable {
  private var library = MustacheLibrary()
  private var pieces = ShellPieces()

  /// Adds a template; gives the error of what the tree of tags did not notice and mustache did.
  mutating func add(_ text: TemplateText, named name: String) -> Problem? {
    let skeleton = String(decoding: pieces.skeleton(of: text), as: UTF8.self)
    do {
      try library.register(skeleton, named: name)
      return nil
    } catch {
      // A skeleton has the lines of its template, though not its columns.
      let line = (error as? MustacheTemplate.ParserError)?.context.lineNumber
      return Problem(
        "bad-template",
        .error,
        "The template cannot be read from here on",
        remedy: "Documentation/Templates.md lists the tags there are.",
        at: .init(path: text.source.path, line: line ?? 0)
      )
    }
  }

  /// The same with words in place of names that mean the same on every page.
  func filled(with values: [String: ShellValue]) -> ShellTemplates {
    var filled = self
    filled.pieces = pieces.filled(with: values)
    return filled
  }

  /// The parts of a kind of page, its blocks and partials in place.
  func parts(of kind: PageKind) -> [ShellPart] {
    pieces.parts(of: Array((library.render((), withTemplate: kind.rawValue) ?? "").utf8))
  }
}

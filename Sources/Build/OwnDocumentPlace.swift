import Site
import SourceText

extension OwnDocument {
  /// Where a link stands in the Markdown of an own page.
  func place(of href: String) -> Problem.Place {
    let source = Source(path: path, bytes: markdown)
    let wanted = Array(href.utf8)
    guard let start = markdown.indices.first(where: { markdown[$0...].starts(with: wanted) }) else {
      return .init(path: path)
    }
    return source.place(of: SourceRange(start, start + wanted.count))
  }
}

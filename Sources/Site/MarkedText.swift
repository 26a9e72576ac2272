internal import Archive
internal import Minutes
internal import Settings
internal import SourceText

/// Writes a text of a record with what changed in it marked (標示異動的文字): struck words as the
/// earlier record has them, new words as this one has them.
struct MarkedText {
  private let struck: String
  private let added: String
  private let catalogue: Catalogue

  init(_ catalogue: Catalogue) {
    self.catalogue = catalogue
    struck = catalogue.wording["changes.struck"]
    added = catalogue.wording["changes.added"]
  }

  /// Writes the differences of two texts.
  func write(
    _ old: SourceRange,
    of previous: Int,
    _ new: SourceRange,
    of record: Int,
    into html: inout HTMLWriter
  ) {
    let (before, after) = (
      catalogue.archive.records[previous].text.bytes, catalogue.archive.records[record].text.bytes
    )
    let (one, two) = (WordTokens(old, of: before).all, WordTokens(new, of: after).all)
    for step in WordChanges(one, two).steps {
      switch step {
      case .same(let range): html.shown(Self.bytes(range, two), of: after)
      case .struck(let range): write("del", struck, Self.bytes(range, one), of: before, into: &html)
      case .added(let range): write("ins", added, Self.bytes(range, two), of: after, into: &html)
      }
    }
  }

  /// Writes a text that is all new, or all gone.
  func write(
    whole range: SourceRange,
    of record: Int,
    isNew: Bool,
    into html: inout HTMLWriter
  ) {
    let bytes = catalogue.archive.records[record].text.bytes
    write(isNew ? "ins" : "del", isNew ? added : struck, range.bytes, of: bytes, into: &html)
  }

  private func write(
    _ name: StaticString,
    _ word: String,
    _ range: Range<Int>,
    of bytes: [UInt8],
    into html: inout HTMLWriter
  ) {
    html.raw("<")
    html.raw(name)
    html.raw("><span class=\"vh\">")
    html.text(word)
    html.raw("</span>")
    html.shown(range, of: bytes)
    html.raw("</")
    html.raw(name)
    html.raw(">")
  }

  private static func bytes(_ range: Range<Int>, _ tokens: [WordTokens.Token]) -> Range<Int> {
    guard let first = range.first, let last = range.last else { return 0..<0 }
    return tokens[first].range.lowerBound..<tokens[last].range.upperBound
  }
}

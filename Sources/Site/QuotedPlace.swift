internal import Archive
internal import Minutes
internal import Pages
internal import Settings
internal import SourceText

/// A paragraph of a record as lists elsewhere point at it (引用段落): 第106次第62行, and its first words.
struct QuotedPlace {
  private let catalogue: Catalogue
  /// How many signs of a paragraph are enough to know it by.
  private static let enough = 60

  init(_ catalogue: Catalogue) { self.catalogue = catalogue }

  /// Writes the way to a paragraph.
  func link(to element: Int, of record: Int, _ place: PagePlace, into html: inout HTMLWriter) {
    let source = catalogue.archive.records[record]
    let line = source.lines(of: element).lowerBound
    place.open(
      catalogue.page(ofElement: element, in: record),
      anchor: source.elements[element].id,
      into: &html
    )
    catalogue.writePlace(line, of: record, into: &html)
    html.raw("</a>")
  }

  /// Writes the first words of a paragraph, without its number.
  func excerpt(of element: Int, in record: Int, into html: inout HTMLWriter) {
    let source = catalogue.archive.records[record]
    let body = source.elements[element].body.bytes
    let bytes = source.text.bytes
    var end = body.lowerBound
    var count = 0
    while end < body.upperBound, count < Self.enough {
      end += UTF8Decoding.scalar(in: bytes, at: end).width
      count += 1
    }
    catalogue.quote(SourceRange(body.lowerBound, end), of: record, into: &html)
    guard end < body.upperBound else { return }
    html.raw("<span class=\"added\">")
    html.text(catalogue.wording["place.more"])
    html.raw("</span>")
  }
}

internal import Pages
internal import Settings

/// The small word of an addition (補註) in a list: 沿用, 推定同一處; a link to what the method page says of it,
/// where the site has one.
struct AddedWord {
  private let word: String
  private let anchor: String
  private let isLink: Bool

  init(_ key: String, anchor: String = "outages", _ catalogue: Catalogue) {
    word = catalogue.wording[key]
    self.anchor = anchor
    isLink = catalogue.hasMethodPage
  }

  func write(_ place: PagePlace, into html: inout HTMLWriter) {
    html.raw(isLink ? " <a class=\"tag added\" href=\"" : " <span class=\"tag added\">")
    if isLink {
      place.write(RecordPlace.methodPage, anchor: anchor, into: &html)
      html.raw("\">")
    }
    html.text(word)
    html.raw(isLink ? "</a>" : "</span>")
  }
}

internal import Pages
internal import Settings

extension Catalogue {
  /// Writes the small word 計算 beside what no record says, the way to the method page where there
  /// is one.
  func writeComputed(_ place: PagePlace, into html: inout HTMLWriter) {
    if hasMethodPage {
      html.raw("<a class=\"tag added\" href=\"")
      place.write(RecordPlace.methodPage, anchor: "computed", into: &html)
      html.raw("\">")
      html.text(wording["figures.computed"])
      html.raw("</a>")
    } else {
      html.raw("<span class=\"tag added\">")
      html.text(wording["figures.computed"])
      html.raw("</span>")
    }
  }
}

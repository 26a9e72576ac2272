internal import Pages
internal import Settings

/// What a page's head has beside its title and style (頁首連結): its address, other forms of it, feeds,
/// and what it says to programs.
struct PageHead {
  private let path: PagePath
  private let place: PagePlace
  private let address: SiteAddress
  private var html = HTMLWriter(capacity: 512)
  /// What it says to programs.
  var data: LinkedData

  /// The head of a page, with the page's address where the site's is known.
  init(_ path: PagePath, _ settings: SiteSettings) {
    self.path = path
    place = PagePlace(path)
    address = SiteAddress(settings)
    data = LinkedData(settings)
    guard let whole = address.whole(path) else { return }
    html.raw("<link rel=\"canonical\" href=\"")
    html.text(whole)
    html.raw("\">\n")
  }

  /// The same page as Markdown.
  mutating func addMarkdown() {
    html.raw("<link rel=\"alternate\" type=\"text/markdown\" href=\"")
    place.write(path.markdown, into: &html)
    html.raw("\">\n")
  }

  /// A feed that tells of what is new here.
  mutating func add(feed: PagePath, _ name: String) {
    html.raw("<link rel=\"alternate\" type=\"application/atom+xml\" title=\"")
    html.text(name)
    html.raw("\" href=\"")
    place.write(feed, into: &html)
    html.raw("\">\n")
  }

  /// The elements.
  var bytes: [UInt8] {
    let script = data.script
    return script.isEmpty ? Array(html.bytes.dropLast()) : html.bytes + script
  }
}

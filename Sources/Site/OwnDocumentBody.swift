internal import CommonMark

/// The body of a page that the owner wrote (自訂頁內文): its blocks, headings with an id each.
struct OwnDocumentBody {
  private(set) var html = HTMLWriter(capacity: 8192)
  private(set) var contents = Contents()
  /// The ids of the headings.
  private(set) var ids: [String] = []
  /// The first words of its first paragraph, for search engines.
  private(set) var opening = ""
  private static let enough = 120
  private var hasTitle = false
  private var headings = 0

  /// Adds the next block; the first heading of level 1 is the page's name and stands above.
  mutating func add(_ block: borrowing DocumentBlock) {
    if opening.isEmpty, block.kind == .paragraph {
      var words: [UInt8] = []
      block.appendText(to: &words)
      let text = String(decoding: words.map { $0 == 0x0A ? 0x20 : $0 }, as: UTF8.self)
      opening = text.count > Self.enough ? text.prefix(Self.enough) + "…" : text
    }
    guard case .heading(let level) = block.kind else {
      block.withHTML { html.trusted($0) }
      return
    }
    headings += 1
    let id = block.takeHeadingID() ?? "s-\(headings)"
    if level == 1, !hasTitle {
      hasTitle = true
      return
    }
    ids.append(id)
    let shown = max(2, level)
    var words: [UInt8] = []
    block.appendText(to: &words)
    contents.add(anchor: id, words: words[...], path: Array("\(headings)".utf8)[...], level: shown)
    html.raw("<h")
    html.number(shown)
    html.raw(" id=\"")
    html.text(id)
    html.raw("\">")
    block.withHTML { rendered in
      guard let open = rendered.firstIndex(of: UInt8(ascii: ">")),
        let close = rendered.lastIndex(of: UInt8(ascii: "<")), close > open
      else { return }
      html.trusted(rendered[(open + 1)..<close])
    }
    html.raw("</h")
    html.number(shown)
    html.raw(">\n")
  }
}

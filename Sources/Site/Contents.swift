/// What stands on a page (本頁目錄): a list of links, two levels deep at most.
struct Contents {
  private struct Entry {
    let anchor: String
    let words: ArraySlice<UInt8>
    /// Whether the heading goes on.
    let isCut: Bool
    /// What tells it from another entry with the same words.
    let path: ArraySlice<UInt8>
    let level: Int
  }

  private var entries: [Entry] = []
  /// How many entries a list may have before only the outer ones are shown.
  private static let most = 60
  /// How many characters of a heading are shown.
  private static let length = 48

  /// Adds a heading.
  mutating func add(
    anchor: String,
    words: ArraySlice<UInt8>,
    path: ArraySlice<UInt8> = [],
    level: Int
  ) {
    let end = Self.cut(words)
    entries.append(
      Entry(
        anchor: anchor,
        words: words[..<end],
        isCut: end < words.endIndex,
        path: path,
        level: level
      )
    )
  }

  /// The list; empty where there are not two things to choose from.
  func bytes() -> [UInt8] {
    guard entries.count > 1 else { return [] }
    let shown = shown
    let top = shown.map(\.level).min() ?? 0
    var html = HTMLWriter(capacity: shown.count * 120)
    html.raw("<ol>\n")
    // How many lists are open within the outer one.
    var depth = 0
    for (index, entry) in shown.enumerated() {
      let wanted = index > 0 && entry.level > top ? 1 : 0
      if wanted > depth {
        html.raw("\n<ol>\n")
      } else {
        if index > 0 { html.raw("</li>\n") }
        if wanted < depth { html.raw("</ol>\n</li>\n") }
      }
      depth = wanted
      link(
        entry,
        isTwin: shown.contains { $0.words == entry.words && $0.anchor != entry.anchor },
        &html
      )
    }
    html.raw(depth > 0 ? "</li>\n</ol>\n</li>\n</ol>" : "</li>\n</ol>")
    return html.bytes
  }

  private var shown: [Entry] {
    let top = entries.map(\.level).min() ?? 0
    let all = entries.filter { $0.level <= top + 1 }
    if all.count <= Self.most { return all }
    return Array(entries.lazy.filter { $0.level == top }.prefix(Self.most))
  }

  private func link(_ entry: Entry, isTwin: Bool, _ html: inout HTMLWriter) {
    html.raw("<li><a href=\"#")
    html.text(entry.anchor)
    html.raw("\">")
    if isTwin {
      html.raw("<span class=\"vh\">")
      html.text(entry.path)
      html.raw(" </span>")
    }
    html.text(entry.words)
    if entry.isCut { html.raw("…") }
    html.raw("</a>")
  }

  /// Where the first characters of a heading end that is as long as a paragraph.
  private static func cut(_ words: ArraySlice<UInt8>) -> Int {
    guard words.count > length else { return words.endIndex }
    var count = 0
    for index in words.indices where words[index] & 0xC0 != 0x80 {
      count += 1
      if count > length { return index }
    }
    return words.endIndex
  }
}

internal import Pages
internal import Settings
internal import Templating

/// The script that sorts and filters tables (表格程式), for the head of pages that hold one.
enum TableScript {
  /// Writes the link, with the words that the script needs.
  static func write(_ theme: Theme, root: String, into html: inout HTMLWriter) {
    guard let address = theme.address(of: "assets/tables.js") else { return }
    html.raw("<script src=\"")
    html.text(root)
    html.text(address)
    html.raw("\" defer")
    let words: [(StaticString, String)] = [
      (" data-filter=\"", "filter"), (" data-column=\"", "column"), (" data-any=\"", "any"),
      (" data-shown=\"", "shown"),
    ]
    for (attribute, key) in words {
      html.raw(attribute)
      html.text(theme.wording["sorting.\(key)"])
      html.raw("\"")
    }
    html.raw("></script>\n")
  }

  /// The link as what a page adds to its head; nothing where no table is to be sorted.
  static func head(_ page: HTMLWriter, _ theme: Theme, root: String) -> [UInt8] {
    guard page.holdsTables else { return [] }
    var html = HTMLWriter(capacity: 256)
    write(theme, root: root, into: &html)
    return html.bytes
  }
}

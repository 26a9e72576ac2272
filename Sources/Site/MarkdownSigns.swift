internal import CommonMark
internal import Pages
internal import SourceText

/// The signs of a page's Markdown as cmark reads it (Markdown 字元).
///
/// Of a table's fence only title, unit and date as printed and the cells count; no keys, no id, no
/// `^^` and `<<`.
struct MarkdownSigns {
  private(set) var bytes: [UInt8] = []

  init(_ markdown: [UInt8]) {
    var text: [UInt8] = []
    Document(markdown).forEachBlock { block in
      if block.kind == .code, block.info == "table" {
        let table = FencedTable(block.literal)
        for caption in table.captions where caption.key != "id" && caption.key != "head" {
          text += caption.value.utf8
          text.append(0x0A)
        }
        for cell in table.rows.joined() where cell != "^^" && cell != "<<" {
          text += cell.utf8
          text.append(0x09)
        }
      } else {
        block.appendText(to: &text)
      }
      text.append(0x0A)
    }
    var index = 0
    while index < text.count {
      let (scalar, width) = UTF8Decoding.scalar(in: text, at: index)
      if !scalar.isWhitespace { bytes += text[index..<(index + width)] }
      index += width
    }
  }
}

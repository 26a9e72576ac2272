internal import CCMark

extension DocumentBlock {
  /// Adds the words of the block, without markup, to a text.
  ///
  /// A line break is a line end; raw HTML and the addresses of links are no words.
  public borrowing func appendText(to text: inout [UInt8]) {
    forEachLeaf { node, type in
      switch type {
      case CMARK_NODE_TEXT, CMARK_NODE_CODE, CMARK_NODE_CODE_BLOCK:
        text += RenderedText.copy(cmark_node_get_literal(node))
      case CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK: text.append(0x0A)
      default: break
      }
    }
  }

  /// Takes `{#name}` from the end of a heading, the id that its author gave it.
  ///
  /// `## 推定的年份 {#inferred}` is a heading that keeps its address in every wording.
  public borrowing func takeHeadingID() -> String? {
    var last: OpaquePointer?
    consolidate()
    forEachLeaf { node, type in last = type == CMARK_NODE_TEXT ? node : nil }
    guard let last else { return nil }
    let words = RenderedText.copy(cmark_node_get_literal(last))
    guard words.last == UInt8(ascii: "}"), let open = words.lastIndex(of: UInt8(ascii: "{")),
      open + 2 < words.count - 1, words[open + 1] == UInt8(ascii: "#")
    else { return nil }
    let name = words[(open + 2)..<(words.count - 1)]
    let isName = name.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
        true
      default: false
      }
    }
    guard isName else { return nil }
    var rest = words[..<open]
    while rest.last == 0x20 { rest.removeLast() }
    cmark_node_set_literal(last, (rest + [0]).map { CChar(bitPattern: $0) })
    return String(decoding: name, as: UTF8.self)
  }
}

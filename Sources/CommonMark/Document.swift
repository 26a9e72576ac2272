internal import CCMark
internal import SourceText

/// A text in CommonMark (Markdown 文件), parsed; its tree is freed with it.
///
/// Raw HTML is never let through and quotes are never made typographic: what a record says can
/// neither become markup nor change.
public struct Document: ~Copyable {
  private let root: OpaquePointer?

  /// The tree of a text that is valid UTF-8.
  public init(_ markdown: [UInt8]) {
    root = Stopwatch.measure(.cmark) {
      markdown.withUnsafeBytes { bytes in
        cmark_parse_document(
          bytes.bindMemory(to: CChar.self).baseAddress,
          bytes.count,
          CMARK_OPT_DEFAULT
        )
      }
    }
  }

  deinit {
    if let root { cmark_node_free(root) }
  }

  /// Hands over the top-level blocks, one after another.
  public borrowing func forEachBlock(_ body: (borrowing DocumentBlock) -> Void) {
    guard let root else { return }
    var next = cmark_node_first_child(root)
    while let node = next {
      next = cmark_node_next(node)
      body(DocumentBlock(node))
    }
  }

  /// Puts HTML of ours in the place of fenced blocks, wherever they stand.
  ///
  /// - Parameter replacement: Gives the HTML for a fence's info string and content, or nil to leave
  ///   the fence as it is.
  public borrowing func replaceFences(
    _ replacement: (_ info: String, _ content: [UInt8]) -> [UInt8]?
  ) {
    guard let root, let walk = cmark_iter_new(root) else { return }
    var fences: [OpaquePointer] = []
    while cmark_iter_next(walk) != CMARK_EVENT_DONE {
      guard let node = cmark_iter_get_node(walk),
        cmark_node_get_type(node) == CMARK_NODE_CODE_BLOCK
      else { continue }
      fences.append(node)
    }
    cmark_iter_free(walk)
    for node in fences {
      let block = DocumentBlock(node)
      guard let html = replacement(block.info, block.literal) else { continue }
      block.replace(with: html)
    }
  }

  /// The whole text as HTML.
  public borrowing func html() -> [UInt8] {
    guard let root else { return [] }
    return RenderedText.bytes(
      of: Stopwatch.measure(.cmark) { cmark_render_html(root, CMARK_OPT_DEFAULT) }
    )
  }
}

internal import CCMark
internal import SourceText

/// One block of a parsed text (區塊): a heading, a paragraph, a fenced block, a list.
///
/// It belongs to its ``Document`` and cannot be kept beyond it.
public struct DocumentBlock: ~Copyable {
  /// What a block is.
  public enum Kind: Sendable, Equatable {
    /// A heading of a level from 1 to 6.
    case heading(Int)
    /// Running text.
    case paragraph
    /// Text kept as it stands, fenced or indented.
    case code
    /// Raw HTML, which is left out.
    case html
    /// A list, a quotation, a rule.
    case other
  }

  private let node: OpaquePointer

  init(_ node: OpaquePointer) { self.node = node }

  /// What the block is.
  public var kind: Kind {
    switch cmark_node_get_type(node) {
    case CMARK_NODE_HEADING: .heading(Int(cmark_node_get_heading_level(node)))
    case CMARK_NODE_PARAGRAPH: .paragraph
    case CMARK_NODE_CODE_BLOCK: .code
    case CMARK_NODE_HTML_BLOCK: .html
    default: .other
    }
  }

  /// The line of the text, from 1, on which the block begins.
  public var line: Int { Int(cmark_node_get_start_line(node)) }

  /// The info string of a fence, `table`; empty for any other block.
  public var info: String {
    String(decoding: RenderedText.copy(cmark_node_get_fence_info(node)), as: UTF8.self)
  }

  /// What stands within a fence; empty for a block that has text of its own.
  public var literal: [UInt8] { RenderedText.copy(cmark_node_get_literal(node)) }

  /// Hands over the block's HTML, whole.
  public borrowing func withHTML<Result>(
    _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    RenderedText.with(
      Stopwatch.measure(.cmark) { cmark_render_html(node, CMARK_OPT_DEFAULT) },
      body
    )
  }

  /// Hands over the nodes that have no node below them, in the order of the text.
  borrowing func forEachLeaf(_ body: (OpaquePointer, cmark_node_type) -> Void) {
    guard let walk = cmark_iter_new(node) else { return }
    defer { cmark_iter_free(walk) }
    while cmark_iter_next(walk) != CMARK_EVENT_DONE {
      guard let leaf = cmark_iter_get_node(walk), cmark_node_first_child(leaf) == nil else {
        continue
      }
      if cmark_iter_get_event_type(walk) == CMARK_EVENT_ENTER {
        body(leaf, cmark_node_get_type(leaf))
      }
    }
  }

  /// Joins words that stand side by side into one node.
  borrowing func consolidate() { cmark_consolidate_text_nodes(node) }

  /// Puts HTML of ours in the place of the block.
  borrowing func replace(with html: [UInt8]) {
    guard let custom = cmark_node_new(CMARK_NODE_CUSTOM_BLOCK) else { return }
    let text = (html + [0]).map { CChar(bitPattern: $0) }
    cmark_node_set_on_enter(custom, text)
    cmark_node_replace(node, custom)
    cmark_node_free(node)
  }
}

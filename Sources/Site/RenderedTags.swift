/// The tags that cmark writes round a block (區塊標籤), which the page does without.
enum RenderedTags {
  /// What stands between the opening and the closing tag of a paragraph or heading.
  static func within(
    _ rendered: UnsafeBufferPointer<UInt8>
  ) -> UnsafeBufferPointer<UInt8> {
    guard let open = rendered.firstIndex(of: UInt8(ascii: ">")),
      let close = rendered.lastIndex(of: UInt8(ascii: "<")), close > open
    else { return UnsafeBufferPointer(rebasing: rendered[0..<0]) }
    return UnsafeBufferPointer(rebasing: rendered[(open + 1)..<close])
  }

  /// What stands within `<pre><code class="…">` and `</code></pre>`.
  static func withinCode(
    _ rendered: UnsafeBufferPointer<UInt8>
  ) -> UnsafeBufferPointer<UInt8> {
    let inner = within(rendered)
    return within(inner)
  }
}

import CommonMark
import Testing

@Suite("Reading CommonMark (Markdown)")
struct DocumentTests {
  private func blocks(_ text: String) -> [(kind: DocumentBlock.Kind, html: String, text: String)] {
    var blocks: [(kind: DocumentBlock.Kind, html: String, text: String)] = []
    Document(Array(text.utf8)).forEachBlock { block in
      var words: [UInt8] = []
      block.appendText(to: &words)
      let html = block.withHTML { String(decoding: $0, as: UTF8.self) }
      blocks.append((block.kind, html, String(decoding: words, as: UTF8.self)))
    }
    return blocks
  }

  @Test func `Top-level blocks come one by one, each with its own HTML`() {
    let blocks = blocks("# 標題\n\n第一段 *重點*\n\n```text\na < b\n```\n")
    #expect(blocks.map(\.kind) == [.heading(1), .paragraph, .code])
    #expect(blocks[0].html == "<h1>標題</h1>\n")
    #expect(blocks[1].html == "<p>第一段 <em>重點</em></p>\n")
    #expect(blocks[2].html == "<pre><code class=\"language-text\">a &lt; b\n</code></pre>\n")
    #expect(blocks.map(\.text) == ["標題", "第一段 重點", "a < b\n"])
  }

  @Test func `Raw HTML and dangerous links are left out`() {
    let document = Document(
      Array("<script>alert(1)</script>\n\n[x](javascript:alert(1)) <b>y</b> \"z\" -- ...\n".utf8)
    )
    let html = String(decoding: document.html(), as: UTF8.self)
    #expect(!html.contains("<script") && !html.contains("javascript:") && !html.contains("<b>"))
    #expect(html.contains("&quot;z&quot; -- ..."))
  }

  @Test func `A fence is replaced by HTML of ours, wherever it stands`() {
    let document = Document(Array("```table\na\tb\n```\n\n- x\n\n  ```table\n  c\n  ```\n".utf8))
    document.replaceFences { info, content in
      info == "table" ? Array("<hr data-n=\"\(content.count)\">".utf8) : nil
    }
    let html = String(decoding: document.html(), as: UTF8.self)
    #expect(html.contains("<hr data-n=\"4\">") && html.contains("<hr data-n=\"2\">"))
    #expect(!html.contains("<pre>"))
  }

  @Test(
    arguments: [
      ("## 推定的年份 {#inferred}", "inferred", "推定的年份"),
      ("## a_b {#a_b-c}", "a_b-c", "a_b"),
      ("## 推定 {#有中文}", nil, "推定 {#有中文}"),
      ("## {#only}", "only", ""),
      ("## 沒有", nil, "沒有"),
    ] as [(String, String?, String)]
  )
  func `A heading may carry its id`(_ markdown: String, _ id: String?, _ words: String) {
    Document(Array(markdown.utf8)).forEachBlock { block in
      #expect(block.takeHeadingID() == id)
      var text: [UInt8] = []
      block.appendText(to: &text)
      #expect(String(decoding: text, as: UTF8.self) == words)
    }
  }

  @Test func `Nothing is a document too`() {
    #expect(Document([]).html().isEmpty)
  }
}

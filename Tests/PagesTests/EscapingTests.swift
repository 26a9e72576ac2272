import CommonMark
import Minutes
import Pages
import SourceText
import Testing

@Suite("Words of a record as Markdown (Markdown 跳脫)")
struct EscapingTests {
  /// The text of the only block of a record of one paragraph, read back through cmark.
  private func readBack(_ text: String, _ kind: Element.Kind) throws -> String {
    let source = Source(path: "x.txt", bytes: Array(text.utf8))
    let day = try #require(CalendarDay(year: 2026, month: 2, day: 12))
    let record = Record(
      stem: "x",
      text: RecordText(source),
      meeting: Meeting(title: "x", date: day),
      elements: [Element(id: "p1", kind: kind, range: SourceRange(0, source.bytes.count))],
      exceptions: []
    )
    let markdown = RecordMarkdown(record)
    var found: [String] = []
    Document(markdown.bytes).forEachBlock { block in
      var words: [UInt8] = []
      block.appendText(to: &words)
      found.append(String(decoding: words, as: UTF8.self))
      let html = block.withHTML { Array($0) }
      let tags = html.count { $0 == UInt8(ascii: "<") }
      #expect(tags == (kind == .preformatted ? 4 : 2), "\(text): more than words")
    }
    try #require(found.count == 1, "\(text): \(found.count) blocks")
    return found[0]
  }

  static let texts = [
    "一、洽悉。", "# 不是標題", "## x ##", "結尾 #", "結尾#", "- 不是清單", "+ x", "* x", "*重點*", "**", "***",
    "---", "===", "~~~", "```", "`x`", "> 不是引文", "1. 不是清單", "1.", "1) x", "12345. x", "1.以上",
    "(1) x",
    "[a](b)", "[a]: /b \"c\"", "![a](b)", "<b>x</b>", "<https://a.tw>", "a < b > c",
    "&amp; &lt; &#32; R&D & x &",
    "\\ \\\\ \\* x\\", "snake_case_name _x_", "a  b　c", "a\tb", "\"x\" 'y' -- ...",
    "http://a.tw/?a=1&b=2",
    "|a|b|", "$x$", "~x~", ":::", "{#id}", "\u{3000}全形空白開頭", "x\u{3000}", "!x", "a\\", "%", "^^",
    "<<",
    "民國115年2月12日（星期四）", "\u{E000}造字", "𠀀", "é e\u{301}", "-", "+", "=", "_", "`", "\\",
  ]

  @Test(arguments: texts, [Element.Kind.paragraph, .heading, .preformatted])
  func `Whatever signs words hold, they are read back as those words`(
    _ text: String,
    _ kind: Element.Kind
  ) throws {
    let read = try readBack(text, kind)
    #expect((kind == .preformatted ? String(read.dropLast()) : read) == text)
  }

  @Test(arguments: [
    (" a", " a"), ("\ta", "\ta"), ("a ", "a "), ("a\u{7}b", "a␇b"), ("\u{0}", "␀"),
    ("a\u{7F}", "a␡"),
    ("a\u{202E}b", "a⟦U+202E⟧b"), ("\u{200F}", "⟦U+200F⟧"),
    ("\u{2066}x\u{2069}", "⟦U+2066⟧x⟦U+2069⟧"),
    ("\u{61C}", "⟦U+061C⟧"), ("\u{9B}", "⟦U+009B⟧"), ("a\nb", "a b"), ("a\u{C}b", "a b"),
    ("a\u{85}b", "a b"),
    ("“a”‧…", "“a”‧…"), ("é¿", "é¿"), ("ب؟", "ب؟"),
  ])
  func `What cannot be seen is made visible`(_ text: String, _ shown: String) throws {
    #expect(try readBack(text, .paragraph) == shown)
  }

  @Test func `Random signs are read back as they were`() throws {
    var seed: UInt64 = 42
    func next(_ limit: Int) -> Int {
      seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(seed >> 33) % limit
    }
    let signs = Array("\\`*_[]()<>&#!+-=.1)9 ~|:\"'{}$^%@/;amp lt文、。")
    for _ in 0..<3000 {
      var text = ""
      for _ in 0...next(12) { text.append(signs[next(signs.count)]) }
      text = text.trimmingBlanks
      guard !text.isEmpty else { continue }
      #expect(try readBack(text, .paragraph) == text)
      #expect(try readBack(text, .heading) == text)
    }
  }
}

extension String {
  fileprivate var trimmingBlanks: String {
    var text = Substring(self)
    while text.first == " " { text.removeFirst() }
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}

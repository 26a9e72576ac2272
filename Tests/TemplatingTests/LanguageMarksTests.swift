import Settings
import Testing

@testable import Templating

@Suite("Marking what is not in the page's language (語言標記)")
struct LanguageMarksTests {
  private static let wording = Wording([
    "a": "Meeting {number}", "b": "Report of {unit}", "c": "{count} cases", "d": "Units",
    "e": "no value",
    "f": "lines ", "g": "Data as of ", "h": "inherited", "i": "Newest",
  ])

  private func marked(_ body: String) throws -> String {
    let marks = try #require(LanguageMarks("en", Self.wording))
    let page = "<html lang=\"en\"><body>\(body)</body></html>"
    let text = String(decoding: marks.marked(Array(page.utf8)), as: UTF8.self)
    return text.replacing("zh-Hant-TW", with: "zh").replacing("<html lang=\"en\"><body>", with: "")
      .replacing("</body></html>", with: "")
  }

  @Test("a Chinese interface needs no marks")
  func none() {
    #expect(LanguageMarks("zh-Hant-TW", Self.wording) == nil)
    #expect(LanguageMarks("en", Self.wording) != nil)
  }

  @Test(
    "each page is marked with as few marks as it needs",
    arguments: [
      // Nothing that is the records'.
      ("<p>Units</p>", "<p>Units</p>"),
      ("<p>115/2/14 TPE</p>", "<p>115/2/14 TPE</p>"),
      // The outermost element that holds nothing else.
      (
        "<ul class=\"units\"><li><a href=\"a.html\">秘書處</a></li><li>資訊處 <b>3</b></li></ul>",
        "<ul class=\"units\" lang=\"zh\"><li><a href=\"a.html\">秘書處</a></li><li>資訊處 <b>3</b></li></ul>"
      ),
      ("<p>Units</p><p>秘書處</p>", "<p>Units</p><p lang=\"zh\">秘書處</p>"),
      // A part of a sentence.
      (
        "<p>Report of 秘書處 (115年2月)</p>",
        "<p>Report of <span lang=\"zh\">秘書處 (115年2月)</span></p>"
      ),
      ("<p>3 cases of 第21次會議</p>", "<p>3 cases of <span lang=\"zh\">第21次會議</span></p>"),
      // What is added within the record's own words.
      (
        "<table><tr data-lines=\"1\"><td>甲</td><td>丁</td><td>-<i class=\"added\">no value</i></td></tr>"
          + "<tr data-lines=\"2\"><td>乙</td><td>丙</td></tr></table>",
        "<table lang=\"zh\"><tr data-lines=\"1\"><td>甲</td><td>丁</td><td lang=\"en\">-"
          + "<i class=\"added\">no value</i></td></tr>"
          + "<tr data-lines=\"2\"><td>乙</td><td>丙</td></tr></table>"
      ),
      // English words within a record are the record's.
      (
        "<p data-lines=\"1\">與 Google Cloud 洽談 Units 事宜</p>",
        "<p data-lines=\"1\" lang=\"zh\">與 Google Cloud 洽談 Units 事宜</p>"
      ),
      ("<p>Newest: 與 Google 合作</p>", "<p>Newest: <span lang=\"zh\">與 Google 合作</span></p>"),
      ("<p>Newest: 使用iPhone者</p>", "<p>Newest: <span lang=\"zh\">使用iPhone者</span></p>"),
      // What an attribute says is said in its element's language.
      (
        "<nav aria-label=\"Units\"><a href=\"a\">秘書處</a></nav>",
        "<nav aria-label=\"Units\"><a href=\"a\" lang=\"zh\">秘書處</a></nav>"
      ),
      // In drawings other elements set off words.
      (
        "<svg><title>Newest 甲</title><text>Newest 甲</text><text>乙</text></svg>",
        "<svg><title>Newest 甲</title><text>Newest <tspan lang=\"zh\">甲</tspan></text>"
          + "<text lang=\"zh\">乙</text></svg>"
      ),
      // What says its own language is left alone, and so are scripts.
      ("<p lang=\"zh-Hant-TW\">甲</p>", "<p lang=\"zh\">甲</p>"),
      ("<script>\"甲\"</script><p>&quot;&amp;1</p>", "<script>\"甲\"</script><p>&quot;&amp;1</p>"),
    ]
  )
  func marks(page: String, expected: String) throws {
    let result = try marked(page)
    #expect(result == expected, "\(result)")
  }

  @Test("a page that ends within a tag is left as it is")
  func damaged() throws {
    for page in ["<p", "<p class=\"a", "</", "<p>甲<", "甲</p></p>", "<!-- 甲"] {
      _ = try marked(page)
    }
  }
}

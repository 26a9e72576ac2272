import Settings
import SourceText
import Templating
import Testing

/// A small theme, with some files in place of its own.
func theme(
  _ own: [String: String] = [:],
  site: SiteSettings = SiteSettings()
) -> (theme: Theme, problems: [Problem]) {
  var builtIn = [
    "partials/layout.mustache": """
    <html lang="{{language}}"><title>{{title}}｜{{site.title}}</title>
    {{>header}}
    {{$main}}{{{main}}}{{/main}}
    {{#cite}}<section>{{{cite}}}</section>{{/cite}}
    </html>
    """,
    "partials/header.mustache": """
    <nav>{{#navigation}}<a href="{{root}}{{path}}"{{#exact}} aria-current="page"{{/exact}}>\
    {{label}}</a>{{/navigation}}</nav>{{t.layout.skip}}
    """,
    "assets/site.css": "body { color: black }",
  ]
  for kind in PageKind.allCases { builtIn["\(kind.rawValue).mustache"] = "{{<layout}}{{/layout}}" }
  var problems: [Problem] = []
  let files = ThemeFiles(
    builtIn: builtIn.sorted { $0.key < $1.key }
      .map { OwnFile(path: "Templates/" + $0.key, bytes: Array($0.value.utf8)) },
    own: own.sorted { $0.key < $1.key }
      .map { OwnFile(path: "Templates/" + $0.key, bytes: Array($0.value.utf8)) },
    logo: site.logo,
    problems: &problems
  )
  let wording = Wording(["layout.skip": "跳到主要內容", "home.title": "首頁"])
  let theme = Theme(files, site: site, wording: wording, problems: &problems)
  return (theme, problems)
}

@Suite("Laying a page out (版面)")
struct ThemeTests {
  @Test("words are escaped, HTML is not, what is empty is left out")
  func page() {
    let (theme, problems) = theme()
    #expect(problems == [])
    var slots = PageSlots(title: "<甲> & \"乙\"", root: "../")
    slots.main = Array("<p>丙</p>".utf8)
    let text = String(decoding: theme.page(.unit, slots), as: UTF8.self)
    #expect(
      text == """
        <html lang="zh-Hant-TW"><title>&lt;甲&gt; &amp; &quot;乙&quot;｜會議紀錄</title>
        <nav></nav>跳到主要內容<p>丙</p>

        </html>
        """
    )
    slots.cite = Array("出處".utf8)
    let cited = String(decoding: theme.page(.unit, slots), as: UTF8.self)
    #expect(cited.contains("<section>出處</section>"))
  }

  @Test("the navigation marks the page it is on")
  func navigation() {
    let entry = Furnishing.Entry(
      label: "單位",
      path: "units/index.html",
      page: .units,
      section: [.units, .unit]
    )
    let furnished = theme().theme.furnished(with: Furnishing(navigation: [entry]))
    func page(_ kind: PageKind) -> String {
      String(decoding: furnished.page(kind, PageSlots(title: "頁", root: "../")), as: UTF8.self)
    }
    #expect(page(.units).contains("<a href=\"../units/index.html\" aria-current=\"page\">單位</a>"))
    #expect(page(.unit).contains("<a href=\"../units/index.html\">單位</a>"))
  }

  @Test("a text that looks like a slot's mark stays text")
  func noConfusion() {
    var slots = PageSlots(title: "{{title}} \u{1}4\u{2}", root: "")
    slots.main = Array("\u{1}0\u{2}{{main}}".utf8)
    let text = String(decoding: theme().theme.page(.home, slots), as: UTF8.self)
    #expect(text.contains("{{title}} ␁4␂"))
    #expect(text.contains("\u{1}0\u{2}{{main}}"))
  }

  @Test("a page of 20 kB costs a copy")
  func speed() {
    let theme = theme().theme
    var slots = PageSlots(title: "頁", root: "../")
    slots.main = [UInt8](repeating: 0x61, count: 20_000)
    let clock = ContinuousClock()
    _ = theme.page(.unit, slots)
    let time = clock.measure { for _ in 0..<1000 { _ = theme.page(.unit, slots) } }
    #expect(time < .milliseconds(500))
  }

  @Test("a style sheet's address changes with its bytes")
  func assets() throws {
    let first = try #require(theme().theme.address(of: "assets/site.css"))
    let second = try #require(
      theme(["assets/site.css": "a{}"]).theme.address(of: "assets/site.css")
    )
    #expect(first != second)
    #expect(first.hasPrefix("assets/site-") && first.hasSuffix(".css"))
    #expect(first.utf8.count == "assets/site-12345678.css".utf8.count)
  }
}

@Suite("Sections that depend on a page (選用區段)")
struct SlotSectionTests {
  private func page(_ template: String, _ slots: PageSlots) -> String {
    let (theme, problems) = theme(["unit.mustache": template])
    #expect(problems == [])
    return String(decoding: theme.page(.unit, slots), as: UTF8.self)
  }

  @Test("a section is there or not, nested or turned round, and its line leaves no gap")
  func sections() {
    let template = """
      甲
      {{#cite}}
      出處：{{{cite}}}
        {{#pager}}
      {{{pager}}}
        {{/pager}}
      {{/cite}}
      {{^cite}}
      無出處{{#description}}，{{description}}{{/description}}
      {{/cite}}
      乙
      """
    var slots = PageSlots(title: "頁", root: "")
    #expect(page(template, slots) == "甲\n無出處\n乙")
    slots.description = "<述>"
    #expect(page(template, slots) == "甲\n無出處，&lt;述&gt;\n乙")
    slots.pager = Array("次頁".utf8)
    #expect(page(template, slots) == "甲\n無出處，&lt;述&gt;\n乙")
    slots.cite = Array("<p>紀錄</p>".utf8)
    #expect(page(template, slots) == "甲\n出處：<p>紀錄</p>\n次頁\n乙")
  }

  @Test("a section round a partial, and one within a list")
  func further() {
    let template = "{{#root}}{{>header}}{{/root}}{{#footer}}{{^lead}}無{{/lead}}{{/footer}}"
    #expect(page(template, PageSlots(title: "頁", root: "../")) == "<nav></nav>跳到主要內容")
    #expect(page(template, PageSlots(title: "頁", root: "")) == "")
  }
}

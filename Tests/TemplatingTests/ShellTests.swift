import Settings
import Templating
import Testing

@Suite("Filling a template (填入樣板)")
struct ShellTests {
  /// The page that a template of units makes.
  private func page(_ files: [String: String], _ furnishing: Furnishing = Furnishing()) -> String {
    var site = SiteSettings()
    site.title = "會議"
    site.organisation = "甲 & 乙"
    site.accesskeys = true
    let (theme, problems) = theme(files, site: site)
    #expect(problems == [])
    let slots = PageSlots(title: "標題", root: "../")
    return String(
      decoding: theme.furnished(with: furnishing).page(.unit, slots),
      as: UTF8.self
    )
  }

  @Test(
    "lines are kept and taken as mustache does it",
    arguments: [
      // A tag alone on its line takes the line with it, whether its section is shown or not.
      ("{{#accesskeys}}\nA\n{{/accesskeys}}\nB\n", "A\nB\n"),
      ("{{#noindex}}\nA\n{{/noindex}}\nB\n", "B\n"),
      ("{{^noindex}}\n  A\n{{/noindex}}\r\nB", "  A\nB"),
      ("  {{#title}}  \n  {{title}}\n\t{{/title}}\nB\n", "  標題\nB\n"),
      // With something beside it, it does not.
      ("a{{#accesskeys}}\nA\n{{/accesskeys}}b\n", "a\nA\nb\n"),
      ("{{! a note }}\nx {{! another }}\n", "x \n"),
      // The lines round a section's tags are as they are for mustache.
      ("{{#accesskeys}}\n{{>p}}\n{{/accesskeys}}\nB\n", "x\nB\n"),
      ("{{#lead}}\n{{>p}}\n{{/lead}}\n{{^lead}}\n{{>p}}\n{{/lead}}\n", "x\n"),
      ("A\n  {{>lines}}\nB\n", "A\n  a\n  b\n  c\nB\n"),
    ]
  )
  func lines(_ template: String, _ page: String) {
    let partials = [
      "partials/p.mustache": "x\n",
      "partials/lines.mustache":
        "a\n{{#accesskeys}}\nb\n{{/accesskeys}}\n{{^title}}\n-\n{{/title}}\nc\n",
    ]
    let unused = "{{^title}}{{>p}}{{>lines}}{{/title}}"
    let files = ["unit.mustache": template + unused].merging(partials) { $1 }
    #expect(self.page(files) == page)
  }

  @Test(
    "a name means what is known nearest to it",
    arguments: [
      ("{{site.organisation}}", "甲 &amp; 乙"), ("{{{site.organisation}}}", "甲 & 乙"),
      ("{{&site.organisation}}", "甲 & 乙"), ("{{#site}}{{organisation}}{{/site}}", "甲 &amp; 乙"),
      ("{{#site.licence}}+{{/site.licence}}{{^site.licence}}-{{/site.licence}}", "-"),
      ("{{#navigation}}{{root}}{{path}}{{#exact}}!{{/exact}}|{{/navigation}}", "../a|../b!|"),
      ("{{#navigation}}{{>entry}}{{/navigation}}", "一會議二會議"),
      ("{{#navigation}}{{.}}{{language}}{{/navigation}}", "zh-Hant-TWzh-Hant-TW"),
      ("{{^navigation}}none{{/navigation}}{{^footer}}none{{/footer}}", "none"),
      ("{{#t.home.title}}{{t.home.title}}{{/t.home.title}}", "首頁"),
    ]
  )
  func names(_ template: String, _ page: String) {
    let navigation = [
      Furnishing.Entry(label: "一", path: "a", page: .home),
      Furnishing.Entry(label: "二", path: "b", page: .unit),
    ]
    let unused = "{{^title}}{{#navigation}}{{>entry}}{{/navigation}}{{/title}}"
    let files = [
      "unit.mustache": template + unused, "partials/entry.mustache": "{{label}}{{site.title}}",
    ]
    #expect(self.page(files, Furnishing(navigation: navigation)) == page)
  }
}

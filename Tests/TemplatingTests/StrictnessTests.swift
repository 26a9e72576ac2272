import Settings
import SourceText
import Templating
import Testing

@Suite("Finding faults in templates (樣板檢查)")
struct StrictnessTests {
  /// The problems of one template, as `path:line:column id: message | remedy`.
  private func problems(_ own: [String: String]) -> [String] {
    theme(own).problems.map { problem in
      let place = problem.place.map { "\($0.path):\($0.line):\($0.column)" } ?? "-"
      return "\(place) \(problem.id): \(problem.message) | \(problem.remedy)"
    }
  }

  @Test(
    "each fault is told with its place and the nearest name",
    arguments: [
      (
        "一\n二{{titel}}",
        "2:4 unknown-name: Nothing is called `titel` | Did you mean `title`?"
      ),
      (
        "{{site.titel}}",
        "1:3 unknown-name: Nothing is called `site.titel` | Did you mean `site.title`?"
      ),
      (
        "{{t.layout.skpi}}",
        "1:3 unknown-name: Nothing is called `t.layout.skpi` | Did you mean `t.layout.skip`?"
      ),
      (
        "{{#noindex}}{{#cite}}{{labl}}{{/cite}}{{/noindex}}",
        "1:24 unknown-name: Nothing is called `labl` | "
          + "Documentation/Templates.md lists the names there are."
      ),
      (
        "{{#navigation}}{{labl}}{{/navigation}}",
        "1:18 unknown-name: Nothing is called `labl` | Did you mean `label`?"
      ),
      (
        "{{label}}",
        "1:3 unknown-name: Nothing is called `label` | "
          + "It is known between {{#footer}} and {{/footer}}."
      ),
      (
        "{{>heder}}",
        "1:4 unknown-partial: There is no partial `heder` | Did you mean `header`?"
      ),
      (
        "{{<layuot}}{{/layuot}}",
        "1:4 unknown-partial: There is no partial `layuot` | Did you mean `layout`?"
      ),
      (
        "{{<layout}}{{$mian}}{{/mian}}{{/layout}}",
        "1:15 unknown-block: `layout` has no block `mian` | Did you mean `main`?"
      ),
      (
        "{{<layout}}{{title}}{{/layout}}",
        "1:14 bad-template: Between {{<layout}} and its end only {{$blocks}} count | "
          + "Put it into a block."
      ),
      ("{{main}}", "1:3 bad-template: `main` is HTML | Write {{{main}}}"),
      (
        "{{noindex}}",
        "1:3 bad-template: `noindex` is yes or no, not words | Write {{#noindex}}…{{/noindex}}"
      ),
      (
        "{{site}}",
        "1:3 bad-template: `site` is a group of names, not words | "
          + "Name one of its words, such as `site.title`."
      ),
      (
        "{{#title}}",
        "1:4 bad-template: `title` is opened here and never closed | Close it with {{/title}}"
      ),
      (
        "{{#title}}{{/titel}}",
        "1:14 bad-template: This closes `titel`, but `title` is open | Did you mean {{/title}}?"
      ),
      (
        "a {{title",
        "1:3 bad-template: This tag has no end | End it with }}"
      ),
      (
        "{{title)}}",
        "1:3 bad-template: This is no tag | "
          + "Documentation/Templates.md lists the tags and names there are."
      ),
      (
        "{{=<% %>=}}",
        "1:3 bad-template: This is no tag | "
          + "Documentation/Templates.md lists the tags and names there are."
      ),
    ]
  )
  func fault(_ template: String, _ problem: String) {
    #expect(problems(["unit.mustache": template]) == ["Templates/unit.mustache:" + problem])
  }

  @Test("a circle of partials is an error, not an endless run")
  func circle() {
    let told = problems([
      "partials/a.mustache": "{{>b}}", "partials/b.mustache": "{{>a}}", "unit.mustache": "{{>a}}",
    ])
    #expect(told.contains { $0.contains("`a` includes itself") }, "\(told)")
  }

  @Test(
    "a file that overrides nothing is an error with the nearest name",
    arguments: [
      ("untis.mustache", "units.mustache"), ("partials/heder.mustache", "partials/header.mustache"),
      ("assets/sites.css", "assets/site.css"), ("header.mustache", "partials/header.mustache"),
    ]
  )
  func overridesNothing(_ name: String, _ nearest: String) {
    #expect(
      problems([name: "x"]) == [
        "Templates/\(name):0:0 overrides-nothing: No built-in file is called `\(name)`, "
          + "and no template uses it | Did you mean Templates/\(nearest)?"
      ]
    )
  }

  @Test("further partials and assets are welcome where a template uses them")
  func further() {
    let told = problems([
      "unit.mustache": "{{> mine }}<img src=\"{{root}}assets/logo.svg\">",
      "partials/mine.mustache": "{{title}}", "assets/logo.svg": "<svg/>",
    ])
    #expect(told == [])
  }

  @Test("a partial with a page's name is an error, not that page")
  func collision() {
    let told = problems(["partials/unit.mustache": "x", "home.mustache": "{{>unit}}"])
    #expect(told.contains { $0.contains("A partial cannot be called `unit`") }, "\(told)")
  }

  @Test("comments and whatever is no tag may stand anywhere")
  func harmless() {
    #expect(
      problems(["unit.mustache": "{{! {{titel }} { } }} {title} {{ title }} {{&main}}"]) == []
    )
  }

  @Test("a template that is not UTF-8 is an error")
  func encoding() {
    var problems: [Problem] = []
    let file = OwnFile(path: "Templates/unit.mustache", bytes: [0xFF, 0x00])
    let files = ThemeFiles(builtIn: [file], own: [], problems: &problems)
    _ = Theme(files, site: SiteSettings(), wording: Wording([:]), problems: &problems)
    #expect(problems.map(\.id) == ["not-utf-8"])
  }
}

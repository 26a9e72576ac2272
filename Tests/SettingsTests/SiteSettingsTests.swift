import Settings
import SourceText
import Testing

/// The problems of a text, each as `line:column id message | remedy`.
func told(_ problems: [Problem]) -> [String] {
  problems.map { problem in
    let place = problem.place.map { "\($0.line):\($0.column)" } ?? "-"
    return "\(place) \(problem.id): \(problem.message) | \(problem.remedy)"
  }
}

@Suite("Reading sitegen.yml (設定)")
struct SiteSettingsTests {
  private func read(_ yaml: String) -> (SiteSettings, [String]) {
    var problems: [Problem] = []
    let file = OwnFile(path: "sitegen.yml", bytes: Array(yaml.utf8))
    let settings = SiteSettings(reading: file, problems: &problems)
    return (settings, told(problems))
  }

  @Test(
    "a contact is a mail address or the address of a page, and else an error",
    arguments: [
      ("a.b@example.gov.tw", "mailto:a.b@example.gov.tw"),
      ("http://a.tw/x?y=1", "http://a.tw/x?y=1"),
      ("02-23456789", nil), ("a@b", nil), ("javascript:alert(1)@a.b", nil), ("a@b.c@d.e", nil),
      ("\"https://a b\"", nil),
    ] as [(String, String?)]
  )
  func contact(words: String, address: String?) {
    let (settings, problems) = read("contact: \(words)")
    #expect(settings.contact?.address == address)
    #expect(problems.isEmpty == (address != nil))
  }

  @Test("every key is read")
  func everyKey() throws {
    let (settings, problems) = read(
      """
      title: 數位發展部主管會議紀錄
      organisation: 數位發展部
      language: en
      base_url: https://example.gov.tw/minutes
      licence: CC BY 4.0
      contact: https://example.gov.tw/contact
      attendance: units
      noindex: true
      accesskeys: no
      profiles:
        主管會議:
          labels:
            decision_words: [院會決定]
          mark_order: [甲、, 壹、, 一、]
          wrapped: yes
          page_mark: "第 #/# 頁"
      outage_tables:
        - name: 停電
          asset: 變電所
          occurred: [發生日期]
      """
    )
    #expect(problems == [])
    #expect(settings.title == "數位發展部主管會議紀錄")
    #expect(settings.organisation == "數位發展部")
    #expect(settings.language == "en")
    #expect(settings.baseURL == "https://example.gov.tw/minutes/")
    #expect(settings.licence == "CC BY 4.0")
    #expect(settings.contact?.address == "https://example.gov.tw/contact")
    #expect(settings.attendance == .units)
    #expect(settings.noindex)
    #expect(!settings.accesskeys)
    let profile = try #require(settings.profiles["主管會議"])
    #expect(profile.labels == ["decision_words": ["院會決定"]])
    #expect(profile.markOrder == ["甲、", "壹、", "一、"])
    #expect(profile.wrapped == .yes)
    #expect(profile.pageMark == "第 #/# 頁")
    #expect(settings.outageTables.map(\.name) == ["停電"])
    #expect(settings.outageTables.first?.asset == ["變電所"])
  }

  @Test(
    "an empty file, and one of comments, is a site with defaults",
    arguments: ["", "# 無\n", "\n"]
  )
  func empty(_ yaml: String) {
    let (settings, problems) = read(yaml)
    #expect(settings == SiteSettings())
    #expect(problems == [])
  }

  @Test(
    "what is wrong is told by line and column",
    arguments: [
      ("titel: 會議", "1:1 unknown-key: sitegen.yml has no key `titel` | Did you mean `title`?"),
      (
        "title: 會議\nnoindex: maybe\n",
        "2:10 bad-setting: `noindex` must be true or false | Write `noindex: true`."
      ),
      (
        "attendance: ful",
        "1:13 bad-setting: `attendance` must be one of full, units, off | Did you mean `full`?"
      ),
      ("title: [a, b]", "1:8 bad-setting: `title` must be words | Write `title: …` on one line."),
      (
        "- title",
        "1:1 bad-setting: sitegen.yml must be `key: value` lines | Write one key a line."
      ),
      (
        "base_url: www.example.gov.tw",
        "1:11 bad-setting: `base_url` must be the address of the site | "
          + "Write `base_url: https://example.gov.tw/minutes/`."
      ),
      (
        "profiles:\n  主管會議:\n    labels:\n      decision_word: [a]",
        "4:7 unknown-key: `labels` has no key `decision_word` | Did you mean `decision_words`?"
      ),
      (
        "profiles:\n  主管會議:\n    wraped: yes",
        "3:5 unknown-key: A profile has no key `wraped` | Did you mean `wrapped`?"
      ),
      (
        "outage_tables:\n  - name: 停電\n    asset: 變電所",
        "2:5 bad-setting: An outage table needs `occurred` | "
          + "Write `occurred: …`, the words of the table's head."
      ),
    ]
  )
  func wrong(_ yaml: String, _ problem: String) {
    #expect(read(yaml).1 == [problem])
  }

  @Test(
    "what is no YAML is a problem with a place, never a crash",
    arguments: [
      "title: \"會議", "a: b: c", "\t- x", "title: [a", "{", "&a *a", "title: *nobody", "? ? ?",
      "title: a\ntitle: b", "!!binary x: [", "%YAML 9.9\n---\na: b", "a: |\n b\n\tc",
      "--- a\n--- b",
      "\u{0}", "title: \u{1}", "<<: *a", "[" + String(repeating: "[", count: 100_000),
      String(repeating: "a:\n ", count: 3000), String(repeating: "- ", count: 5000),
    ]
  )
  func malformed(_ yaml: String) {
    #expect(read(yaml).1 != [])
  }

  @Test("all faults are told, not only the first")
  func all() {
    #expect(read("titel: a\nlanguage: []\nlicense: b").1.count == 3)
  }

  @Test("a file that is not UTF-8 is an error, with its byte-order mark it is none")
  func encoding() {
    var problems: [Problem] = []
    let bad = OwnFile(path: "sitegen.yml", bytes: [0x74, 0x3A, 0x20, 0xFF])
    _ = SiteSettings(reading: bad, problems: &problems)
    #expect(problems.map(\.id) == ["not-utf-8"])
    let (settings, told) = read("\u{FEFF}title: 會議")
    #expect(settings.title == "會議")
    #expect(told == [])
  }
}

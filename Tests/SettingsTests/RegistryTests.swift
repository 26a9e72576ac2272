import Settings
import SourceText
import Testing

@Suite("Reading units.yml and cables.yml (單位與海纜)")
struct RegistryTests {
  private func units(_ yaml: String) -> ([UnitEntry], [String]) {
    var problems: [Problem] = []
    let file = OwnFile(path: "content/units.yml", bytes: Array(yaml.utf8))
    return (UnitEntry.reading(file, problems: &problems), told(problems))
  }

  private func cables(_ yaml: String) -> ([AssetEntry], [String]) {
    var problems: [Problem] = []
    let file = OwnFile(path: "content/cables.yml", bytes: Array(yaml.utf8))
    return (AssetEntry.reading(file, problems: &problems), told(problems))
  }

  @Test("a unit has names, a slug and earlier names")
  func unit() {
    let (entries, problems) = units(
      """
      - name: 資通安全署
        short: [資安署]
        slug: acs
        english: Administration for Cyber Security
        earlier:
          - name: 資通安全處
            since: 2022-08-27
      """
    )
    #expect(problems == [])
    #expect(
      entries == [
        UnitEntry(
          name: "資通安全署",
          short: ["資安署"],
          slug: "acs",
          english: "Administration for Cyber Security",
          earlier: [.init(name: "資通安全處", since: "2022-08-27")]
        )
      ]
    )
  }

  @Test(
    "what is wrong with a unit is told by line and column",
    arguments: [
      ("- nam: 甲\n  slug: a", "1:3 unknown-key: A unit has no key `nam` | Did you mean `name`?"),
      (
        "- name: 甲\n  slug: full",
        "2:9 reserved-slug: The slug `full` is the name of a page that every site has | "
          + "Choose another, such as `full-unit`."
      ),
      (
        "- name: 甲\n  slug: 資安 ACS",
        "2:9 bad-slug: The slug `資安 ACS` may hold only small letters, digits and hyphens | "
          + "Write `slug: acs`."
      ),
      (
        "- name: 甲\n  slug: a\n- name: 乙\n  slug: a",
        "4:9 twice: The slug `a` is taken by `甲`, line 1 | Give each entry a slug of its own."
      ),
      (
        "- name: 甲\n  slug: a\n- name: 乙\n  slug: b\n  short: [甲]",
        "5:10 twice: The name `甲` is taken by `甲`, line 1 | Give each entry a name of its own."
      ),
      (
        "- name: 甲\n  slug: a\n  earlier: [{name: 乙, since: 111-8-27}]",
        "3:30 bad-setting: `since` must be a day of the calendar, year-month-day | "
          + "Write `since: 2026-02-12`; 民國115年 is 2026."
      ),
      ("- name: 甲", "1:3 bad-setting: The unit 甲 needs `slug` | Write `slug: acs` below."),
      (
        "name: 甲", "1:1 bad-setting: The list of units must be a list | Begin each entry with `- `."
      ),
    ]
  )
  func wrongUnit(_ yaml: String, _ problem: String) {
    let told = units(yaml).1
    #expect(told.contains(problem), "\(told)")
  }

  @Test("a cable without a slug has its code's")
  func cable() {
    let (entries, problems) = cables("- name: 東亞交匯一號\n  code: EAC1\n  also: [EAC]")
    #expect(problems == [])
    #expect(
      entries == [AssetEntry(name: "東亞交匯一號", code: "EAC1", also: ["EAC"], slug: "eac1")]
    )
    let told = cables("- name: 甲\n  code: EAC1\n- name: 乙\n  code: EAC1").1
    #expect(
      told.first
        == "4:9 twice: The code `EAC1` is taken by `甲`, line 1 | Give each entry a code of its own."
    )
  }
}

import Settings
import SourceText
import Testing

/// What is wrong with a profile, in `sitegen.yml` and in front matter alike.
@Suite("Problems of a profile (判讀設定)")
struct ProfileProblemTests {
  private static let cases: [(yaml: String, column: Int, told: String)] = [
    (
      "label: { posts: [里長] }", 3,
      "unknown-key: A profile has no key `label` | Did you mean `labels`?"
    ),
    (
      "labels: { decision_word: [核示] }", 13,
      "unknown-key: `labels` has no key `decision_word` | Did you mean `decision_words`?"
    ),
    (
      "labels: { posts: { a: b } }", 20,
      "bad-setting: `posts` must be a list of words | Write `posts: [甲, 乙]`."
    ),
    (
      "mark_order: [甲、, 一]", 20,
      "bad-setting: `mark_order` names `一`, which is no mark | Did you mean `一、`?"
    ),
    (
      "mark_order: [從最外層到最內層]", 16,
      "bad-setting: `mark_order` names `從最外層到最內層`, which is no mark"
        + " | Write each mark with its sign: `mark_order: [甲、, 壹、, 一、]`."
    ),
    (
      "wrapped: yse", 12,
      "bad-setting: `wrapped` must be one of auto, yes, no | Did you mean `yes`?"
    ),
    (
      "page_mark: 第 頁", 14,
      "bad-setting: `page_mark` needs a # where the number stands"
        + " | Write it in quotes: `page_mark: \"第 #/# 頁\"`."
    ),
    (
      "page_mark: [第 1 頁]", 14,
      "bad-setting: `page_mark` must be words | Write `page_mark: …` on one line."
    ),
  ]

  @Test("each is told by line and column, with the nearest name", arguments: cases.indices)
  func both(_ index: Int) {
    let (yaml, column, sentence) = Self.cases[index]
    var problems: [Problem] = []
    let settings = "profiles:\n  甲會:\n    \(yaml)\n"
    _ = SiteSettings(
      reading: OwnFile(path: "sitegen.yml", bytes: Array(settings.utf8)),
      problems: &problems
    )
    #expect(told(problems) == ["3:\(column + 2) \(sentence)"])
    problems = []
    let record = "---\nprofile:\n  \(yaml)\n---\n會議紀錄\n"
    _ = RecordFile(
      reading: OwnFile(path: "content/meetings/a.txt", bytes: Array(record.utf8)),
      problems: &problems
    )
    #expect(told(problems) == ["3:\(column) \(sentence)"])
  }

  @Test(
    "marks of every form are marks",
    arguments: [
      "壹、", "一、", "十一、", "(一)", "（一）", "㈠", "1、", "1.", "１．", "(1)", "⑴", "1)", "甲、", "(甲)", "子、",
      "①", "A.", "a、", "(A)", "第2款：", "第一案", "案由一：", "討論事項二、",
    ]
  )
  func marks(_ mark: String) {
    var problems: [Problem] = []
    let settings = "profiles:\n  甲會:\n    mark_order: [\"\(mark)\"]\n"
    _ = SiteSettings(
      reading: OwnFile(path: "sitegen.yml", bytes: Array(settings.utf8)),
      problems: &problems
    )
    #expect(told(problems) == [])
  }
}

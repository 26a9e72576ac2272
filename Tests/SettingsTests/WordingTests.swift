import Settings
import SourceText
import Testing

@Suite("Replacing words of the interface (介面文字)")
struct WordingTests {
  private let wording = Wording([
    "home.title": "首頁", "list.count": "共{count}筆，{year}年", "layout.skip": "跳到主要內容",
  ])

  private func replaced(_ json: String) -> (Wording, [String]) {
    var problems: [Problem] = []
    let file = OwnFile(path: "Templates/wording/zh-Hant-TW.json", bytes: Array(json.utf8))
    return (wording.replaced(by: file, problems: &problems), told(problems))
  }

  @Test("an owner's sentence takes the place of the built-in one")
  func replace() {
    let (words, problems) = replaced(#"{"home.title": "回首頁"}"#)
    #expect(problems == [])
    #expect(words["home.title"] == "回首頁")
    #expect(words["layout.skip"] == "跳到主要內容")
  }

  @Test("an unknown key, or a place without a value, is an error with the nearest name")
  func wrong() {
    #expect(
      replaced("{\n  \"home.titel\": \"回首頁\"\n}").1 == [
        "2:3 unknown-key: No sentence of the interface is called `home.titel` | "
          + "Did you mean `home.title`?"
      ]
    )
    #expect(
      replaced(#"{"list.count": "{cuont}筆"}"#).1 == [
        "1:16 unknown-place: The sentence `list.count` has no value called {cuont} | "
          + "Did you mean {count}?"
      ]
    )
  }

  @Test("a wording file is JSON, escapes and all")
  func json() {
    var problems: [Problem] = []
    let file = OwnFile(path: "w.json", bytes: Array(#"{"a.b": "x\"\u5e74\n", "c": ""}"#.utf8))
    let wording = Wording(reading: file, problems: &problems)
    #expect(told(problems) == [])
    #expect(wording["a.b"] == "x\"年\n")
  }
}

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

  @Test("a place with two forms prints the first for 1, the second for any other number")
  func forms() {
    let wording = Wording(["n": "{count} {count:case|cases} of {year}", "x": "{other}"])
    #expect(wording["n", "count", "1", "year", "2026"] == "1 case of 2026")
    #expect(wording["n", "count", "21", "year", "1"] == "21 cases of 1")
    #expect(wording["n", "count", "0"] == "0 cases of {year}")
    #expect(wording["x", "count", "{other}"] == "{other}")
    #expect(Wording.places(of: wording["n"]) == ["count", "year"])
  }

  @Test("a value with braces is printed as it is")
  func braces() {
    let wording = Wording(["n": "{first}, {second}"])
    #expect(wording["n", "first", "{second}", "second", "2"] == "{second}, 2")
  }

  @Test("an owner's sentence may use the places of any built-in language")
  func others() {
    var problems: [Problem] = []
    let json = #"{"list.count": "{total} of {count:one|many}"}"#
    let file = OwnFile(path: "Templates/wording/en.json", bytes: Array(json.utf8))
    let other = Wording(["list.count": "{total}筆"])
    let words = wording.replaced(by: file, beside: [other], problems: &problems)
    #expect(told(problems) == [])
    #expect(words["list.count", "count", "1", "total", "3"] == "3 of one")
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

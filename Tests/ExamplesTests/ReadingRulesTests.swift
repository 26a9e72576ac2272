import Foundation
import Testing

/// The table of reading rules that `make rules` switches off in turn; it must not fall behind the
/// code.
@Suite("Reading rules (判讀規則)")
struct ReadingRulesTests {
  private struct Rule: Decodable {
    var id: String
    var file: String
    var find: String
    var replace: String
  }

  private static let rules = Result {
    let file = ExampleTests.root.appending(path: "Tests/Rules/rules.json")
    return try JSONDecoder().decode([Rule].self, from: try Data(contentsOf: file))
  }

  @Test("Every rule's text is once in its file, also when those before it have their switches")
  func places() throws {
    var texts: [String: String] = [:]
    for rule in try Self.rules.get() {
      let file = ExampleTests.root.appending(path: rule.file)
      let text = try texts[rule.file] ?? String(contentsOf: file, encoding: .utf8)
      #expect(text.components(separatedBy: rule.find).count == 2, "\(rule.id)")
      #expect(rule.replace.contains("RuleSwitch.off(\"\(rule.id)\")"), "\(rule.id)")
      texts[rule.file] = text.replacingOccurrences(of: rule.find, with: rule.replace)
    }
  }

  @Test("Every rule has a name of its own and a line in the document")
  func names() throws {
    let rules = try Self.rules.get()
    #expect(Set(rules.map(\.id)).count == rules.count)
    let document = ExampleTests.root.appending(path: "Documentation/ReadingRules.md")
    let text = try String(contentsOf: document, encoding: .utf8)
    for rule in rules { #expect(text.contains("| `\(rule.id)` |"), "\(rule.id)") }
  }
}

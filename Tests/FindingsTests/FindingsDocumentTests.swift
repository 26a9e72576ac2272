import Findings
import Foundation
import SourceText
import Testing

/// Documentation/Findings.md, the words of the interface and the files, against the rules there are.
@Suite("Documentation/Findings.md (檢核說明)")
struct FindingsDocumentTests {
  private static let rules = Rules.all
  private static let ids = Rules.all.map { $0.id }

  private func text(_ path: String) throws -> String {
    try String(contentsOf: CheckedSite.root.appending(path: path), encoding: .utf8)
  }

  /// The sections under `## Rules`: a name, and the lines below it.
  private func sections() throws -> [(id: String, lines: [Substring])] {
    let parts = try text("Documentation/Findings.md").components(separatedBy: "\n## Rules\n")
    try #require(parts.count == 2)
    let rules = try #require(parts[1].components(separatedBy: "\n## ").first)
    return rules.components(separatedBy: "\n### ").dropFirst().map { section in
      let lines = section.split(separator: "\n")
      return (String(lines.first ?? ""), Array(lines.dropFirst()))
    }
  }

  @Test("it has one section a rule, in their order")
  func order() throws { #expect(try sections().map(\.id) == Self.ids) }

  @Test("a section says the rule's severity, and then more than a line")
  func severity() throws {
    let sections = try sections()
    for rule in Self.rules {
      let lines = sections.first { $0.id == rule.id }?.lines ?? []
      let said = lines.first.map(String.init) ?? ""
      #expect(said.hasPrefix("`\(rule.severity.rawValue)` "), "\(rule.id): \(said)")
      #expect(said.hasSuffix("."), "\(rule.id): its first line is no sentence")
      #expect(lines.count >= 4, "\(rule.id): no example, or nothing on what it does not say")
      #expect(lines.count { $0.hasPrefix("```") } >= 2, "\(rule.id): no example in a fence")
    }
  }

  @Test("names are words with hyphens, each of one rule, and none is an error")
  func names() {
    #expect(Set(Self.ids).count == Self.ids.count)
    for rule in Self.rules {
      #expect(rule.id.wholeMatch(of: /[a-z]+(-[a-z]+)*/) != nil, "\(rule.id)")
      #expect(rule.severity != .error, "\(rule.id)")
    }
  }

  @Test("a sentence has a name of its own, no full stop, and a remedy with one")
  func sentences() {
    for rule in Self.rules {
      let names = rule.sayings.map(\.name)
      #expect(!names.isEmpty && Set(names).count == names.count, "\(rule.id)")
      for saying in rule.sayings {
        #expect(!saying.message.isEmpty && !saying.message.hasSuffix("."), "\(rule.id)")
        #expect(saying.remedy.hasSuffix(".") || saying.remedy.hasSuffix("?"), "\(rule.id)")
      }
    }
  }

  /// The names in braces of a sentence.
  private func places(_ sentence: String) -> Set<String> {
    Set(sentence.matches(of: /\{([^{}]*)\}/).map { String($0.output.1) })
  }

  @Test("the interface has a name for each rule, and each sentence with the same places")
  func wording() throws {
    let json = try text("Templates/wording/zh-Hant-TW.json")
    let words = try #require(
      try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: String]
    )
    var wanted = Set(Self.ids.map { "rule.\($0)" })
    for rule in Self.rules {
      #expect(words["rule.\(rule.id)"]?.isEmpty == false, "rule.\(rule.id)")
      for saying in rule.sayings {
        let key = "finding.\(rule.id)" + (saying.name.isEmpty ? "" : ".\(saying.name)")
        wanted.insert(key)
        let sentence = try #require(words[key], "no wording \(key)")
        #expect(places(sentence) == places(saying.message), "\(key)")
      }
    }
    let known = Set(words.keys.filter { $0.hasPrefix("rule.") || $0.hasPrefix("finding.") })
    #expect(known.subtracting(wanted).sorted() == [], "words for no rule")
  }

  @Test("a rule has a file and a test of its name")
  func files() throws {
    for rule in Self.rules {
      let name = String(describing: rule)
      #expect(name.hasSuffix("Rule"), "\(name)")
      for path in [
        "Sources/Findings/Rules/\(name).swift", "Tests/FindingsTests/\(name)Tests.swift",
      ] {
        let file = CheckedSite.root.appending(path: path).path
        #expect(FileManager.default.fileExists(atPath: file), "\(path)")
      }
      // The name is the id in another spelling: WeekdayRule has weekday.
      let words = rule.id.split(separator: "-").map(\.capitalized).joined()
      #expect(name == words + "Rule", "\(rule.id)")
    }
  }
}

import Foundation
import Templating
import Testing

@Suite("Documentation/Templates.md (樣板說明)")
struct TemplateDocumentTests {
  private static let text = read("Documentation/Templates.md")

  private static func read(_ path: String) -> String {
    let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: path)
    return (try? String(contentsOf: file, encoding: .utf8)) ?? ""
  }

  private func spelled(_ names: [String: TemplateName], _ prefix: String = "") -> [String] {
    names.flatMap { name, meaning -> [String] in
      switch meaning {
      case .words, .flag: ["{{\(prefix)\(name)}}"]
      case .html: ["{{{\(prefix)\(name)}}}"]
      case .group(let inner): spelled(inner, prefix + name + ".")
      case .list(let inner): ["{{\(name)}}"] + spelled(inner)
      case .wording: ["{{\(name)."]
      }
    }
  }

  @Test("tells of every name that a template can use")
  func names() {
    let names = spelled(TemplateName.page)
    #expect(names.count > 20)
    for name in names { #expect(Self.text.contains("`\(name)"), "\(name)") }
  }

  @Test("Documentation/Style.md tells of every property that an owner can change, with its value")
  func properties() throws {
    let (style, sheet) = (
      Self.read("Documentation/Style.md"), Self.read("Templates/assets/site.css")
    )
    let root = try #require(sheet.components(separatedBy: ":root {").dropFirst().first)
    let lines = root.components(separatedBy: "}")[0].split(separator: "\n")
    var count = 0
    for line in lines {
      let parts = line.split(separator: ":", maxSplits: 1).map {
        $0.trimmingCharacters(in: .whitespaces)
      }
      guard parts.count == 2, parts[0].hasPrefix("--") else { continue }
      count += 1
      #expect(style.contains("`\(parts[0])`"), "\(parts[0])")
      // Lists of fonts are told in words.
      let value = parts[1].split(separator: ";")[0]
      if !value.contains("\"") { #expect(style.contains("`\(value)`"), "\(parts[0]): \(value)") }
    }
    #expect(count == 18)
  }

  @Test("tells of every kind of page")
  func kinds() {
    for kind in PageKind.allCases { #expect(Self.text.contains("`\(kind.rawValue)`")) }
  }
}

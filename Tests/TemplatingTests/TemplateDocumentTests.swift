import Foundation
import Templating
import Testing

@Suite("Documentation/Templates.md (樣板說明)")
struct TemplateDocumentTests {
  private static let text: String = {
    let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Documentation/Templates.md")
    return (try? String(contentsOf: file, encoding: .utf8)) ?? ""
  }()

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

  @Test("tells of every kind of page")
  func kinds() {
    for kind in PageKind.allCases { #expect(Self.text.contains("`\(kind.rawValue)`")) }
  }
}

import Foundation
import SourceText
import Testing

/// The names of problems stand all over the program; the list of them is kept whole here.
@Suite("Kinds of problems (問題種類)")
struct KnownProblemsTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
  private static let known = Problem.known.map { $0.key }

  /// The names that the program gives to problems.
  private static func used() throws -> Set<String> {
    let folder = root.appending(path: "Sources")
    let all = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    var names: Set<String> = []
    while let file = all?.nextObject() as? URL {
      guard file.pathExtension == "swift" else { continue }
      let text = try String(contentsOf: file, encoding: .utf8)
      // Problem(<name or a choice of names>, …; text.problem(<name>, …
      for call in text.matches(of: /[Pp]roblem\(\s*([^,()]*),/) {
        names.formUnion(call.output.1.matches(of: /"([a-z0-9-]+)"/).map { String($0.output.1) })
      }
      // wrong(…, as: <name>); a claim says as what a name is claimed.
      names.formUnion(
        text.matches(of: /as: "([a-z0-9-]+)"(?!, for:)/).map { String($0.output.1) }
      )
      // tell(…, tag, <name>), and what is told without one.
      names.formUnion(
        text.matches(of: /(?:tag, |id: String = )"([a-z0-9-]+)"\)?/).map { String($0.output.1) }
      )
    }
    return names
  }

  @Test("the list has every name that the program gives, and no other")
  func whole() throws {
    #expect(try Self.used().sorted() == Self.known)
  }

  @Test("the document has the list")
  func document() throws {
    let file = Self.root.appending(path: "Documentation/Findings.md")
    let text = try String(contentsOf: file, encoding: .utf8)
    let section = try #require(text.components(separatedBy: "\n## Problems\n").last)
    let table = try #require(section.components(separatedBy: "\n## ").first)
    let rows = table.split(separator: "\n").filter { $0.hasPrefix("| `") }
    #expect(rows.map(String.init) == Problem.known.map { "| `\($0.key)` | \($0.value) |" })
  }
}

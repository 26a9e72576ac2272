import Foundation
import Testing

@testable import Site

@Suite("Documentation/Data.md (資料說明)")
struct DataDocumentTests {
  private func document() throws -> String {
    try String(
      contentsOf: SampleSite.root.appending(path: "Documentation/Data.md"),
      encoding: .utf8
    )
  }

  @Test func `It has a section for each kind, in their order`() throws {
    let part = try #require(try document().components(separatedBy: "\n## The kinds\n").last)
    let names = part.components(separatedBy: "\n## ")[0].components(separatedBy: "\n### ")
      .dropFirst().map { String($0.prefix { $0 != "\n" }) }
    #expect(names == DataKind.allCases.map(\.rawValue))
  }

  @Test(arguments: DataKind.allCases)
  func `A kind's example has exactly the members that its schema asks for`(kind: DataKind) throws {
    let section = try #require(
      try document().components(separatedBy: "\n### \(kind.rawValue)\n").last
    )
    let example = section.components(separatedBy: "```json\n")[1].components(separatedBy: "\n```")[
      0
    ]
    let item = try #require(
      try JSONSerialization.jsonObject(with: Data(example.utf8)) as? [String: Any]
    )
    let bytes = try #require(DataSchema.bytes(of: kind.rawValue))
    let schema = try #require(
      try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any]
    )
    let parts = try #require(schema["$defs"] as? [String: [String: Any]])
    #expect(Set(item.keys) == Set(parts["item"]?["required"] as? [String] ?? []))
  }

  @Test func `Every file of the folder of data is told of`() throws {
    let document = try document()
    for path in try ListSite().paths where path.hasPrefix("api/v1/") {
      let name = path.split(separator: "/").last.map(String.init) ?? path
      let kind = String(name.prefix { $0 != "." })
      let isTold =
        kind == "index"
        ? document.contains("`api/v1/index.json`") : document.contains("\n### \(kind)\n")
      #expect(isTold, "\(path)")
    }
  }
}

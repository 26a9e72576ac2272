import Foundation
import Testing
import Vocabulary

@Suite("Templates in the program (內建樣板)")
struct TemplateListTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  @Test("the list of embedded files is that of the folder")
  func list() throws {
    let folder = Self.root.appending(path: "Templates")
    let all = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    var names: [String] = []
    while let file = all?.nextObject() as? URL {
      let name = String(file.path.dropFirst(folder.path.count + 1))
      if !file.hasDirectoryPath, !file.lastPathComponent.hasPrefix(".") { names.append(name) }
    }
    names.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    let target = Self.root.appending(path: "Sources/CTemplates/templates.c")
    let wanted = Self.source(names)
    let found = try String(contentsOf: target, encoding: .utf8)
    guard wanted != found else { return }
    if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" {
      try wanted.write(to: target, atomically: true, encoding: .utf8)
    }
    Issue.record("Sources/CTemplates/templates.c lacks a file, or has one too many")
  }

  @Test("the list of embedded schemas is that of Documentation/schemas")
  func schemas() throws {
    let folder = Self.root.appending(path: "Documentation/schemas")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    let target = Self.root.appending(path: "Sources/CTemplates/schemas.c")
    let wanted = Self.schemas(names)
    let found = try String(contentsOf: target, encoding: .utf8)
    guard wanted != found else { return }
    if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" {
      try wanted.write(to: target, atomically: true, encoding: .utf8)
    }
    Issue.record("Sources/CTemplates/schemas.c lacks a file, or has one too many")
  }

  @Test("the words in the program are those of the built-in vocabulary")
  func vocabulary() throws {
    let name = "vocabulary/zh-Hant-TW.yml"
    let file = Self.root.appending(path: "Templates/\(name)")
    let vocabulary = try Vocabulary(
      reading: String(contentsOf: file, encoding: .utf8),
      path: "Templates/\(name)"
    )
    let target = Self.root.appending(path: "Sources/CTemplates/vocabulary.c")
    let wanted = Self.words(vocabulary)
    let found = try String(contentsOf: target, encoding: .utf8)
    guard wanted != found else { return }
    if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" {
      try wanted.write(to: target, atomically: true, encoding: .utf8)
    }
    Issue.record("Sources/CTemplates/vocabulary.c has other words than Templates/\(name)")
  }

  private static func words(_ vocabulary: Vocabulary) -> String {
    var text = """
      // The words of Templates/vocabulary/zh-Hant-TW.yml in a form that is read at once. A test of the room
      // sitegen compares them with the file; UPDATE_GOLDEN=1 rewrites them.
      #include "CTemplates.h"

      static const char words[] =

      """
    for list in Vocabulary.List.allCases {
      let words = vocabulary.words(list).map {
        // The form has no signs for these; no word of minutes has one.
        #expect(!$0.isEmpty && !$0.contains { $0 == "\t" || $0.isNewline })
        return $0.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
      }
      text += "    \"" + ([list.rawValue] + words).joined(separator: "\\t") + "\\n\"\n"
    }
    return text.dropLast() + """
      ;

      CTemplateFile ctemplates_vocabulary(void) {
        return (CTemplateFile){"vocabulary", (const unsigned char *)words, sizeof words - 1};
      }

      """
  }

  private static func schemas(_ names: [String]) -> String {
    var text = """
      // The files of Documentation/schemas/, in the order of their names. A test of the room sitegen compares this
      // list with the folder; UPDATE_GOLDEN=1 rewrites it.
      #include "CTemplates.h"


      """
    for (index, name) in names.enumerated() {
      text += "static const unsigned char schema\(index)[] = {\n"
      text += "#embed \"../../Documentation/schemas/\(name)\" if_empty(0)\n};\n"
    }
    text += "\nstatic const CTemplateFile schemas[] = {\n"
    for (index, name) in names.enumerated() {
      text += "  {\"\(name.dropLast(5))\", schema\(index), sizeof schema\(index)},\n"
    }
    return text + """
      };

      size_t ctemplates_schema_count(void) { return sizeof schemas / sizeof schemas[0]; }

      CTemplateFile ctemplates_schema(size_t index) { return schemas[index]; }

      """
  }

  private static func source(_ names: [String]) -> String {
    var text = """
      // The files of Templates/, in the order of their names. A test of the room sitegen compares this list
      // with the folder; UPDATE_GOLDEN=1 rewrites it.
      #include "CTemplates.h"


      """
    for (index, name) in names.enumerated() {
      text += "static const unsigned char file\(index)[] = {\n"
      text += "#embed \"../../Templates/\(name)\" if_empty(0)\n};\n"
    }
    text += "\nstatic const CTemplateFile files[] = {\n"
    for (index, name) in names.enumerated() {
      text += "  {\"\(name)\", file\(index), sizeof file\(index)},\n"
    }
    return text + """
      };

      size_t ctemplates_count(void) { return sizeof files / sizeof files[0]; }

      CTemplateFile ctemplates_file(size_t index) { return files[index]; }

      """
  }
}
